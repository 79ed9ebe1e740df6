import type { Ink } from './ink.ts'
import type { Owner } from '../../export/owner.ts'
import type { TableCell } from './table.ts'

/** On whose word something rests, in the colour of the voice: "credited to B Baikal Wire". */
export function ownerCell({ speaker, words, isUnsure }: Owner, ink: Ink): TableCell {
  if (!speaker) return { words }
  return { words: `credited to ${speaker.letter} ${speaker.name}${isUnsure ? ' (only possible)' : ''}`, paint: line => ink.voice(line, speaker.rank) }
}
