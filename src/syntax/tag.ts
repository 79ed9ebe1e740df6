import type { TaggerModel } from '../doc/pack.ts'
import type { Forms } from '../doc/forms.ts'
import { AFFIXES } from '../doc/forms.ts'
import type { Tokens } from '../doc/tokens.ts'
import { mix } from '../text/hash.ts'

/** The tagger's label of each token, from left to right: each choice is among the labels that the lexicon allows its form, and is known to the next two. */
export function tag(tokens: Tokens, model: TaggerModel): Uint8Array {
  const labels = new Uint8Array(tokens.count)
  const context = new TagContext(tokens, describeLexically(tokens.forms, model))
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(model.labels.length)
  const { classStarts, classLabels, table } = model
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const length = context.open(s)
    let before = START
    let beforeThat = START
    for (let i = 0; i < length; i++) {
      const from = classStarts[context.labelClass[i + PAD]!]!
      const to = classStarts[context.labelClass[i + PAD]! + 1]!
      let best = classLabels[from]!
      if (to - from > 1) {
        const count = context.fill(i, before, beforeThat, features)
        for (let c = from; c < to; c++) scores[classLabels[c]!] = 0
        table.sumColumns(features, count, classLabels, from, to, scores)
        for (let c = from + 1; c < to; c++) if (scores[classLabels[c]!]! > scores[best]!) best = classLabels[c]!
      }
      labels[first + i] = best
      beforeThat = before
      before = best
    }
  }
  return labels
}

/** What the model knows of each form. */
export interface LexicalForms {
  readonly forms: Forms
  readonly labelClass: Uint16Array
  readonly cluster: Uint16Array
}

/** Look every form up once: as it is, in lower case, then by its ending and outline. */
export function describeLexically(forms: Forms, model: TaggerModel): LexicalForms {
  const labelClass = new Uint16Array(forms.text.length)
  const cluster = new Uint16Array(forms.text.length)
  const { lexicon, entryClass, entryCluster, capitalClass } = model
  for (let f = 0; f < forms.text.length; f++) {
    const isCapital = forms.hash[f] !== forms.lowerHash[f]
    const exact = lexicon.find(forms.hash[f]!)
    const low = isCapital ? lexicon.find(forms.lowerHash[f]!) : exact
    if (low >= 0) cluster[f] = entryCluster[low]!
    if (exact >= 0 && entryClass[exact]) labelClass[f] = entryClass[exact]!
    else if (low >= 0 && entryClass[low]) labelClass[f] = capitalClass[entryClass[low]!]!
    else labelClass[f] = guessClass(forms, f, model)
  }
  return { forms, labelClass, cluster }
}

function guessClass(forms: Forms, f: number, { lexicon, entryClass }: TaggerModel): number {
  for (const key of endingKeys(forms, f)) {
    const entry = lexicon.find(key)
    if (entry >= 0) return entryClass[entry]!
  }
  return 0
}

/** Hashes under which forms not in the lexicon are looked up, the most telling first. */
export function endingKeys(forms: Forms, f: number): number[] {
  const shape = forms.shapeHash[f]!
  const ending = (length: number) => forms.affixHash[f * AFFIXES + 2 + length]!
  return [mix(shape, ending(3)), mix(shape, ending(2)), mix(shape, ending(1)), mix(shape, 77)]
}

const PAD = 2
const START = 255
const MOST_FEATURES = 64

/** The features of one sentence's places. */
export class TagContext {
  labelClass = new Int32Array(0)
  #word = new Int32Array(0)
  #form = new Int32Array(0)
  #cluster = new Int32Array(0)
  #shape = new Int32Array(0)
  #ending = new Int32Array(0)
  readonly #tokens: Tokens
  readonly #lexical: LexicalForms

  constructor(tokens: Tokens, lexical: LexicalForms) {
    this.#tokens = tokens
    this.#lexical = lexical
  }

  /** Turn to a sentence; gives its length. */
  open(sentence: number): number {
    const { firsts, form } = this.#tokens
    const { forms, labelClass, cluster } = this.#lexical
    const first = firsts[sentence]!
    const length = firsts[sentence + 1]! - first
    if (this.#word.length < length + 2 * PAD) this.#grow(length * 2 + 2 * PAD)
    for (let i = 0; i < length; i++) {
      const f = form[first + i]!
      const at = i + PAD
      this.#form[at] = f
      this.#word[at] = forms.lowerHash[f]!
      this.#shape[at] = forms.shapeHash[f]!
      this.#ending[at] = forms.affixHash[f * AFFIXES + 5]!
      this.#cluster[at] = cluster[f]!
      this.labelClass[at] = labelClass[f]!
    }
    for (let k = 0; k < PAD; k++) {
      for (const at of [k, length + PAD + k]) {
        this.#word[at] = this.#shape[at] = this.#ending[at] = at < PAD ? 1 : 2
        this.#cluster[at] = this.labelClass[at] = at < PAD ? 65535 : 65534
      }
    }
    return length
  }

  #grow(size: number): void {
    this.labelClass = new Int32Array(size)
    this.#word = new Int32Array(size)
    this.#form = new Int32Array(size)
    this.#cluster = new Int32Array(size)
    this.#shape = new Int32Array(size)
    this.#ending = new Int32Array(size)
  }

  /** Write the features of place `i` after two labels; gives how many. */
  fill(i: number, before: number, beforeThat: number, out: Int32Array): number {
    const at = i + PAD
    const { affixHash } = this.#lexical.forms
    const word = this.#word
    const cluster = this.#cluster
    const shape = this.#shape
    const ending = this.#ending
    const classes = this.labelClass
    const w = word[at]!
    const l = word[at - 1]!
    const r = word[at + 1]!
    const c = cluster[at]!
    const k = classes[at]!
    const affixes = this.#form[at]! * AFFIXES
    const t1 = before + 1
    const t2 = t1 * 256 + beforeThat
    let n = 0
    out[n++] = one(0x3c6ef372, w)
    out[n++] = one(0x1f83d9ab, shape[at]!)
    for (let a = 0; a < AFFIXES; a++) out[n++] = one(0x5be0cd19 + a * 0x01000193, affixHash[affixes + a]!)
    out[n++] = one(0x2545f491, l)
    out[n++] = one(0x6c62272e, r)
    out[n++] = one(0x27d4eb2f, word[at - 2]!)
    out[n++] = one(0x165667b1, word[at + 2]!)
    out[n++] = one(0x3ad8025f, t1)
    out[n++] = one(0x4cf5ad43, t2)
    out[n++] = two(0x52dce729, t1, w)
    out[n++] = two(0x38495ab5, t2, w)
    out[n++] = two(0x7feb352d, w, r)
    out[n++] = two(0x846ca68b, l, w)
    out[n++] = two(0x68e31da4, l, r)
    out[n++] = one(0xb5297a4d, k)
    out[n++] = two(0x1b56c4e9, k, classes[at + 1]!)
    out[n++] = two(0x9e3779b9, t1, classes[at + 1]!)
    out[n++] = three(0x85ebca77, t1, k, classes[at + 1]!)
    out[n++] = two(0xc2b2ae3d, t1, k)
    out[n++] = two(0xcc9e2d51, t2, k)
    out[n++] = three(0x1b873593, k, classes[at + 1]!, classes[at + 2]!)
    out[n++] = one(0xe6546b64, ending[at - 1]!)
    out[n++] = one(0x561ccd1b, ending[at + 1]!)
    out[n++] = two(0x6ed9eba1, shape[at - 1]!, shape[at]!)
    out[n++] = two(0x8f1bbcdc, shape[at]!, shape[at + 1]!)
    out[n++] = one(0xca62c1d6, c)
    out[n++] = one(0x428a2f98, cluster[at - 1]!)
    out[n++] = one(0x71374491, cluster[at + 1]!)
    out[n++] = two(0xb5c0fbcf, cluster[at - 1]!, cluster[at + 1]!)
    out[n++] = two(0xe9b5dba5, t1, cluster[at + 1]!)
    out[n++] = two(0x3956c25b, c, cluster[at + 1]!)
    out[n++] = two(0x59f111f1, cluster[at - 1]!, c)
    out[n++] = two(0x923f82a4, t1, shape[at]!)
    out[n++] = two(0xab1c5ed5, shape[at]!, i === 0 ? 1 : 0)
    return n
  }
}

const one = (template: number, a: number) => Math.imul(Math.imul(a + template, 0x85ebca6b) ^ a, 0x9e3779b1)
const two = (template: number, a: number, b: number) => one(Math.imul(a + template, 0xc2b2ae35) ^ b, template)
const three = (template: number, a: number, b: number, c: number) => two(Math.imul(a + template, 0x27d4eb2f), b, c)
