import { sql } from 'kysely'
import { castOf, keysOf, pageOf, within } from './cast.ts'
import { loadReadings } from '../readings.ts'
import type { EventAt } from '../timeline.ts'
import type { Found } from './cast.ts'
import type { Page } from '../cursor.ts'
import type { Store } from '../store.ts'

/** Something that an actor is told to have done, or that was done to him. */
export interface ActorEvent extends EventAt {
  /** What he is in it; who does something with others is both. */
  readonly part: 'agent' | 'patient' | 'both'
}

/** Events in which an actor has a part, those of the newest reports first. Rejects with a `MisnamedActor` when there is none. */
export async function actorEvents(store: Store, actor: string, page: { readonly limit: number; readonly cursor?: string }): Promise<Page<ActorEvent>> {
  const cast = await castOf(store.db, actor)
  const { items, next } = await pageOf(store.db, cast, sql`true`, { list: 'events of an actor', ...page }, async entities => {
    const { rows } = await sql<Row>`
      select v.document, v.version, v.ord, v.outlet, v.from_day::text as "from", v.to_day::text as "to", min(k.day) as day, bool_or(k.name = any(v.agents)) as "isAgent", bool_or(k.name = any(v.patients)) as "isPatient"
      from ${keysOf(entities)} join events v on v.document = k.document and v.version = k.version and (k.name = any(v.agents) or k.name = any(v.patients))
      where ${within(entities, 'v')} group by v.document, v.version, v.ord`.execute(store.db)
    return rows
  })
  const readings = await loadReadings(store, items)
  return {
    items: items.flatMap(({ document, version, ord, outlet, from, to, isAgent, isPatient }) => {
      const reading = readings.get(`${document} ${version}`)
      const part = isAgent && isPatient ? 'both' : isAgent ? 'agent' : 'patient'
      return reading?.events[ord] ? [{ document, version, ord, reading, part, ...outlet !== null && { outlet }, ...from !== null && { from }, ...to !== null && { to } }] : []
    }),
    ...(next !== undefined && { next }),
  }
}

interface Row extends Found {
  readonly outlet: string | null
  readonly from: string | null
  readonly to: string | null
  readonly isAgent: boolean
  readonly isPatient: boolean
}
