import { sql } from 'kysely'
import { fold, searchWords } from '../../text/searchWords.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'

/** An outlet as the tables' indexes have it. */
export function outletKey(table: string): RawBuilder<string> {
  return sql`left(lower(${sql.ref(`${table}.outlet`)}), 200)`
}

/** Keys of the outlets whose address or name has these words side by side, its last one perhaps only begun. */
export async function outletsNamed(store: Store, names: readonly string[]): Promise<string[]> {
  const wanted = names.map(name => ` ${searchWords(name).words || fold(name)}`)
  const find = (outlets: readonly Outlet[]) => outlets.filter(({ plain }) => wanted.some(words => plain.includes(words))).map(({ key }) => key)
  const known = lists.get(store)
  const found = known && Date.now() - known.readAt < KEPT_MS ? find(known.outlets) : []
  if (found.length) return found
  const outlets = await readOutlets(store)
  lists.set(store, { outlets, readAt: Date.now() })
  return find(outlets)
}

/** A new outlet comes up seldom and a list of hundreds takes a while; one that is not found is looked for again at once. */
const KEPT_MS = 60_000
const lists = new WeakMap<Store, { readonly outlets: readonly Outlet[]; readonly readAt: number }>()

interface Outlet {
  readonly key: string
  /** Words of its address and its name, with a space before each, and both once more as they are for writing without spaces. */
  readonly plain: string
}

/** From one outlet to the next one in the index, so that the number of documents does not matter; with the publisher's name in one document of each. */
async function readOutlets({ db }: Store): Promise<Outlet[]> {
  const key = outletKey('d')
  const { rows } = await sql<{ key: string; publisher: string | null }>`
    with recursive found(key) as (
      (select ${key} from documents d where ${key} is not null order by ${key} limit 1)
      union all select (select ${key} from documents d where ${key} > found.key order by ${key} limit 1) from found where found.key is not null
    )
    select key, (select v.publisher from documents d join versions v on v.document = d.document and v.version = d.current where ${key} = found.key limit 1) as publisher
    from found where key is not null`.execute(db)
  return rows.map(({ key, publisher }) => ({ key, plain: [key, publisher ?? ''].map(name => ` ${searchWords(name).words} ${fold(name)}`).join('') }))
}

/** Of outlets by their address, the names of those that are known, each by one of a few articles of it: as people have corrected it. */
export async function outletNames({ db }: Store, outlets: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!outlets.length) return new Map()
  const { rows } = await sql<{ outlet: string; publisher: string | null }>`
    select o.outlet, (select r.publisher from (select d.document from documents d where ${outletKey('d')} = left(lower(o.outlet), 200) limit ${sql.lit(ENOUGH)}) d
      join readings r on r.document = d.document and r.is_current where r.publisher is not null limit 1) as publisher
    from unnest(${[...new Set(outlets)]}::text[]) as o(outlet)`.execute(db)
  return new Map(rows.flatMap(({ outlet, publisher }) => (publisher !== null && publisher.toLowerCase() !== outlet.toLowerCase() ? [[outlet, publisher] as const] : [])))
}

/** An outlet that is not named in so many of its articles is hardly named in others, and thousands of them would be gone through in vain. */
const ENOUGH = 20
