import { searchWords } from '../../text/searchWords.ts'
import type { SearchWords } from '../../text/searchWords.ts'

/**
 * What a statement is found by. Its columns are made of these as `to_tsvector('hearsay_names', words) || array_to_tsvector(pairs)` for `by` and `about`,
 * and with 'hearsay' for `said`: names keep the words that are too common to be indexed elsewhere, such as "WHO" and "Will".
 */
export function statementWords({ speaker, source, content, about }: IndexedStatement): { by: SearchWords; said: SearchWords; about: SearchWords } {
  const by = [speaker, source].filter(words => words !== undefined)
  return {
    by: searchWords(by.join(APART)),
    // Who says it too: people type "tokayev gas" before they learn that there is `by:`.
    said: searchWords([content, ...by].join(APART)),
    about: searchWords(about.join(APART)),
  }
}

interface IndexedStatement {
  /** The entity's name. */
  readonly speaker: string | undefined
  /** The words that name the source. */
  readonly source: string | undefined
  readonly content: string
  readonly about: readonly string[]
}

/** What an article is found by: `to_tsvector('hearsay', words) || array_to_tsvector(pairs)`. */
export function articleWords({ title, text }: { readonly title: string | undefined; readonly text: string }): SearchWords {
  return searchWords(title === undefined ? text : title + APART + text)
}

/** What an event is found by: who has part in it and where with 'hearsay_names', and with 'hearsay' all of that and the words that tell it. */
export function eventWords({ parties, place, told }: { readonly parties: readonly string[]; readonly place: string | null; readonly told: readonly string[] }): { who: SearchWords; told: SearchWords; place: SearchWords } {
  return { who: searchWords(parties.join(APART)), told: searchWords([...told, ...parties, place ?? ''].join(APART)), place: searchWords(place ?? '') }
}

/** What a figure is found by, with 'hearsay': what it counts, and its own words. */
export function figureWords({ counted, words }: { readonly counted: string | null; readonly words: string | null }): SearchWords {
  return searchWords([counted ?? '', words ?? ''].join(APART))
}

/** No phrase reaches over it. */
const APART = ' \n '
