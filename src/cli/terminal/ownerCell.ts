import { ownerWords } from '../../export/owner.ts'
import type { Ink } from './ink.ts'
import type { Owner } from '../../export/owner.ts'
import type { TableCell } from './table.ts'

/** On whose word something rests, in the colour of the voice: "credited to B Baikal Wire". */
export function ownerCell(owner: Owner, ink: Ink): TableCell {
  const { speaker, isMet } = owner
  if (!speaker || !isMet) return { words: ownerWords(owner) }
  return { words: ownerWords({ ...owner, words: `credited to ${speaker.letter} ${speaker.name}` }), paint: line => ink.voice(line, speaker.rank) }
}
