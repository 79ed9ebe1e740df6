import type { ArticleInput } from '../doc/article.ts'
import type { LanguageLexicon } from '../doc/lexicon.ts'

/** In BCP 47, "und" when it could not be told, and whether the pack can read it. */
export type DetectedLanguage = { readonly language: string; readonly supported: true } | UnreadLanguage

export interface UnreadLanguage {
  readonly language: string
  readonly supported: false
  /** For people. */
  readonly why: string
}

/**
 * Whether an article is in the pack's language. The script decides, and the share of the language's commonest words: two in five words of English are among
 * them, hardly one in ten of its neighbours'. Another language that is given is believed; the pack's own, which many pages claim that are in another, only of a
 * text that is not too long to be told.
 */
export function detectLanguage({ text, language }: ArticleInput, known: string, lexicon: LanguageLexicon): DetectedLanguage {
  const isGiven = language !== undefined && language !== 'und'
  if (isGiven && language.split('-')[0]!.toLowerCase() !== known) {
    return { language, supported: false, why: `The article is in another language (${language}), and only ${lexicon.name} is read so far.` }
  }
  const { letters, latin, words, frequent } = sample(text, lexicon.frequent)
  if (!letters) return { language: known, supported: true }
  if (latin < LEAST_SCRIPT * letters) return { language: 'und', supported: false, why: `The article is in another script than that of ${lexicon.name}, and only ${lexicon.name} is read so far.` }
  if (words >= (isGiven ? ENOUGH_WORDS_TO_DOUBT : ENOUGH_WORDS) && frequent < (words < MANY_WORDS ? LEAST_FREQUENT_OF_FEW : LEAST_FREQUENT) * words) return { language: 'und', supported: false, why: `The article seems to be in another language: hardly any of the commonest words of ${lexicon.name} stand in it, and only ${lexicon.name} is read so far.` }
  return { language: isGiven ? language : known, supported: true }
}

const LEAST_SCRIPT = 0.5
/** Of fewer words nothing is told, and of a text whose language was given only of more. */
const ENOUGH_WORDS = 15
const ENOUGH_WORDS_TO_DOUBT = 40
const MANY_WORDS = 40
const LEAST_FREQUENT = 0.12
const LEAST_FREQUENT_OF_FEW = 0.08
/** How much of a long text is looked at, from its beginning. */
const SAMPLED_UNITS = 20_000

function sample(text: string, common: ReadonlySet<string>): { letters: number; latin: number; words: number; frequent: number } {
  const beginning = text.slice(0, SAMPLED_UNITS)
  let letters = 0
  let latin = 0
  for (let i = 0; i < beginning.length; i++) {
    const unit = beginning.charCodeAt(i)
    if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)) { letters++; latin++ }
    else if (unit >= 0x370 && (unit < 0x2000 || unit > 0x2bff) && unit < 0xfe00) letters++
  }
  let words = 0
  let frequent = 0
  for (const [word] of beginning.toLowerCase().matchAll(/[a-z\u00df-\u024f]+/g)) {
    words++
    if (common.has(word)) frequent++
  }
  return { letters, latin, words, frequent }
}
