import type { ParserModel } from '../doc/pack.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { FormClasses } from '../doc/wordClasses.ts'
import { mix } from '../text/hash.ts'
import { isLeft, MOVES, SHIFT } from './moves.ts'
import { TreeContext } from './relate.ts'

export interface Trees {
  readonly head: Int32Array
  readonly deprel: Uint8Array
}

/** Sentences longer than this are parsed in pieces, each hung on the first piece's root. */
const LONGEST = 400

/** A tree over each sentence: heads by arc-hybrid transitions (Kuhlmann et al. 2011), the root last in line; then relations over the finished tree. */
export function parse(tokens: Tokens, upos: Uint8Array, xpos: Uint8Array, classes: FormClasses, model: ParserModel): Trees {
  const head = new Int32Array(tokens.count)
  const deprel = new Uint8Array(tokens.count)
  const state = new ParserState(tokens, upos, xpos, classes)
  const tree = new TreeContext(tokens, upos, xpos, classes)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(MOVES)
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    let anchor = -1
    for (let first = tokens.firsts[s]!; first < tokens.firsts[s + 1]!; first += LONGEST) {
      const last = Math.min(first + LONGEST, tokens.firsts[s + 1]!)
      state.open(first, last)
      while (!state.isDone()) state.apply(bestMove(state, model, features, scores))
      for (let i = first; i < last; i++) {
        const parent = state.heads[i - first + 1]!
        head[i] = parent === state.length + 1 ? anchor : first + parent - 1
        if (head[i] === -1) anchor = i
      }
    }
    tree.relate(tokens.firsts[s]!, tokens.firsts[s + 1]!, head, deprel, model)
  }
  return { head, deprel }
}

function bestMove(state: ParserState, model: ParserModel, features: Int32Array, scores: Float64Array): number {
  if (!state.canLeft() && !state.canRight()) return SHIFT
  const count = state.fill(features)
  scores.fill(0)
  model.transitions.sum(features, 0, count, scores, 0)
  let best = -1
  for (let move = 0; move < MOVES; move++) if (state.can(move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  return best
}

export const MOST_FEATURES = 128

/** A stack, what is left of a sentence, and the heads found so far. Words count from 1; 0 is nothing; the root is `length + 1`. */
export class ParserState {
  length = 0
  /** The next word to be shifted. */
  next = 1
  /** How many words are on the stack. */
  depth = 0
  stack = new Int32Array(64)
  heads = new Int32Array(64)
  #leftmost = new Int32Array(64)
  #leftmost2 = new Int32Array(64)
  #rightmost = new Int32Array(64)
  #rightmost2 = new Int32Array(64)
  #lefts = new Int32Array(64)
  #rights = new Int32Array(64)
  /** The move that gave a word its head, and as bits the moves that gave it dependents on either side. */
  #move = new Int32Array(64)
  #leftMoves = new Int32Array(64)
  #rightMoves = new Int32Array(64)
  #word = new Int32Array(64)
  #tag = new Int32Array(64)
  #class = new Int32Array(64)
  /** How many verbs and commas stand up to each word. */
  #verbs = new Int32Array(64)
  #commas = new Int32Array(64)
  readonly #tokens: Tokens
  readonly #upos: Uint8Array
  readonly #xpos: Uint8Array
  readonly #classes: FormClasses

  constructor(tokens: Tokens, upos: Uint8Array, xpos: Uint8Array, classes: FormClasses) {
    this.#tokens = tokens
    this.#upos = upos
    this.#xpos = xpos
    this.#classes = classes
  }

  /** Begin with tokens `first` to before `last`. */
  open(first: number, last: number): void {
    const length = last - first
    if (this.stack.length < length + 4) this.#grow(length * 2 + 4)
    this.length = length
    this.next = 1
    this.depth = 0
    this.heads.fill(-1, 0, length + 2)
    for (const links of this.#links()) links.fill(0, 0, length + 2)
    this.#word[0] = 0x1234567
    this.#tag[0] = 0x2345671
    this.#class[0] = -1
    for (let i = 1; i <= length; i++) {
      const token = first + i - 1
      const form = this.#tokens.form[token]!
      this.#word[i] = this.#tokens.forms.lowerHash[form]!
      this.#tag[i] = mix(this.#upos[token]! + 1, this.#xpos[token]! + 1)
      this.#class[i] = this.#classes.narrow[form]!
      this.#verbs[i] = this.#verbs[i - 1]! + (this.#upos[token] === VERB ? 1 : 0)
      this.#commas[i] = this.#commas[i - 1]! + (this.#upos[token] === PUNCT ? 1 : 0)
    }
    this.#word[length + 1] = 0x3456712
    this.#tag[length + 1] = 0x4567123
    this.#class[length + 1] = -2
    for (const beyond of [length + 2, length + 3]) {
      this.#word[beyond] = 0x5671234
      this.#tag[beyond] = 0x6712345
      this.#class[beyond] = -3
    }
  }

  /** What is known of words' dependents and heads. */
  #links(): Int32Array[] {
    return [this.#leftmost, this.#leftmost2, this.#rightmost, this.#rightmost2, this.#lefts, this.#rights, this.#move, this.#leftMoves, this.#rightMoves]
  }

  #grow(size: number): void {
    this.stack = new Int32Array(size)
    this.heads = new Int32Array(size)
    this.#leftmost = new Int32Array(size)
    this.#leftmost2 = new Int32Array(size)
    this.#rightmost = new Int32Array(size)
    this.#rightmost2 = new Int32Array(size)
    this.#lefts = new Int32Array(size)
    this.#rights = new Int32Array(size)
    this.#move = new Int32Array(size)
    this.#leftMoves = new Int32Array(size)
    this.#rightMoves = new Int32Array(size)
    this.#word = new Int32Array(size)
    this.#tag = new Int32Array(size)
    this.#class = new Int32Array(size)
    this.#verbs = new Int32Array(size)
    this.#commas = new Int32Array(size)
  }

  isDone(): boolean {
    return this.next > this.length && this.depth === 0
  }

  canShift(): boolean {
    return this.next <= this.length
  }

  /** The root takes one word only, when nothing else is left. */
  canLeft(): boolean {
    return this.depth > 0 && (this.next <= this.length || this.depth === 1)
  }

  canRight(): boolean {
    return this.depth > 1
  }

  can(move: number): boolean {
    return move === SHIFT ? this.canShift() : isLeft(move) ? this.canLeft() : this.canRight()
  }

  apply(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++
      return
    }
    const top = this.stack[--this.depth]!
    this.#move[top] = move
    if (isLeft(move)) {
      this.heads[top] = this.next
      this.#leftmost2[this.next] = this.#leftmost[this.next]!
      this.#leftmost[this.next] = top
      this.#lefts[this.next]!++
      this.#leftMoves[this.next]! |= 1 << move
    } else {
      const under = this.stack[this.depth - 1]!
      this.heads[top] = under
      this.#rightmost2[under] = this.#rightmost[under]!
      this.#rightmost[under] = top
      this.#rights[under]!++
      this.#rightMoves[under]! |= 1 << move
    }
  }

  /** Write the features of the state; gives how many. */
  fill(out: Int32Array): number {
    const word = this.#word
    const tag = this.#tag
    const { depth, next, stack } = this
    const s0 = depth > 0 ? stack[depth - 1]! : 0
    const s1 = depth > 1 ? stack[depth - 2]! : 0
    const s2 = depth > 2 ? stack[depth - 3]! : 0
    const b0 = next
    const b1 = next + 1
    const b2 = Math.min(next + 2, this.length + 2)
    const b3 = Math.min(next + 3, this.length + 2)
    const s3 = depth > 3 ? stack[depth - 4]! : 0
    const s0w = word[s0]!, s0t = tag[s0]!
    const s1w = word[s1]!, s1t = tag[s1]!
    const s2t = tag[s2]!
    const b0w = word[b0]!, b0t = tag[b0]!
    const b1w = word[b1]!, b1t = tag[b1]!
    const b2t = tag[b2]!
    const s0l = tag[this.#leftmost[s0]!]!, s0r = tag[this.#rightmost[s0]!]!
    const s0l2 = tag[this.#leftmost2[s0]!]!, s0r2 = tag[this.#rightmost2[s0]!]!
    const s1l = tag[this.#leftmost[s1]!]!, s1r = tag[this.#rightmost[s1]!]!
    const b0l = tag[this.#leftmost[b0]!]!, b0l2 = tag[this.#leftmost2[b0]!]!
    const distance = Math.min(b0 - s0, 10) + 20 * Math.min(s0 - s1, 10)
    const near = Math.min(b0 - s0, 5)
    const s0v = this.#lefts[s0]! * 16 + this.#rights[s0]!
    const s1v = this.#lefts[s1]! * 16 + this.#rights[s1]!
    const b0v = this.#lefts[b0]!
    let n = 0
    out[n++] = one(0x3c6ef372, s0w)
    out[n++] = one(0x1f83d9ab, s0t)
    out[n++] = two(0x5be0cd19, s0w, s0t)
    out[n++] = one(0x2545f491, s1w)
    out[n++] = one(0x6c62272e, s1t)
    out[n++] = two(0x27d4eb2f, s1w, s1t)
    out[n++] = one(0x165667b1, b0w)
    out[n++] = one(0x3ad8025f, b0t)
    out[n++] = two(0x4cf5ad43, b0w, b0t)
    out[n++] = one(0x52dce729, b1w)
    out[n++] = one(0x38495ab5, b1t)
    out[n++] = two(0x7feb352d, b1w, b1t)
    out[n++] = one(0x846ca68b, b2t)
    out[n++] = two(0x68e31da4, s0w, b0w)
    out[n++] = three(0xb5297a4d, s0w, s0t, b0t)
    out[n++] = three(0x1b56c4e9, s0t, b0w, b0t)
    out[n++] = two(0x9e3779b9, s0t, b0t)
    out[n++] = three(0x85ebca77, s0w, b0w, b0t)
    out[n++] = three(0xc2b2ae3d, s0t, b0t, b1t)
    out[n++] = three(0xcc9e2d51, s0t, b0t, near)
    out[n++] = two(0x1b873593, s1w, s0w)
    out[n++] = three(0xe6546b64, s1t, s0w, s0t)
    out[n++] = three(0x561ccd1b, s1w, s1t, s0t)
    out[n++] = two(0x6ed9eba1, s1t, s0t)
    out[n++] = three(0x8f1bbcdc, s1t, s0t, b0t)
    out[n++] = three(0xca62c1d6, s2t, s1t, s0t)
    out[n++] = three(0x428a2f98, s0t, s0l, b0t)
    out[n++] = three(0x71374491, s0t, s0r, b0t)
    out[n++] = three(0xb5c0fbcf, s0t, b0t, b0l)
    out[n++] = three(0xe9b5dba5, s1t, s0t, s0l)
    out[n++] = three(0x3956c25b, s1t, s0t, s0r)
    out[n++] = three(0x59f111f1, s1t, s1l, s0t)
    out[n++] = three(0x923f82a4, s1t, s1r, s0t)
    out[n++] = three(0xab1c5ed5, s0t, b1t, b2t)
    out[n++] = three(0xd807aa98, b0t, b1t, b2t)
    out[n++] = two(0x12835b01, s0w, distance)
    out[n++] = two(0x243185be, s0t, distance)
    out[n++] = two(0x550c7dc3, b0t, distance)
    out[n++] = two(0x72be5d74, s0t, s0v)
    out[n++] = two(0x80deb1fe, s1t, s1v)
    out[n++] = two(0x9bdc06a7, b0t, b0v)
    out[n++] = two(0xc19bf174, s0w, s0v)
    out[n++] = two(0xe49b69c1, b0w, b0v)
    out[n++] = three(0xefbe4786, s0t, s0l, s0l2)
    out[n++] = three(0x0fc19dc6, s0t, s0r, s0r2)
    out[n++] = three(0x240ca1cc, b0t, b0l, b0l2)
    out[n++] = three(0x2de92c6f, s1t, s0t, b1t)
    out[n++] = three(0x4a7484aa, s1w, s0t, b0t)
    out[n++] = three(0x5cb0a9dc, s1t, s0w, b0t)
    out[n++] = three(0x76f988da, s1t, s0t, b0w)
    out[n++] = three(0x983e5152, s1w, b0w, s0t)
    out[n++] = three(0xa831c66d, s0w, s0r, b0t)
    out[n++] = two(0xb00327c8, s0w, b1t)
    out[n++] = two(0xbf597fc7, s0w, b1w)
    const move = this.#move
    const s0m = this.#leftMoves[s0]! | this.#rightMoves[s0]!
    const s1m = this.#leftMoves[s1]! | this.#rightMoves[s1]!
    const b0m = this.#leftMoves[b0]!
    const s0lm = move[this.#leftmost[s0]!]!, s0rm = move[this.#rightmost[s0]!]!
    const s1lm = move[this.#leftmost[s1]!]!, s1rm = move[this.#rightmost[s1]!]!
    out[n++] = two(0x30000001, s0t, s0m)
    out[n++] = two(0x30000003, s1t, s1m)
    out[n++] = two(0x30000005, b0t, b0m)
    out[n++] = two(0x30000007, s0w, s0m)
    out[n++] = two(0x30000009, s1w, s1m)
    out[n++] = two(0x3000000b, b0w, b0m)
    out[n++] = three(0x3000000d, s0t, this.#rightMoves[s0]! * 16 + s0rm, b0t)
    out[n++] = three(0x3000000f, s0t, this.#leftMoves[s0]!, b0t)
    out[n++] = three(0x30000011, s1t, this.#rightMoves[s1]! * 16 + s1rm, s0t)
    out[n++] = three(0x30000013, s0t, b0m * 16 + move[this.#leftmost[b0]!]!, b0t)
    out[n++] = three(0x30000015, s1t, this.#leftMoves[s1]! * 16 + s1lm, s0t)
    out[n++] = three(0x30000017, s1t, s0t, s0m)
    out[n++] = three(0x30000019, s0t, s0lm, s0rm)
    out[n++] = three(0x3000001b, s1t, s1m * 1024 + this.#rightMoves[s0]!, b0t)
    const s0lw = word[this.#leftmost[s0]!]!, s0rw = word[this.#rightmost[s0]!]!
    const s1rw = word[this.#rightmost[s1]!]!, b0lw = word[this.#leftmost[b0]!]!
    const s0c = this.#class[s0]!, s1c = this.#class[s1]!
    const verbs = Math.min(3, this.#verbs[Math.max(0, s0 - 1)]! - this.#verbs[s1]!)
    const commas = Math.min(3, this.#commas[Math.max(0, s0 - 1)]! - this.#commas[s1]!)
    out[n++] = three(0x40000001, s1t, s0t, s0lw)
    out[n++] = three(0x40000003, s1w, s0lw, s0t)
    out[n++] = three(0x40000005, s0w, b0w, b1t)
    out[n++] = three(0x40000007, s0t, s0rw, b0t)
    out[n++] = three(0x40000009, s1t, s1rw, s0t)
    out[n++] = three(0x4000000b, s0t, b0lw, b0t)
    out[n++] = three(0x4000000d, s1t, b0w, s0w)
    out[n++] = two(0x4000000f, s2t, b0t)
    out[n++] = three(0x40000011, word[s2]!, s1t, s0t)
    out[n++] = three(0x40000013, s2t, s1w, s0t)
    out[n++] = three(0x40000015, s2t, s1t, b0t)
    out[n++] = three(0x40000017, tag[s3]!, s2t, s1t)
    out[n++] = three(0x40000019, b1t, b2t, tag[b3]!)
    out[n++] = three(0x4000001b, s0t, b0t, tag[Math.min(b0, s0 + 1)]!)
    out[n++] = three(0x4000001d, s0t, b0t, tag[b0 - 1]!)
    out[n++] = three(0x4000001f, s1t, s0t, distance)
    out[n++] = three(0x40000021, s1t, s0w, s0lw)
    out[n++] = three(0x40000023, s1t, s0t, tag[Math.max(0, s0 - 1)]!)
    out[n++] = three(0x40000025, s1t, s0t, tag[s1 + 1]!)
    out[n++] = three(0x40000027, s1w, s0t, s0lw)
    out[n++] = three(0x40000029, s0w, b0t, b1t)
    out[n++] = three(0x4000002b, s1t, s0t, verbs * 4 + commas)
    out[n++] = three(0x4000002d, s1c, s0lw, s0t)
    out[n++] = three(0x4000002f, s1c, s0lw, s0c)
    out[n++] = three(0x40000031, s0w, b0lw, b0t)
    out[n++] = two(0x40000033, s0c, this.#class[b0]!)
    return n
  }
}

const VERB = UPOS.indexOf('VERB')
const PUNCT = UPOS.indexOf('PUNCT')

const one = (template: number, a: number) => Math.imul(Math.imul(a + template, 0x85ebca6b) ^ a, 0x9e3779b1)
const two = (template: number, a: number, b: number) => one(Math.imul(a + template, 0xc2b2ae35) ^ b, template)
const three = (template: number, a: number, b: number, c: number) => two(Math.imul(a + template, 0x27d4eb2f), b, c)
