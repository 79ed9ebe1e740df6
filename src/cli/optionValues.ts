import { Complaint } from './complaint.ts'
import { isoDate } from '../intake/isoDate.ts'
import type { ArticleInput } from '../doc/article.ts'

/** A whole number as written after an option. Throws a `Complaint` that names what it may be. */
export function wholeNumber(written: string | undefined, option: string, least: number, most = 999_999): number | undefined {
  if (written === undefined) return undefined
  const number = /^\d{1,6}$/.test(written) ? Number(written) : NaN
  if (!(number >= least && number <= most)) throw new Complaint(`${option} needs a whole number from ${least} to ${most}, not "${written}".`, 2)
  return number
}

/** How many of a list at once, as written after `--limit`. Throws a `Complaint`. */
export function limitOf(written: string | undefined): number | undefined {
  return wholeNumber(written, '--limit', 1, MOST_AT_ONCE)
}

// They are all held in memory.
const MOST_AT_ONCE = 10_000

/** One of a few words as written after an option. Throws a `Complaint` that names them. */
export function oneOf<Word extends string>(written: string | undefined, option: string, known: readonly Word[]): Word | undefined {
  if (written === undefined) return undefined
  const word = known.find(one => one === written.toLowerCase())
  if (!word) throw new Complaint(`${option} is one of ${known.join(', ')}; it is not "${written}".`, 2)
  return word
}

/** A day, month or year as written after an option. Throws a `Complaint`. */
export function dateOf(written: string | undefined, option: string): string | undefined {
  if (written === undefined) return undefined
  const date = isoDate(written)
  if (!date) throw new Complaint(`"${written}" is not a date that can be read. Write it as in ${option} 2024-11-19`, 2)
  return date
}

/** What somebody may know of an article better than it says itself. */
export const KNOWN_OPTIONS = {
  title: { type: 'string' }, date: { type: 'string' }, publisher: { type: 'string' }, url: { type: 'string' }, language: { type: 'string' },
} as const

/** The same as written. Throws a `Complaint`. */
export function knownOf({ title, date, publisher, url, language }: Readonly<Partial<Record<keyof typeof KNOWN_OPTIONS, string | undefined>>>): Partial<ArticleInput> {
  const publishedAt = dateOf(date, '--date')
  if (url !== undefined && !isAddress(url)) throw new Complaint(`"${url}" is not a web address. It begins with https:// or http://`, 2)
  if (language !== undefined && !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) throw new Complaint(`"${language}" is not a language's code. Write it as in --language en`, 2)
  return { ...(title && { title }), ...(publishedAt && { publishedAt }), ...(publisher && { publisher }), ...(url && { url }), ...(language && { language }) }
}

/** Whether a word is the address of something on the web. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word) && URL.canParse(word)
}

/** Which of several options that exclude one another was given. Throws a `Complaint` when two were. */
export function oneAnswer<Name extends string>(values: Readonly<Partial<Record<Name, boolean | undefined>>>, names: readonly Name[]): Name | undefined {
  const chosen = names.filter(name => values[name])
  if (chosen.length > 1) throw new Complaint(`--${chosen[0]} and --${chosen[1]} are two answers. Ask for one at a time.`, 2)
  return chosen[0]
}
