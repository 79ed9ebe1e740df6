import { lists } from '../strings.ts'
import { wordLine } from '../../src/export/onWordOf.ts'
import type { WordOf } from '../../src/export/onWordOf.ts'

/** On whose word something rests, with the whole way that it has come. */
export function OnWordOf({ of }: { readonly of: WordOf }) {
  return <span className="on-word-of"><bdi>{wordLine(of)}</bdi>{of.isUnsure && ` (${lists.unsure})`}</span>
}
