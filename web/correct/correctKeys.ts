import { reviewableOf } from './reviewableOf.ts'
import { rolesOf } from './roles.ts'
import type { Correcting } from './correcting.ts'
import type { KeyMap } from '../app/keys.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** What keys do to the selected card. */
export function correctKeys(mark: MarkId | undefined, reading: Reading, { isMachine, editing, edit, make }: Correcting): KeyMap {
  const of = mark && reviewableOf(mark, reading)
  if (!of || isMachine || editing?.kind === 'drawing') return {}
  const open = { e: () => edit({ kind: 'card', mark }), r: () => make([{ kind: 'confirm', of }]) }
  if (of.layer !== 'statements') return open
  const statement = reading.statements[Number(mark.slice(1))]!
  return {
    ...open,
    b: () => edit({ kind: 'drawing', key: of.key, roles: rolesOf(statement), active: 'content' }),
    x: () => make([{ kind: 'not-a-statement', key: of.key }]),
  }
}
