import type { TaggerModel } from '../doc/pack.ts'
import type { Forms } from '../doc/forms.ts'
import { AFFIXES } from '../doc/forms.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { FormClasses } from '../doc/wordClasses.ts'
import { mix } from '../text/hash.ts'

/** The tagger's label of each token, from left to right: each choice is among the labels that the lexicon allows its form, and is known to the next two. */
export function tag(tokens: Tokens, classes: FormClasses, model: TaggerModel): Uint8Array {
  const labels = new Uint8Array(tokens.count)
  const context = new TagContext(tokens, classes, choicesOf(tokens.forms, model))
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(model.labels.length)
  const { choiceStarts, choiceLabels, table } = model
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const length = context.open(s)
    let before = START
    let beforeThat = START
    for (let i = 0; i < length; i++) {
      const choice = context.choiceAt(i)
      const from = choiceStarts[choice]!
      const to = choiceStarts[choice + 1]!
      let best = choiceLabels[from]!
      if (to - from > 1) {
        const count = context.fill(i, before, beforeThat, features)
        scores.fill(0)
        table.addTo(scores, features, count)
        for (let c = from + 1; c < to; c++) if (scores[choiceLabels[c]!]! > scores[best]!) best = choiceLabels[c]!
      }
      labels[first + i] = best
      beforeThat = before
      before = best
    }
  }
  return labels
}

/** The choice of labels that each form has: what is known of it as it is, in lower case, or by its ending and outline. */
export function choicesOf(forms: Forms, model: TaggerModel): Uint16Array {
  const { lexicon, entryChoice, capitalChoice } = model
  const choices = new Uint16Array(forms.text.length)
  for (let f = 0; f < forms.text.length; f++) {
    const isCapital = forms.hash[f] !== forms.lowerHash[f]
    const exact = lexicon.find(forms.hash[f]!)
    const low = isCapital ? lexicon.find(forms.lowerHash[f]!) : exact
    if (exact >= 0 && entryChoice[exact]) choices[f] = entryChoice[exact]!
    else if (low >= 0 && entryChoice[low]) choices[f] = capitalChoice[entryChoice[low]!]!
    else choices[f] = guessChoice(forms, f, model)
  }
  return choices
}

function guessChoice(forms: Forms, f: number, { lexicon, entryChoice }: TaggerModel): number {
  for (const key of endingKeys(forms, f)) {
    const entry = lexicon.find(key)
    if (entry >= 0) return entryChoice[entry]!
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
export const START = 255
export const MOST_FEATURES = 96

/** The features of one sentence's places. */
export class TagContext {
  #choice = new Int32Array(0)
  #word = new Int32Array(0)
  #form = new Int32Array(0)
  #wide = new Int32Array(0)
  #narrow = new Int32Array(0)
  #shape = new Int32Array(0)
  #ending = new Int32Array(0)
  readonly #tokens: Tokens
  readonly #classes: FormClasses
  readonly #choices: Uint16Array

  constructor(tokens: Tokens, classes: FormClasses, choices: Uint16Array) {
    this.#tokens = tokens
    this.#classes = classes
    this.#choices = choices
  }

  /** Turn to a sentence; gives its length. */
  open(sentence: number): number {
    const { firsts, form, forms } = this.#tokens
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
      this.#wide[at] = this.#classes.wide[f]!
      this.#narrow[at] = this.#classes.narrow[f]!
      this.#choice[at] = this.#choices[f]!
    }
    for (let k = 0; k < PAD; k++) {
      for (const at of [k, length + PAD + k]) {
        this.#word[at] = this.#shape[at] = this.#ending[at] = at < PAD ? 1 : 2
        this.#wide[at] = this.#narrow[at] = this.#choice[at] = at < PAD ? 65535 : 65534
      }
    }
    return length
  }

  #grow(size: number): void {
    this.#choice = new Int32Array(size)
    this.#word = new Int32Array(size)
    this.#form = new Int32Array(size)
    this.#wide = new Int32Array(size)
    this.#narrow = new Int32Array(size)
    this.#shape = new Int32Array(size)
    this.#ending = new Int32Array(size)
  }

  /** The choice of labels at place `i`. */
  choiceAt(i: number): number {
    return this.#choice[i + PAD]!
  }

  /** Write the features of place `i` after two labels; gives how many. */
  fill(i: number, before: number, beforeThat: number, out: Int32Array): number {
    const at = i + PAD
    const { affixHash } = this.#tokens.forms
    const word = this.#word
    const wide = this.#wide
    const narrow = this.#narrow
    const shape = this.#shape
    const ending = this.#ending
    const choice = this.#choice
    const w = word[at]!
    const l = word[at - 1]!
    const r = word[at + 1]!
    const l2 = word[at - 2]!
    const r2 = word[at + 2]!
    const a = wide[at]!
    const b = narrow[at]!
    const k = choice[at]!
    const k1 = choice[at + 1]!
    const affixes = this.#form[at]! * AFFIXES
    const t1 = before + 1
    const t2 = t1 * 256 + beforeThat
    let n = 0
    out[n++] = one(0x3c6ef372, w)
    out[n++] = one(0x1f83d9ab, shape[at]!)
    for (let a = 0; a < AFFIXES; a++) out[n++] = one(0x5be0cd19 + a * 0x01000193, affixHash[affixes + a]!)
    out[n++] = one(0x2545f491, l)
    out[n++] = one(0x6c62272e, r)
    out[n++] = one(0x27d4eb2f, l2)
    out[n++] = one(0x165667b1, r2)
    out[n++] = one(0x3ad8025f, t1)
    out[n++] = one(0x4cf5ad43, t2)
    out[n++] = two(0x52dce729, t1, w)
    out[n++] = two(0x38495ab5, t2, w)
    out[n++] = two(0x7feb352d, w, r)
    out[n++] = two(0x846ca68b, l, w)
    out[n++] = two(0x68e31da4, l, r)
    out[n++] = one(0xb5297a4d, k)
    out[n++] = two(0x1b56c4e9, k, k1)
    out[n++] = two(0x9e3779b9, t1, k1)
    out[n++] = three(0x85ebca77, t1, k, k1)
    out[n++] = two(0xc2b2ae3d, t1, k)
    out[n++] = two(0xcc9e2d51, t2, k)
    out[n++] = three(0x1b873593, k, k1, choice[at + 2]!)
    out[n++] = one(0xe6546b64, ending[at - 1]!)
    out[n++] = one(0x561ccd1b, ending[at + 1]!)
    out[n++] = two(0x6ed9eba1, shape[at - 1]!, shape[at]!)
    out[n++] = two(0x8f1bbcdc, shape[at]!, shape[at + 1]!)
    out[n++] = two(0x923f82a4, t1, shape[at]!)
    out[n++] = two(0xab1c5ed5, shape[at]!, i === 0 ? 1 : 0)
    out[n++] = two(0x20000001, ending[at - 1]!, ending[at]!)
    out[n++] = two(0x20000003, ending[at]!, ending[at + 1]!)
    out[n++] = three(0x20000005, l, w, r)
    out[n++] = three(0x20000007, l2, l, w)
    out[n++] = three(0x20000009, w, r, r2)
    out[n++] = three(0x2000000b, t1, w, r)
    out[n++] = two(0x2000000d, k1, w)
    out[n++] = two(0x2000000f, choice[at - 1]!, w)
    out[n++] = three(0x20000011, t2, k, k1)
    out[n++] = two(0x20000013, w, shape[at]!)
    out[n++] = two(0x20000015, ending[at]!, k1)
    out[n++] = two(0x20000017, ending[at]!, t1)
    out[n++] = two(0x20000019, w, r2)
    out[n++] = two(0x2000001b, l2, w)
    out[n++] = one(0x10000001, b)
    out[n++] = one(0x10000003, narrow[at - 1]!)
    out[n++] = one(0x10000005, narrow[at + 1]!)
    out[n++] = two(0x10000007, narrow[at - 1]!, narrow[at + 1]!)
    out[n++] = two(0x10000009, t1, narrow[at + 1]!)
    out[n++] = two(0x1000000b, b, narrow[at + 1]!)
    out[n++] = two(0x1000000d, narrow[at - 1]!, b)
    out[n++] = two(0x1000000f, t1, b)
    out[n++] = one(0x10000011, narrow[at - 2]!)
    out[n++] = one(0x10000013, narrow[at + 2]!)
    out[n++] = three(0x10000015, wide[at - 1]!, a, wide[at + 1]!)
    out[n++] = three(0x10000017, t1, a, wide[at + 1]!)
    out[n++] = three(0x10000019, a, wide[at + 1]!, wide[at + 2]!)
    out[n++] = two(0x1000001b, k, a)
    out[n++] = three(0x1000001d, t1, wide[at + 1]!, wide[at + 2]!)
    return n
  }
}

const one = (template: number, a: number) => Math.imul(Math.imul(a + template, 0x85ebca6b) ^ a, 0x9e3779b1)
const two = (template: number, a: number, b: number) => one(Math.imul(a + template, 0xc2b2ae35) ^ b, template)
const three = (template: number, a: number, b: number, c: number) => two(Math.imul(a + template, 0x27d4eb2f), b, c)
