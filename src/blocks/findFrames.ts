import type { Zone } from '../doc/blocks.ts'
import type { BlockLexicon, BlockPhrases } from '../doc/lexicon.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import type { Piece } from './pieces.ts'

/** Words in which somebody speaks around an article, at most. */
const LONGEST_ORIGIN = 60
const LONGEST_DISCLAIMER = 250
const LONGEST_BUTTON = 45

/** For each piece the zone that its own words put it in: disclaimer, origin, boilerplate; or none. */
export function findFrames(pieces: readonly Piece[], lexicon: BlockLexicon): (Zone | undefined)[] {
  return pieces.map(piece => {
    if (isOf(piece, lexicon.origins, LONGEST_ORIGIN)) return 'origin'
    if (isOf(piece, lexicon.disclaimers, LONGEST_DISCLAIMER)) return 'disclaimer'
    return isOf(piece, lexicon.boilerplate, LONGEST_BUTTON) ? 'boilerplate' : undefined
  })
}

function isOf({ wording }: Piece, { openings, phrases, lines }: BlockPhrases, longest: number): boolean {
  if (wording.count > longest) return false
  if (wording.count <= 4 && lines.includes(wording.lower)) return true
  const opening = openingOf(wording.lower, openings)
  if (opening && isLabel(opening, wording)) return true
  return hasPhrase(wording.lower, phrases)
}

/** One word alone is a label only where hardly anything follows it: "Advertisement", not "Advertising revenue fell …". */
function isLabel(opening: string, { lower, count, ending }: Piece['wording']): boolean {
  if (opening.includes(' ') || opening.endsWith(':')) return true
  if (lower.startsWith(':', lower.indexOf(opening) + opening.length)) return true
  return count <= 3 && ending !== 'stop'
}
