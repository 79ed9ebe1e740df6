import type { LemmaModel } from '../doc/pack.ts'
import type { Tokens } from '../doc/tokens.ts'
import { hashString, mix } from '../text/hash.ts'

export interface Lemmas {
  readonly lemma: readonly string[]
  readonly lemmaHash: Int32Array
}

/** The dictionary form of each token under its label: by what is known of the form, else by its longest known ending. */
export function lemmatize(tokens: Tokens, labels: Uint8Array, labelCount: number, model: LemmaModel): Lemmas {
  const lemma = new Array<string>(tokens.count)
  const lemmaHash = new Int32Array(tokens.count)
  const { text } = tokens.forms
  // Each pair of form and label is looked up once.
  const first = new Int32Array(text.length * labelCount)
  for (let i = 0; i < tokens.count; i++) {
    const f = tokens.form[i]!
    const pair = f * labelCount + labels[i]!
    const seen = first[pair]! - 1
    if (seen >= 0) {
      lemma[i] = lemma[seen]!
      lemmaHash[i] = lemmaHash[seen]!
      continue
    }
    first[pair] = i + 1
    lemma[i] = lemmaOf(text[f]!, labels[i]!, model)
    lemmaHash[i] = hashString(lemma[i]!)
  }
  return { lemma, lemmaHash }
}

export const LONGEST_ENDING = 6

/** The key of a rule: a label with the hash of an ending, or of `^` and a whole form. */
export function lemmaKey(label: number, hash: number): number {
  return mix(label + 1, hash)
}

function lemmaOf(form: string, label: number, model: LemmaModel): string {
  const whole = model.lexicon.find(lemmaKey(label, hashString(`^${form}`)))
  if (whole >= 0) return apply(form, model.entryScript[whole]!, model)
  for (let length = Math.min(LONGEST_ENDING, form.length); length >= 0; length--) {
    const entry = model.lexicon.find(lemmaKey(label, hashString(length ? form.slice(-length) : '')))
    if (entry >= 0) return apply(form, model.entryScript[entry]!, model)
  }
  return form
}

function apply(form: string, script: number, { scriptCut, scriptEnding, scriptLower }: LemmaModel): string {
  const cut = scriptCut[script]!
  if (cut > form.length) return form
  const base = scriptLower[script] ? form.toLowerCase() : form
  return base.slice(0, base.length - cut) + scriptEnding[script]! || form
}
