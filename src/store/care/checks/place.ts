import { chmod, stat, statfs } from 'node:fs/promises'
import { query } from '../query.ts'
import type { Check } from './check.ts'

/** Where a collection lies, and what it lies on. */
export const PLACE: readonly Check[] = [
  {
    name: 'database',
    async look({ store }) {
      const [found] = await query<{ version: string; locale: string; encoding: string; size: number; documents: number }>(store.db, `
        select current_setting('server_version') as version, current_setting('server_encoding') as encoding, pg_database_size(current_database()) as size,
          (select datcollate from pg_database where datname = current_database()) as locale, (select count(*) from documents)::int8 as documents`)
      const { version, locale, encoding, size, documents } = found!
      return [{ ok: true, what: `PostgreSQL ${version}, ${store.kind === 'embedded' ? 'embedded' : 'a server'}, ${encoding}, locale ${locale}, at ${store.place}: ${documents} documents in ${sizeWords(size)}.` }]
    },
  },
  {
    name: 'others at work',
    async look({ store }) {
      if (store.kind === 'embedded') return [{ ok: true, what: 'This process holds the collection; no other one can have it open.' }]
      const [found] = await query<{ count: number }>(store.db, `
        select count(distinct coalesce(host(client_addr), 'local') || ' ' || coalesce(client_port, 0))::int8 as count from pg_stat_activity
        where application_name = 'hearsay' and datname = current_database() and pid <> pg_backend_pid()`)
      return [{ ok: true, what: `Beside this one there are ${found!.count} connections of hearsay to the collection.` }]
    },
  },
  {
    name: 'room on the disk',
    async look({ store }) {
      if (store.kind === 'server') return [{ ok: true, what: 'How much room its disk has, the server does not tell.' }]
      const { bavail, bsize } = await statfs(store.place)
      const free = bavail * bsize
      const [{ size }] = await query<{ size: number }>(store.db, 'select pg_database_size(current_database()) as size') as [{ size: number }]
      if (free < LEAST_FREE) return [{ ok: false, what: `The disk of ${store.place} has ${sizeWords(free)} left.`, wayOut: 'Make room, or move the folder to another disk and name it in HEARSAY_HOME.' }]
      return [{ ok: true, what: `The disk has ${sizeWords(free)} left${free < size ? ', which is less than the collection takes: clearing after a purge may need as much again' : ''}.` }]
    },
  },
  {
    name: 'who may read the folder',
    async look({ store }) {
      if (store.kind === 'server' || process.platform === 'win32') return [{ ok: true, what: 'Not decided by the rights of a folder of hearsay’s.' }]
      const { mode } = await stat(store.place)
      if (!(mode & OTHERS)) return [{ ok: true, what: `Nobody but its owner may read ${store.place}.` }]
      return [{ ok: false, what: `Others on this machine may look into ${store.place}.`, wayOut: `chmod 700 ${store.place}, or hearsay doctor --repair` }]
    },
    async mend({ store }) {
      const { mode } = await stat(store.place)
      await chmod(store.place, mode & ~OTHERS & 0o7777)
    },
  },
  {
    name: 'power cuts',
    async look({ store }) {
      if (store.kind === 'server') return [await onServer(store.db)]
      return [{
        ok: true, what: 'An embedded collection outlives the end of its process, but the last of it may be lost, or all be damaged, when the machine loses power: it never waits for the disk.',
        wayOut: 'Make backups (hearsay backup FILE), or keep the collection on a PostgreSQL server: set DATABASE_URL.',
      }]
    },
  },
]

async function onServer(db: Parameters<typeof query>[0]): Promise<{ ok: boolean; what: string; wayOut?: string }> {
  const [found] = await query<{ fsync: string }>(db, `select current_setting('fsync') as fsync`)
  if (found!.fsync === 'on') return { ok: true, what: 'The server waits for its disk, so that a power cut loses nothing that was done.' }
  return { ok: false, what: 'The server does not wait for its disk (fsync is off): a power cut may damage the collection.', wayOut: 'Set fsync = on in its postgresql.conf.' }
}

const LEAST_FREE = 1_000_000_000
/** The rights of the group and of everybody. */
const OTHERS = 0o077

function sizeWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  return `${(bytes / 1000 ** power).toFixed(power ? 1 : 0)} ${UNITS[power]}`
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']
