import { sql } from 'kysely'
import { byRoot } from '../../actors/tally.ts'
import { counted, REPAIR } from './check.ts'
import { recountAll } from '../../actors/recount.ts'
import type { Check } from './check.ts'

/** Counts that are kept so that nobody waits for them. They follow from what was read and decided, so they can be taken anew. */
export const ACTORS: readonly Check[] = [{
  name: 'counts of actors',
  async look({ store }) {
    const { rows: [found] } = await sql<{ count: number }>`
      select count(*)::int as count from (${byRoot(sql`true`)}) t full join (select * from actors where documents > 0) a on a.actor = t.actor
      where (a.documents, a.credited, a.about, a.mentions) is distinct from (t.documents, t.credited, t.about, t.mentions)`.execute(store.db)
    if (!found!.count) return [{ ok: true, what: 'Actors are in as many reports and statements as is said of them.' }]
    return [{ ok: false, what: `Of ${counted(found!.count, 'actor', 'actors')} it is said wrongly how many reports and statements there are.`, wayOut: REPAIR }]
  },
  mend: ({ store }) => store.transaction(recountAll),
}]
