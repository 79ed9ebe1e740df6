import type { LineMark } from './marks.ts'
import type { Page } from './page.ts'
import type { Piece } from './pieces.ts'

/** Pieces between which the numbers of one list may stand. */
const LIST_REACH = 8

/** Whether a piece has a bullet; a dash is one where another piece near has it too. */
export function isBulleted({ pieces }: Page, i: number): boolean {
  const mark = pieces[i]!.mark
  return mark?.kind === 'bullet' && (mark.style === undefined || isNear(pieces, i, other => other.kind === 'bullet' && other.style === mark.style))
}

/** Whether a piece with a number is an item of a list: one with the number before or after it is near. */
export function isNumbered({ pieces }: Page, i: number): boolean {
  const mark = pieces[i]!.mark
  return mark?.kind === 'number' && isNear(pieces, i, (other, distance) => other.kind === 'number' && other.style === mark.style && other.place! - mark.place! === Math.sign(distance))
}

function isNear(pieces: readonly Piece[], i: number, isLike: (other: LineMark, distance: number) => boolean): boolean {
  for (let k = Math.max(0, i - LIST_REACH); k < Math.min(pieces.length, i + LIST_REACH); k++) {
    const other = pieces[k]!.mark
    if (k !== i && other && isLike(other, k - i)) return true
  }
  return false
}
