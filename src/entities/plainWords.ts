import type { Tokens } from '../doc/tokens.ts'

/** A word as names are compared: in lower case, with plain apostrophes, without stops; empty for marks that do not count. */
export type PlainWord = (token: number) => string

/** The plain words of a text, made once for each form. */
export function plainWords({ form, forms }: Tokens): PlainWord {
  const known: (string | undefined)[] = new Array(forms.lower.length)
  return token => known[form[token]!] ??= plain(forms.lower[form[token]!]!)
}

function plain(lower: string): string {
  return MARKS.test(lower) ? '' : lower.replaceAll('.', '')
}

/** Hyphens, commas and the like. An ampersand is a word. */
const MARKS = /^[^\p{L}\p{N}&]*$/u
