import { sql } from 'kysely'
import { daysOf } from './days.ts'
import { queriesFor } from './search/lexemes.ts'
import { StoreError } from './storeError.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Tables } from './tables.ts'

export const DOCUMENT_STATES = ['read', 'waiting', 'failed', 'gaps', 'foreign'] as const
/** Read; not read yet; could not be read; read, with something that could not be decided; in no language that is read. */
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export interface DocumentFilter {
  /** A collection's id. */
  readonly collection?: string
  readonly outlet?: string
  /** BCP 47; "pt" finds "pt-BR", too. */
  readonly language?: string
  /** Published on that day or in that month or year, or later; a document whose date is unknown is not found. */
  readonly after?: string
  readonly before?: string
  /** Somebody of whom it tells: by his whole name, or by words of the name of whoever speaks or is spoken of. */
  readonly actor?: string
  readonly state?: DocumentState
}

/** The tables that are joined to documents, each with what is known of the current version. */
export type Joined = 'versions' | 'readings' | 'failures'

/** A filter in the database's terms: a condition on a document `d`, its version `v`, its reading `r` and its failure `f`, and which of these it is about. */
export interface FilterCondition {
  readonly tables: readonly Joined[]
  readonly holds: RawBuilder<unknown>
  /** Whether so few are looked for, or may be, that it is better to find all of them first. */
  readonly isNarrow: boolean
}

/** Rejects with a `StoreError` on a date that is none. */
export async function filterCondition(db: Kysely<Tables>, { collection, outlet, language, after, before, actor, state }: DocumentFilter): Promise<FilterCondition> {
  const named = actor?.trim() ? await namedIn(db, actor.trim()) : undefined
  return {
    tables: [
      ...(outlet || language ? ['versions' as const] : []),
      ...(outlet || language || after || before || state ? ['readings' as const] : []),
      ...(state === 'failed' || state === 'waiting' ? ['failures' as const] : []),
    ],
    holds: sql.join([
      sql`true`,
      ...(collection ? [sql`exists (select from collected c where c.document = d.document and c.collection = ${collection})`] : []),
      ...(outlet ? [ofOutlet(outlet.toLowerCase())] : []),
      ...(language ? [sql`(lower(coalesce(r.language, v.language)) = ${language.toLowerCase()} or lower(coalesce(r.language, v.language)) like ${`${language.toLowerCase()}-%`})`] : []),
      ...(after ? [sql`r.published_to >= ${dayIn(after).from}`] : []),
      ...(before ? [sql`r.published_from <= ${dayIn(before).to}`] : []),
      ...(named ? [named] : []),
      ...(state ? [STATES[state]] : []),
    ], sql` and `),
    isNarrow: !!(collection || outlet || named || state === 'failed' || state === 'waiting' || state === 'foreign'),
  }
}

/** Candidates first, each kind along its own index. */
function ofOutlet(outlet: string): RawBuilder<unknown> {
  const begins = (column: string) => sql`left(lower(${sql.ref(column)}), 200) = left(${outlet}, 200)`
  return sql`d.document in (
      select document from documents where ${begins('outlet')} union select document from readings where is_current and ${begins('publisher')} union select document from versions where ${begins('publisher')})
    and (lower(d.outlet) = ${outlet} or lower(coalesce(r.publisher, v.publisher)) = ${outlet})`
}

/** Of a reading `r`: it is in no language that is read. Such a one has nothing that is sure, by which it is found. */
export const FOREIGN = sql`r.sure = 0 and coalesce(r.shares = '[]', false)`

const STATES: Readonly<Record<DocumentState, RawBuilder<unknown>>> = {
  read: sql`r.document is not null and not (${FOREIGN})`,
  waiting: sql`d.read_version is distinct from d.current and r.document is null and f.document is null`,
  failed: sql`f.document is not null`,
  gaps: sql`coalesce(r.undecided, r.gaps) > 0 and not (${FOREIGN})`,
  foreign: FOREIGN,
}

/** Documents that tell of somebody of this name. An entity is found by its whole name; who speaks or is spoken of, by words of it. */
async function namedIn(db: Kysely<Tables>, name: string): Promise<RawBuilder<unknown>> {
  const [query] = await queriesFor(db, [{ words: { kind: 'text', text: name, isPrefix: false }, configuration: 'hearsay_names' }])
  return sql`d.document in (
    select document from entities where is_current and left(lower(name), 200) = left(${name.toLowerCase()}, 200) and lower(name) = ${name.toLowerCase()}
    ${query === undefined ? sql`` : sql`union select document from statements where is_current and (by_words @@ ${query}::tsquery or about_words @@ ${query}::tsquery)`})`
}

/** The days of a date as people write one. Throws a `StoreError` when it is none. */
export function dayIn(date: string) {
  const days = daysOf(date)
  if (!days.from) throw new StoreError(`"${date}" is not a date. Write it as 2024, 2024-11 or 2024-11-19.`)
  return days
}
