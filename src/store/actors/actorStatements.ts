import { sql } from 'kysely'
import { castOf, keysOf, pageOf, within } from './cast.ts'
import { statementsAt } from '../search/searchStatements.ts'
import { SURE } from '../../doc/confidence.ts'
import type { FoundStatement } from '../search/searchStatements.ts'
import type { Found } from './cast.ts'
import type { Page } from '../cursor.ts'
import type { Store } from '../store.ts'

export const STATEMENT_SIDES = ['by', 'about'] as const

export interface ActorStatementsQuery {
  /** Credited to him, or speaking of him. */
  readonly side: (typeof STATEMENT_SIDES)[number]
  /** Also those that are only possible. */
  readonly possible?: boolean
  readonly limit: number
  readonly cursor?: string
}

/** Statements of an actor, the newest first, each with the chain of those who tell it. Rejects with a `MisnamedActor` when there is none. */
export async function actorStatements(store: Store, actor: string, { side, possible = false, ...page }: ActorStatementsQuery): Promise<Page<FoundStatement>> {
  const cast = await castOf(store.db, actor)
  const [mayHave, has] = SIDES[side]
  const { items, next } = await pageOf(store.db, cast, possible ? sql`true` : mayHave, { list: `statements ${side} an actor`, ...page }, async entities => {
    const { rows } = await sql<Found>`
      select distinct s.document, s.version, s.ord, k.day from ${keysOf(entities)} join statements s on s.document = k.document and s.version = k.version and ${has}
      where ${within(entities, 's')} and ${possible ? sql`true` : sql`s.confidence >= ${SURE}::real`}`.execute(store.db)
    return rows
  })
  return { items: await statementsAt(store, items.map(({ document, version, ord }) => ({ document, version, ord }))), ...(next !== undefined && { next }) }
}

const SIDES = {
  by: [sql`credited > 0`, sql`s.speaker_entity = k.ord`],
  about: [sql`about > 0`, sql`k.name = any(s.about)`],
} as const
