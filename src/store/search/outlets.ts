import { sql } from 'kysely'
import { fold, searchWords } from '../../text/searchWords.ts'
import type { Store } from '../store.ts'

/** Outlets whose address or name has these words side by side, its last one perhaps only begun. */
export async function outletsNamed(store: Store, names: readonly string[]): Promise<string[]> {
  const wanted = names.map(name => ` ${searchWords(name).words || fold(name)}`)
  const find = (outlets: readonly Outlet[]) => outlets.filter(({ plain }) => wanted.some(words => plain.includes(words))).map(({ outlet }) => outlet)
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
  readonly outlet: string
  /** Words of its address and its name, with a space before each, and both once more as they are for writing without spaces. */
  readonly plain: string
}

/** From one outlet to the next one in the index, so that the number of documents does not matter; with the publisher's name in one document of each. */
async function readOutlets({ db }: Store): Promise<Outlet[]> {
  const { rows } = await sql<{ outlet: string; publisher: string | null }>`
    with recursive found(outlet) as (
      (select outlet from documents where outlet is not null order by outlet limit 1)
      union all select (select d.outlet from documents d where d.outlet > found.outlet order by d.outlet limit 1) from found where found.outlet is not null
    )
    select outlet, (select v.publisher from documents d join versions v on v.document = d.document and v.version = d.current where d.outlet = found.outlet limit 1) as publisher
    from found where outlet is not null`.execute(db)
  return rows.map(({ outlet, publisher }) => ({ outlet, plain: [outlet, publisher ?? ''].map(name => ` ${searchWords(name).words} ${fold(name)}`).join('') }))
}
