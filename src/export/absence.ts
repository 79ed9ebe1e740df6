import { overlaps } from '../text/span.ts'
import type { Gap, Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** Why a field has no value: the text does not give one, or there is something that the software saw and could not decide. */
export type Absence = 'absent' | 'undecided'

export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = { absent: 'not given in the text', undecided: 'the software could not decide' }

/** What stands for these words where there is no room for them, such as in a cell of a table. */
export const ABSENCE_SIGNS: Readonly<Record<Absence, string>> = { absent: '–', undecided: '?' }

export type AbsenceFinder = (layer: string, field: string, span: Span) => Absence

/** A function that tells why a field of something in a layer is absent, from the gaps that name the layer, the field and some of its words. */
export function absenceFinder({ gaps }: Reading): AbsenceFinder {
  const byField = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const key = `${gap.layer} ${gap.field}`
    const before = byField.get(key)
    if (before) before.push(gap)
    else byField.set(key, [gap])
  }
  return (layer, field, span) => (byField.get(`${layer} ${field}`)?.some(gap => overlaps(gap, span)) ? 'undecided' : 'absent')
}

/** A value in words, or why there is none. */
export type Cell = { readonly words: string } | { readonly absence: Absence }

/** What a cell shows. */
export function cellWords(cell: Cell): string {
  return 'words' in cell ? cell.words : ABSENCE_SIGNS[cell.absence]
}

/** What the signs in some cells mean: those that occur, each with its words. */
export function signsIn(cells: readonly Cell[]): { readonly sign: string; readonly words: string }[] {
  const found = new Set(cells.flatMap(cell => ('absence' in cell ? [cell.absence] : [])))
  return (['absent', 'undecided'] as const).filter(absence => found.has(absence)).map(absence => ({ sign: ABSENCE_SIGNS[absence], words: ABSENCE_WORDS[absence] }))
}
