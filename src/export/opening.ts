import { oneLine } from './clean.ts'
import { quoted } from './quoted.ts'

/** What an article is called where it stands among others. */
export interface Called {
  readonly title?: string | undefined
  /** The first words of its text, where it has no title. They are none. */
  readonly opening?: string | undefined
}

/** The first words of a text in one line, cut at a word's end: by these articles without a title are told apart. Undefined where there is nothing to be seen. */
export function openingOf(text: string): string | undefined {
  const line = oneLine(text.slice(0, LOOKED_AT))
  if (!SEEN.test(line)) return undefined
  return line.length <= LONGEST && text.length <= LOOKED_AT ? line : `${firstWords(line).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** Of that many units the opening is made. A text that has only spaces in them is called by none of its words. */
export const LOOKED_AT = 2000
const LONGEST = 80
/** An earlier end of a word is none to cut at: what follows it is longer than words are. */
const SHORTEST = 50
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

function firstWords(line: string): string {
  const space = line.lastIndexOf(' ', LONGEST)
  return line.slice(0, line.length <= LONGEST ? line.length : space >= SHORTEST ? space : wholeCharacters(line))
}

/** The last place before which no character is cut: "👩‍👩‍👧" is several units and one character. One that has no end is cut all the same. */
function wholeCharacters(line: string): number {
  const ends = [...CHARACTERS.segment(line.slice(0, LONGEST * 2))].map(({ index }) => index)
  return ends.findLast(end => end > 0 && end <= LONGEST) ?? LONGEST - (/[\ud800-\udbff]/.test(line[LONGEST - 1]!) ? 1 : 0)
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What an article is called by of its title and its opening; whatever is not there is null. */
export function calledOf(title: string | null | undefined, opening: string | null | undefined): { readonly title?: string; readonly opening?: string } {
  const hasTitle = typeof title === 'string'
  return { ...hasTitle && { title }, ...!(hasTitle && oneLine(title)) && typeof opening === 'string' && { opening } }
}

/** That as plain words in one line: nobody is to take the beginning of a text for a title. */
export function calledWords({ title, opening }: Called): string {
  return oneLine(title ?? '') || (opening === undefined ? UNTITLED : `${NO_TITLE} ${quoted(oneLine(opening))}`)
}

export const UNTITLED = 'Without a title'
/** Stands before the opening, which is in quotation marks as words of the article are. */
export const NO_TITLE = 'No title:'
