import type { ParserModel } from '../doc/pack.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { FormClasses } from '../doc/wordClasses.ts'
import { mix } from '../text/hash.ts'

/** The place of a pair of universal tags and a direction in the model's list of relations; the root has a place of its own. */
export function pairOf(upos: Uint8Array, token: number, head: number): number {
  const width = UPOS.length + 1
  const above = head < 0 ? UPOS.length : upos[head]!
  return (upos[token]! * width + above) * 2 + (head >= 0 && head < token ? 1 : 0)
}

export const PAIRS = (UPOS.length + 1) ** 2 * 2

/** UD has 37 relations, and a treebank's subtypes of some of them. */
const MOST_RELATIONS = 128

/** Relations over finished trees. */
export class TreeContext {
  readonly #tokens: Tokens
  readonly #upos: Uint8Array
  readonly #tag: Int32Array
  readonly #first: Int32Array
  readonly #next: Int32Array
  readonly #features = new Int32Array(64)
  readonly #scores = new Float64Array(MOST_RELATIONS)
  readonly #classes: FormClasses

  constructor(tokens: Tokens, upos: Uint8Array, xpos: Uint8Array, classes: FormClasses) {
    this.#tokens = tokens
    this.#classes = classes
    this.#upos = upos
    this.#tag = Int32Array.from({ length: tokens.count }, (_, i) => mix(upos[i]! + 1, xpos[i]! + 1))
    this.#first = new Int32Array(tokens.count)
    this.#next = new Int32Array(tokens.count)
  }

  /** Write the relations of tokens `first` to before `last`. */
  relate(first: number, last: number, head: Int32Array, deprel: Uint8Array, model: ParserModel): void {
    this.link(first, last, head)
    const { pairStarts, pairRelations } = model
    for (let i = first; i < last; i++) {
      const pair = pairOf(this.#upos, i, head[i]!)
      const from = pairStarts[pair]!
      const to = pairStarts[pair + 1]!
      let best = pairRelations[from]!
      if (to - from > 1) {
        const count = this.fill(i, head, deprel, this.#features)
        this.#scores.fill(0)
        model.relations.addTo(this.#scores, this.#features, count)
        for (let c = from + 1; c < to; c++) if (this.#scores[pairRelations[c]!]! > this.#scores[best]!) best = pairRelations[c]!
      }
      deprel[i] = best
    }
  }

  /** Note the dependents of each token. */
  link(first: number, last: number, head: Int32Array): void {
    this.#first.fill(-1, first, last)
    for (let i = last - 1; i >= first; i--) {
      const parent = head[i]!
      if (parent < 0) continue
      this.#next[i] = this.#first[parent]!
      this.#first[parent] = i
    }
  }

  /** Write the features of the relation of token `i`; gives how many. Relations of tokens before it are known. */
  fill(i: number, head: Int32Array, deprel: Uint8Array, out: Int32Array): number {
    const { form, forms, sentence } = this.#tokens
    const tag = this.#tag
    const h = head[i]!
    const g = h < 0 ? -1 : head[h]!
    const w = forms.lowerHash[form[i]!]!
    const t = tag[i]!
    const hw = h < 0 ? 1 : forms.lowerHash[form[h]!]!
    const ht = h < 0 ? 1 : tag[h]!
    const gt = g < 0 ? 2 : tag[g]!
    let child = this.#first[i]!
    const c1 = child
    let cl = -1
    let bits = 0
    let cases = 0
    while (child >= 0) {
      if (child < i) {
        cl = child
        if (this.#upos[child] === ADP || this.#upos[child] === SCONJ) cases = forms.lowerHash[form[child]!]!
      }
      bits |= 1 << this.#upos[child]!
      child = this.#next[child]!
    }
    let left = 3
    let leftRelation = 0
    let siblings = 0
    let right = 4
    if (h >= 0) {
      for (let s = this.#first[h]!; s >= 0 && s < i; s = this.#next[s]!) {
        left = tag[s]!
        leftRelation = deprel[s]! + 1
        siblings |= 1 << this.#upos[s]!
      }
      if (this.#next[i]! >= 0) right = tag[this.#next[i]!]!
    }
    const direction = h < 0 ? 0 : h < i ? 1 : 2
    const gap = h < 0 ? 0 : Math.min(5, Math.abs(h - i)) * 4 + direction
    const before = i > 0 && sentence[i - 1] === sentence[i] ? i - 1 : -1
    const after = i + 1 < sentence.length && sentence[i + 1] === sentence[i] ? i + 1 : -1
    const bt = before < 0 ? 5 : tag[before]!
    const at = after < 0 ? 6 : tag[after]!
    const bw = before < 0 ? 5 : forms.lowerHash[form[before]!]!
    const c1w = c1 < 0 ? 7 : forms.lowerHash[form[c1]!]!
    const c1t = c1 < 0 ? 7 : tag[c1]!
    const clt = cl < 0 ? 8 : tag[cl]!
    const k = this.#classes.narrow[form[i]!]!
    const hk = h < 0 ? -1 : this.#classes.narrow[form[h]!]!
    let n = 0
    out[n++] = two(0x3c6ef372, w, direction)
    out[n++] = two(0x1f83d9ab, t, direction)
    out[n++] = two(0x5be0cd19, hw, direction)
    out[n++] = two(0x2545f491, ht, direction)
    out[n++] = three(0x6c62272e, t, ht, gap)
    out[n++] = three(0x27d4eb2f, w, ht, direction)
    out[n++] = three(0x165667b1, t, hw, direction)
    out[n++] = three(0x3ad8025f, w, hw, direction)
    out[n++] = three(0x4cf5ad43, t, ht, gt)
    out[n++] = three(0x52dce729, t, ht, bits)
    out[n++] = three(0x38495ab5, ht, cases, direction)
    out[n++] = three(0x7feb352d, hw, cases, t)
    out[n++] = three(0x846ca68b, w, cases, ht)
    out[n++] = three(0x68e31da4, t, ht, c1w)
    out[n++] = three(0xb5297a4d, t, ht, c1t)
    out[n++] = three(0x1b56c4e9, t, ht, clt)
    out[n++] = three(0x9e3779b9, t, ht, left)
    out[n++] = three(0x85ebca77, t, ht, right)
    out[n++] = three(0xc2b2ae3d, t, ht, leftRelation * 4 + direction)
    out[n++] = three(0xcc9e2d51, hw, leftRelation * 4 + direction, t)
    out[n++] = three(0x1b873593, t, ht, siblings)
    out[n++] = three(0xe6546b64, t, hw, siblings)
    out[n++] = three(0x561ccd1b, t, bt, at)
    out[n++] = two(0x6ed9eba1, bw, t)
    out[n++] = three(0x8f1bbcdc, bw, t, ht)
    out[n++] = three(0xca62c1d6, ht, bits, direction)
    out[n++] = three(0x428a2f98, k, t, direction)
    out[n++] = three(0x71374491, hk, t, direction)
    out[n++] = three(0xb5c0fbcf, k, hk, direction)
    out[n++] = three(0xe9b5dba5, k, ht, gap)
    out[n++] = three(0x3956c25b, hk, cases, direction)
    out[n++] = three(0x59f111f1, k, cases, ht)
    out[n++] = three(0x923f82a4, t, ht, c1w ^ right)
    out[n++] = three(0xab1c5ed5, t, hw, right)
    return n
  }
}

const ADP = UPOS.indexOf('ADP')
const SCONJ = UPOS.indexOf('SCONJ')

const one = (template: number, a: number) => Math.imul(Math.imul(a + template, 0x85ebca6b) ^ a, 0x9e3779b1)
const two = (template: number, a: number, b: number) => one(Math.imul(a + template, 0xc2b2ae35) ^ b, template)
const three = (template: number, a: number, b: number, c: number) => two(Math.imul(a + template, 0x27d4eb2f), b, c)
