import { sql } from 'kysely'
import { actorName } from '../../weave/actorName.ts'
import { fold, searchWords } from '../../text/searchWords.ts'
import { namePartsOf } from '../../weave/nameParts.ts'
import { NOTHING_COUNTED, tallyOf } from './tally.ts'
import { rowsFrom } from '../bulk.ts'
import type { Kysely } from 'kysely'
import type { ActorKind } from '../../weave/actorName.ts'
import type { Counts, Tally } from './tally.ts'
import type { Tables } from '../tables.ts'

// Whoever writes readings holds decisions as they are; whoever decides waits for those, and holds up others. Counts are written by one at a time, last of all in a
// transaction, so that nobody waits for whom he keeps waiting.
const [DECISIONS, COUNTS] = [0x6865_6172, 0x6865_6173]

/** No decision changes before the transaction ends. */
export async function holdDecisions(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${DECISIONS})`.execute(trx)
}

/** Nobody else decides, nor counts by what was decided, before the transaction ends. */
export async function takeDecisions(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DECISIONS})`.execute(trx)
}

/** Bring the actors' counts from what was counted before something changed to what is counted now. To be done last in a transaction that holds decisions. */
export async function recount(trx: Kysely<Tables>, before: Tally, after: Tally): Promise<void> {
  const names = differencesOf(before.names, after.names, ({ actor, name, type, country }) => JSON.stringify([actor, name, type, country]))
  const roots = differencesOf(before.roots, after.roots, ({ actor }) => actor)
  if (!names.length && !roots.length) return
  await sql`select pg_advisory_xact_lock(${COUNTS})`.execute(trx)
  // Nobody looks at an embedded collection's tables while they grow: they are taken for small ones, and gone through as a whole for each row.
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(trx)
  await writeNames(trx, names)
  await sql`update actors a set documents = a.documents + r.documents, credited = a.credited + r.credited, about = a.about + r.about, mentions = a.mentions + r.mentions
    from ${rowsFrom(JSON.stringify(roots), 'actor text, documents int, credited int, about int, mentions int')} where a.actor = r.actor`.execute(trx)
  await describe(trx, roots.map(({ actor }) => actor))
  await dropNameless(trx, names.map(({ actor }) => actor))
  await sql`select set_config('enable_seqscan', 'on', true)`.execute(trx)
}

/** Count all anew. */
export async function recountAll(trx: Kysely<Tables>): Promise<void> {
  await takeDecisions(trx)
  await sql`delete from actor_names`.execute(trx)
  await sql`update actors set documents = 0, credited = 0, about = 0, mentions = 0`.execute(trx)
  const { rows } = await sql<{ document: string }>`select document from documents order by document`.execute(trx)
  for (let first = 0; first < rows.length; first += CHUNK) {
    const chunk = rows.slice(first, first + CHUNK)
    // A range is found by its index, where a list of so many sends the database through everybody.
    await recount(trx, NOTHING_COUNTED, await tallyOf(trx, sql`e.document between ${chunk[0]!.document} and ${chunk.at(-1)!.document}`))
  }
  const { rows: nameless } = await sql<{ actor: string }>`select actor from actors a where not exists (select from actor_names n where n.actor = a.actor)`.execute(trx)
  await dropNameless(trx, nameless.map(({ actor }) => actor))
}

const CHUNK = 2000

/** Count anew those who have gone into some roots, after something was decided about them. */
export async function recountRoots(trx: Kysely<Tables>, roots: readonly string[]): Promise<void> {
  const { rows } = await sql<{ actor: string }>`select actor from actors where root = any(${[...roots]}::text[])`.execute(trx)
  const members = rows.map(({ actor }) => actor)
  await sql`delete from actor_names where actor = any(${members}::text[])`.execute(trx)
  await sql`update actors set documents = 0, credited = 0, about = 0, mentions = 0 where actor = any(${members}::text[])`.execute(trx)
  const { names, roots: counted } = await tallyOf(trx, sql`e.actor = any(${await sourcesOf(trx, members)}::text[])`)
  const [isMember, isRoot] = [new Set(members), new Set(roots)]
  await recount(trx, NOTHING_COUNTED, { names: names.filter(({ actor }) => isMember.has(actor)), roots: counted.filter(({ actor }) => isRoot.has(actor)) })
  await describe(trx, roots)
}

/** Under which actors' names entities may be found that are these: their own, and those that they were split off. */
export async function sourcesOf(db: Kysely<Tables>, members: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ actor: string }>`select distinct actor from actor_decisions where what = 'split' and made = any(${[...members]}::text[])`.execute(db)
  return [...new Set([...members, ...rows.map(({ actor }) => actor)])]
}

type Difference<Row> = Row & Counts

function differencesOf<Row extends Counts & { readonly about?: number }>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Difference<Row>[] {
  const all = new Map<string, Row>()
  for (const [sign, rows] of [[-1, before], [1, after]] as const) {
    for (const row of rows) {
      const sum = all.get(keyOf(row))
      const add = (name: 'documents' | 'credited' | 'mentions' | 'about') => (sum?.[name] ?? 0) + sign * (row[name] ?? 0)
      all.set(keyOf(row), { ...row, documents: add('documents'), credited: add('credited'), mentions: add('mentions'), ...row.about !== undefined && { about: add('about') } })
    }
  }
  return [...all.values()].filter(({ documents, credited, mentions, about }) => documents || credited || mentions || about)
}

async function writeNames(trx: Kysely<Tables>, names: Tally['names']): Promise<void> {
  const rows = names.map(row => {
    const { words, pairs } = searchWords(row.name)
    return { ...row, kind: actorName({ ...row, country: row.country || undefined }).kind, words: [...new Set([...words.split(' ').filter(Boolean), ...pairs])] }
  })
  const from = rowsFrom(JSON.stringify(rows), 'actor text, kind text, name text, type text, country text, words text[], documents int, credited int, mentions int')
  await sql`insert into actors (actor, root, kind) select distinct on (actor) actor, actor, kind from ${from} on conflict do nothing`.execute(trx)
  await sql`insert into actor_names as n (actor, name, type, country, words, documents, credited, mentions)
    select actor, name, type, country, array_to_tsvector(words), documents, credited, mentions from ${from}
    on conflict (actor, name, type, country) do update
    set documents = n.documents + excluded.documents, credited = n.credited + excluded.credited, mentions = n.mentions + excluded.mentions`.execute(trx)
  await sql`delete from actor_names where actor = any(${names.map(({ actor }) => actor)}::text[]) and documents <= 0`.execute(trx)
}

interface Described {
  readonly actor: string
  readonly kind: ActorKind
  readonly name: string
  readonly type: string
  readonly country: string | null
}

/** Say of actors again what they are called: as somebody chose, else as most reports do. */
export async function describe(trx: Kysely<Tables>, actors: readonly string[]): Promise<void> {
  const { rows } = await sql<Described>`
    select a.actor, a.kind, coalesce(a.chosen, n.name) as name, n.type, c.country
    from actors a
      cross join lateral (select n.name, n.type from actors m join actor_names n on n.actor = m.actor where m.root = a.actor order by n.documents desc, n.mentions desc, n.name limit 1) n
      left join lateral (select n.country from actors m join actor_names n on n.actor = m.actor where m.root = a.actor and n.country <> '' order by n.documents desc, n.country limit 1) c on true
    where a.actor = any(${[...actors]}::text[]) and (a.name, a.type, a.country) is distinct from (coalesce(a.chosen, n.name), n.type, c.country)`.execute(trx)
  if (!rows.length) return
  const described = rows.map(row => ({ ...row, plain: cut(fold(row.name)), ...namePartsOf(row.name, row.kind) })).map(row => ({ ...row, surname: row.surname && cut(row.surname), initials: row.initials && cut(row.initials) }))
  await sql`update actors a set name = r.name, type = r.type, country = r.country, plain = r.plain, surname = r.surname, initials = r.initials
    from ${rowsFrom(JSON.stringify(described), 'actor text, name text, type text, country text, plain text, surname text, initials text')} where a.actor = r.actor`.execute(trx)
}

/** An index takes no value of more than 2,700 bytes. */
function cut(words: string): string {
  return words.slice(0, 200).toWellFormed()
}

/** Whom no entity names any more is nobody, unless somebody decided something about him. */
export async function dropNameless(trx: Kysely<Tables>, actors: readonly string[]): Promise<void> {
  await sql`delete from actors a where a.actor = any(${[...new Set(actors)]}::text[]) and not exists (select from actor_names n where n.actor = a.actor)
    and not exists (select from actor_decisions d where d.actor = a.actor or d.made = a.actor) and not exists (select from actor_decisions d where d.others @> array[a.actor])`.execute(trx)
}
