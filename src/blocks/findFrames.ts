import type { Zone } from '../doc/blocks.ts'
import type { BlockLexicon, BlockPhrases } from '../doc/lexicon.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { simplify } from './wording.ts'
import type { Wording } from './wording.ts'

/** Words in which somebody speaks around an article, at most. */
const LONGEST_ORIGIN = 60
const LONGEST_DISCLAIMER = 250
const LONGEST_BUTTON = 45
const LONGEST_LABEL = 12

/** Pieces from an article's beginning and from its end among which a long disclaimer may stand. */
const EDGE = 6

/** For each piece the zone that its own words put it in: disclaimer, origin, boilerplate; or none. */
export function findFrames(text: string, pieces: readonly Piece[], lexicon: BlockLexicon): (Zone | undefined)[] {
  return pieces.map((piece, i) => {
    const isAtEdge = i < EDGE || i >= pieces.length - EDGE
    if (piece.wording.count > (isAtEdge ? LONGEST_DISCLAIMER : LONGEST_ORIGIN)) return undefined
    const words = simplify(text.slice(piece.start, Math.min(piece.end, piece.start + SEARCHED)))
    if (isOf(words, piece.wording, lexicon.origins, LONGEST_ORIGIN)) return 'origin'
    if (isOf(words, piece.wording, lexicon.disclaimers, isAtEdge ? LONGEST_DISCLAIMER : LONGEST_BUTTON)) return 'disclaimer'
    if (isAtEdge && ADDRESS_ALONE.test(words)) return 'origin'
    return isOf(words, piece.wording, lexicon.boilerplate, LONGEST_BUTTON) || isButtons(words, piece.wording, lexicon.buttons) ? 'boilerplate' : undefined
  })
}

/** A page's address above or below its text: where it was copied from. */
const ADDRESS_ALONE = /^(?:https?:\/\/|www\.)\S+$/

/** Units of a piece that are searched for phrases. */
const SEARCHED = 2000

function isOf(words: string, wording: Wording, { openings, labels, phrases, lines }: BlockPhrases, longest: number): boolean {
  if (wording.count > longest) return false
  if (wording.count <= 4 && lines.includes(words)) return true
  const opening = openingOf(words, openings)
  if (opening && isLabel(opening, wording)) return true
  if (wording.count <= LONGEST_LABEL && openingOf(words, labels)) return true
  return hasPhrase(words, phrases)
}

/** One word alone is a label only where hardly anything follows it: "Advertisement", not "Advertising revenue fell …". */
function isLabel(opening: string, { lower, count, ending }: Wording): boolean {
  if (opening.includes(' ') || opening.endsWith(':')) return true
  if (lower.startsWith(':', lower.indexOf(opening) + opening.length)) return true
  return count <= 3 && ending !== 'stop'
}

/** Words of a row of buttons at most. */
const MOST_BUTTONS = 8

/** "Like (12)", "1,234 views", "[Like] [Share]", "👍 12": nothing but buttons and how often they were pressed. */
function isButtons(words: string, { count, ending }: Wording, buttons: ReadonlySet<string>): boolean {
  if (count > MOST_BUTTONS || ending === 'stop') return false
  const named = words.match(/[\p{L}-]+/gu) ?? []
  if (!named.length) return PICTURED.test(words)
  return named.every(word => buttons.has(word)) && (named.length > 2 || /[\d()[\]]/.test(words))
}

const PICTURED = /\p{Extended_Pictographic}/u
