import { counted, REPAIR } from './check.ts'
import { query } from '../query.ts'
import type { Check } from './check.ts'

/** What is not done yet, or could not be. */
export const WAITING: readonly Check[] = [
  {
    name: 'unread versions',
    async look({ store }) {
      const [found] = await query<{ count: number }>(store.db, `
        select count(*)::int8 as count from versions v where not exists (select from readings r where r.document = v.document and r.version = v.version)
          and not exists (select from failures f where f.document = v.document and f.version = v.version)`)
      if (!found!.count) return [{ ok: true, what: 'Every version is read.' }]
      // Nothing is wrong with that: somebody stopped the work, or it is going on.
      return [{ ok: true, what: `${counted(found!.count, 'version waits', 'versions wait')} to be read.`, wayOut: `hearsay work, which reads ${found!.count === 1 ? 'it' : 'them'}`, isWaiting: true }]
    },
  },
  {
    name: 'failures',
    async look({ store }) {
      const rows = await query<{ reason: string; count: number; example: string }>(store.db, `
        select reason, count(*)::int8 as count, min(document) as example from failures group by reason order by count(*) desc, reason limit ${SHOWN}`)
      if (!rows.length) return [{ ok: true, what: 'No version failed to be read.' }]
      return rows.map(({ reason, count, example }) => ({
        ok: false, what: `${counted(count, 'version', 'versions')} could not be read (document ${example}): ${reason}`, wayOut: `${REPAIR}, and then hearsay work, which tries again`,
      }))
    },
    async mend({ store }) {
      await query(store.db, 'delete from failures')
    },
  },
  {
    name: 'old readings',
    async look({ store, made }) {
      const rows = await query<{ engine: string; pack: string; count: number }>(store.db, 'select engine, pack, count(*)::int8 as count from readings group by engine, pack order by engine, pack')
      const old = made ? rows.filter(({ engine, pack }) => engine !== made.engine || pack !== made.pack) : []
      if (old.length) return old.map(({ engine, pack, count }) => ({ ok: false, what: `${counted(count, 'reading was', 'readings were')} made by hearsay ${engine} with the pack ${pack}.`, wayOut: 'hearsay reread' }))
      return [{ ok: true, what: rows.length ? `Readings are made by ${rows.map(({ engine, pack }) => `hearsay ${engine} with the pack ${pack}`).join('; ')}.` : 'There are no readings.' }]
    },
  },
  {
    name: 'links',
    async look({ store }) {
      const [found] = await query<{ stuck: number; waiting: number; refused: number; example: string | null }>(store.db, `
        select count(*) filter (where ${STUCK})::int8 as stuck, count(*) filter (where state = 'waiting')::int8 as waiting, count(*) filter (where state = 'refused')::int8 as refused,
          min(url) filter (where ${STUCK}) as example
        from links`)
      const { stuck, waiting, refused, example } = found!
      if (stuck) return [{ ok: false, what: `${counted(stuck, 'address has', 'addresses have')} waited for more than a day to be fetched (${example}).`, wayOut: 'hearsay work, which fetches them; hearsay watch does so by itself' }]
      return [{ ok: true, what: `${counted(waiting, 'address waits', 'addresses wait')} to be fetched; ${counted(refused, 'was', 'were')} refused.` }]
    },
  },
  {
    name: 'feeds',
    async look({ store }) {
      const rows = await query<{ url: string; failures: number; reason: string | null; stopped: boolean }>(store.db, `
        select url, failures, reason, stopped_at is not null as stopped from feeds where failures > 0 or (stopped_at is not null and reason is not null) order by failures desc, url limit ${SHOWN}`)
      if (rows.length) {
        return rows.map(({ url, failures, reason, stopped }) => ({
          ok: false, what: `The feed ${url} failed ${counted(failures, 'time', 'times')}${stopped ? ' and is not followed any more' : ''}: ${reason ?? 'nobody noted why'}`,
          wayOut: 'Open its address in a browser; if it has moved, follow the new one: hearsay watch ADDRESS',
        }))
      }
      const [all] = await query<{ count: number }>(store.db, 'select count(*)::int8 as count from feeds where stopped_at is null')
      return [{ ok: true, what: `${counted(all!.count, 'feed is', 'feeds are')} followed, none of which fails.` }]
    },
  },
]

/** The most of one kind that are told one by one. */
const SHOWN = 10

const STUCK = `state = 'waiting' and coalesce(tried_at, added_at) < now() - interval '1 day'`
