import type { ParserModel } from '../doc/pack.ts'
import type { Tokens } from '../doc/tokens.ts'
import { mix } from '../text/hash.ts'
import { TreeContext } from './relate.ts'

export interface Trees {
  readonly head: Int32Array
  readonly deprel: Uint8Array
}

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
const ALL_MOVES = Uint8Array.of(SHIFT, LEFT, RIGHT)

/** Sentences longer than this are parsed in pieces, each hung on the first piece's root. */
const LONGEST = 400

/** A tree over each sentence: heads by arc-hybrid transitions (Kuhlmann et al. 2011), the root last in line; then relations over the finished tree. */
export function parse(tokens: Tokens, upos: Uint8Array, xpos: Uint8Array, model: ParserModel): Trees {
  const head = new Int32Array(tokens.count)
  const deprel = new Uint8Array(tokens.count)
  const state = new ParserState(tokens, upos, xpos)
  const tree = new TreeContext(tokens, upos, xpos)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(4)
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
  const canShift = state.canShift()
  const canLeft = state.canLeft()
  const canRight = state.canRight()
  if (!canLeft && !canRight) return SHIFT
  if (!canShift && !canRight) return LEFT
  if (!canShift && !canLeft) return RIGHT
  const count = state.fill(features)
  scores[0] = scores[1] = scores[2] = 0
  model.transitions.sumColumns(features, count, ALL_MOVES, 0, 3, scores)
  let best = canShift ? SHIFT : LEFT
  if (canLeft && scores[LEFT]! > scores[best]!) best = LEFT
  if (canRight && scores[RIGHT]! > scores[best]!) best = RIGHT
  return best
}

const MOST_FEATURES = 128

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
  #word = new Int32Array(64)
  #tag = new Int32Array(64)
  readonly #tokens: Tokens
  readonly #upos: Uint8Array
  readonly #xpos: Uint8Array

  constructor(tokens: Tokens, upos: Uint8Array, xpos: Uint8Array) {
    this.#tokens = tokens
    this.#upos = upos
    this.#xpos = xpos
  }

  /** Begin with tokens `first` to before `last`. */
  open(first: number, last: number): void {
    const length = last - first
    if (this.stack.length < length + 4) this.#grow(length * 2 + 4)
    this.length = length
    this.next = 1
    this.depth = 0
    this.heads.fill(-1, 0, length + 2)
    this.#leftmost.fill(0, 0, length + 2)
    this.#leftmost2.fill(0, 0, length + 2)
    this.#rightmost.fill(0, 0, length + 2)
    this.#rightmost2.fill(0, 0, length + 2)
    this.#lefts.fill(0, 0, length + 2)
    this.#rights.fill(0, 0, length + 2)
    this.#word[0] = 0x1234567
    this.#tag[0] = 0x2345671
    for (let i = 1; i <= length; i++) {
      const token = first + i - 1
      this.#word[i] = this.#tokens.forms.lowerHash[this.#tokens.form[token]!]!
      this.#tag[i] = mix(this.#upos[token]! + 1, this.#xpos[token]! + 1)
    }
    this.#word[length + 1] = 0x3456712
    this.#tag[length + 1] = 0x4567123
    this.#word[length + 2] = this.#word[length + 3] = 0x5671234
    this.#tag[length + 2] = this.#tag[length + 3] = 0x6712345
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
    this.#word = new Int32Array(size)
    this.#tag = new Int32Array(size)
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

  apply(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++
      return
    }
    const top = this.stack[--this.depth]!
    if (move === LEFT) {
      this.heads[top] = this.next
      this.#leftmost2[this.next] = this.#leftmost[this.next]!
      this.#leftmost[this.next] = top
      this.#lefts[this.next]!++
    } else {
      const under = this.stack[this.depth - 1]!
      this.heads[top] = under
      this.#rightmost2[under] = this.#rightmost[under]!
      this.#rightmost[under] = top
      this.#rights[under]!++
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
    const b2 = next + 2 > this.length + 2 ? this.length + 2 : next + 2
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
    return n
  }
}

const one = (template: number, a: number) => Math.imul(Math.imul(a + template, 0x85ebca6b) ^ a, 0x9e3779b1)
const two = (template: number, a: number, b: number) => one(Math.imul(a + template, 0xc2b2ae35) ^ b, template)
const three = (template: number, a: number, b: number, c: number) => two(Math.imul(a + template, 0x27d4eb2f), b, c)
