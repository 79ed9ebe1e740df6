import { articlesAt, articlesWhere } from './searchArticles.ts'
import { parseSearch } from './parseSearch.ts'
import { PLANNED } from './resultPage.ts'
import { sql } from 'kysely'
import { statementsAt, statementsWhere } from './searchStatements.ts'
import type { FoundArticle } from './searchArticles.ts'
import type { FoundStatement } from './searchStatements.ts'
import type { Possible } from './search.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'
import type { Total } from './resultPage.ts'

/** A search as somebody keeps it. */
export interface Asked {
  readonly query: string
  readonly searched: 'statements' | 'articles'
  readonly possible: Possible
}

/** How many results have come in since a moment. Words that an earlier version of the article had already are none of them. */
export async function countSince(store: Store, asked: Asked, since: Date): Promise<Total> {
  const { from, all } = await searchedIn(store, asked)
  const unseen = asked.searched === 'statements' ? sql`and not exists (
    select from statements o join readings p on p.document = o.document and p.version = o.version
    where o.document = s.document and o.version <> s.version and o.content = s.content and o.speaker is not distinct from s.speaker and coalesce(p.first_read_at, p.read_at) <= ${since})` : sql``
  return store.transaction(async trx => {
    await PLANNED.execute(trx)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from ${from} where ${all} and ${FOUND_AT} > ${since} ${unseen} limit ${COUNTED + 1}) found`.execute(trx)
    const { count } = rows[0]!
    return { count: Math.min(count, COUNTED), isMore: count > COUNTED }
  })
}

const COUNTED = 999

export type Newest = (FoundStatement | FoundArticle) & { readonly foundAt: Date }

/** The results that have come in last, the latest first. */
export async function newestOf(store: Store, asked: Asked, limit: number): Promise<Newest[]> {
  const { from, all, words, columns } = await searchedIn(store, asked)
  const keys = await store.transaction(async trx => {
    await PLANNED.execute(trx)
    return (await sql<{ document: string; version: string; ord: number; found_at: Date }>`
      select ${columns}, ${FOUND_AT} as found_at from ${from} where ${all} order by ${FOUND_AT} desc, ${columns} limit ${limit}`.execute(trx)).rows
  })
  const at = new Map(keys.map(({ document, version, found_at }) => [`${document} ${version}`, found_at]))
  const items = asked.searched === 'statements' ? await statementsAt(store, keys, words) : await articlesAt(store, keys, words)
  return items.map(item => ({ ...item, foundAt: at.get(`${item.document} ${item.version}`)! }))
}

/** When the words of a reading were first here to be found. */
const FOUND_AT = sql`coalesce(r.first_read_at, r.read_at)`

async function searchedIn(store: Store, { query, searched, possible }: Asked) {
  const search = parseSearch(query)
  const isStatements = searched === 'statements'
  const { all } = await (isStatements ? statementsWhere : articlesWhere)(store, search, possible)
  return {
    from: isStatements ? sql`statements s join readings r on r.document = s.document and r.version = s.version and r.is_current` : sql`readings r`,
    columns: isStatements ? sql`s.document, s.version, s.ord` : sql`r.document, r.version`,
    all: sql.join<unknown>(all as RawBuilder<unknown>[], sql` and `),
    words: search.words,
  }
}
