import type { BlockKind } from '../doc/blocks.ts'
import { isProse } from './page.ts'
import type { Page } from './page.ts'
import { isDoubtful } from './pieces.ts'
import type { Piece } from './pieces.ts'

const LONGEST_HEADING = 14
/** Share of long words with a capital from which a line is set as a title. */
const TITLE_CASE = 0.8

/** A short line without a stop that text follows. */
export function heading(page: Page, i: number): BlockKind | undefined {
  const { pieces, frames } = page
  const next = pieces[i + 1]
  if (!next || frames[i + 1] || !canHead(page, pieces[i]!)) return undefined
  const isFollowed = isProse(next) || next.mark !== undefined || isProse(pieces[i + 2])
  return isFollowed ? 'heading' : undefined
}

function canHead({ text, hasDialogue }: Page, { start, end, wording, mark, given }: Piece): boolean {
  // Pages mark their headings; what they call a paragraph is one only when it is set like one.
  if (given && wording.capitals < TITLE_CASE) return false
  if ((mark && !isDoubtful(mark)) || wording.count > LONGEST_HEADING || end - start > 110) return false
  const first = text[start]!
  if (!isLarge(first) && !QUOTES.includes(first)) return false
  if (wording.ending === 'word') return true
  // "What is in the treaty?", not "Q: What is in it?" nor "“Really?”", and not where they are many, as in an interview.
  return wording.ending === 'cry' && text[end - 1] === '?' && !hasDialogue && !QUOTES.includes(first) && !/^\S+( \S+)?:/.test(wording.lower)
}

/** A capital, a digit, or a letter of a script without capitals. */
function isLarge(character: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(character)
}

const QUOTES = '"“”‘\'«»„'

/** Whether short lines that ask are too many for headings, as in an interview. */
export function isDialogue(text: string, pieces: readonly Piece[]): boolean {
  const asking = pieces.filter(({ wording, end }) => wording.count <= LONGEST_HEADING && text[end - 1] === '?').length
  return asking > 3 && asking > 0.1 * pieces.length
}
