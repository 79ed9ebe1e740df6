import type { CorrectionItem, CorrectionList } from '../../src/http/api.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { Signs } from './correcting.ts'

/** What people have said of whatever has a card, by the name of its mark. */
export function signsOf({ items, reviews }: Pick<CorrectionList, 'items' | 'reviews'>): ReadonlyMap<MarkId, Signs> {
  const found = new Map<MarkId, Signs>()
  for (const item of items) {
    const mark = markOf(item.layer, item.standing.index)
    if (!mark || item.standing.state === 'undone' || item.kind === 'confirm') continue
    const before = found.get(mark)
    found.set(mark, { ...before, corrections: [...before?.corrections ?? [], item] })
  }
  for (const review of reviews) {
    const mark = markOf(review.layer, review.index)
    if (mark) found.set(mark, { corrections: found.get(mark)?.corrections ?? [], review })
  }
  return found
}

/** The mark of the thing at a place of a corrected layer. */
export function markOf(layer: CorrectionItem['layer'], index: number | undefined): MarkId | undefined {
  const letter = LETTERS[layer]
  return letter && index !== undefined ? `${letter}${index}` : undefined
}

const LETTERS: Readonly<Partial<Record<CorrectionItem['layer'], string>>> = { statements: 's', times: 't', figures: 'f' }

/** Those that want something else of the same thing than somebody else does. */
export function isConflict({ standing }: CorrectionItem): boolean {
  return standing.state !== 'undone' && standing.conflictsWith.length > 0
}
