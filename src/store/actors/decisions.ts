import { sql } from 'kysely'
import { aliasIn, aliasOf, placed } from './tally.ts'
import { mergedInto } from '../../weave/mergedInto.ts'
import { MisnamedActor } from './misnamedActor.ts'
import { StoreError } from '../storeError.ts'
import { noteAudit } from '../audit.ts'
import { recountRoots, takeDecisions } from './recount.ts'
import { splitId } from '../keys.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'

/** What somebody says of actors, who are otherwise told apart by their names alone. */
export type Decision =
  /** They are one, called so or as before. */
  | { readonly what: 'merge'; readonly actor: string; readonly others: readonly string[]; readonly name?: string; readonly note?: string }
  /** Whoever is called so is somebody else: in one document or in all. */
  | { readonly what: 'split'; readonly actor: string; readonly name: string; readonly document?: string; readonly note?: string }
  | { readonly what: 'rename'; readonly actor: string; readonly name: string; readonly note?: string }
  | { readonly what: 'note'; readonly actor: string; readonly note: string }

export interface Decided {
  readonly decision: string
  /** Who it is about now: whom others have gone into, or whom a split has made. */
  readonly actor: string
}

/** Decide something. It stays apart from what is read, and can be undone. Rejects with a `StoreError` when there is nothing to decide, a `MisnamedActor` when nobody is there. */
export async function decide(store: Store, decision: Decision, who: string): Promise<Decided> {
  return store.transaction(async trx => {
    await takeDecisions(trx)
    const actors = [decision.actor, ...decision.what === 'merge' ? decision.others : []]
    const known = await namesOf(trx, actors)
    const missing = actors.find(actor => !known.has(actor))
    if (missing) throw new MisnamedActor('There is no such actor in this collection.')
    const decided = await (decision.what === 'split' ? split(trx, decision, who) : write(trx, decision, known, who))
    await noteAudit(trx, { who, action: 'decide', subject: decided.actor, details: { decision: decided.decision, what: decision.what } })
    return decided
  })
}

/** Take back what somebody decided: it stays in the history, and applies no more. Rejects with a `StoreError` when that is done already. */
export async function undo(store: Store, decision: string, who: string): Promise<Decided> {
  return store.transaction(async trx => {
    await takeDecisions(trx)
    const { rows: [row] } = await sql<{ what: string; actor: string; others: string[]; made: string | null; undone_at: Date | null }>`
      select what, actor, others, made, undone_at from actor_decisions where decision = ${decision}::uuid`.execute(trx)
    if (!row) throw new MisnamedActor('There is no such decision.')
    if (row.undone_at) throw new StoreError('This is undone already.')
    await sql`update actor_decisions set undone_by = ${who}, undone_at = clock_timestamp() where decision = ${decision}::uuid`.execute(trx)
    if (row.what !== 'note') await apply(trx, [row.actor, ...row.others, ...row.made ? [row.made] : []])
    await noteAudit(trx, { who, action: 'decide', subject: row.actor, details: { decision, what: 'undo' } })
    return { decision, actor: await rootOf(trx, row.actor) }
  })
}

/** Whom an actor has gone into; rejects with a `MisnamedActor` when there is no such actor. */
export async function rootOf(db: Kysely<Tables>, actor: string): Promise<string> {
  const found = await db.selectFrom('actors').select('root').where('actor', '=', actor).executeTakeFirst()
  if (!found) throw new MisnamedActor('There is no such actor in this collection.')
  return found.root
}

async function namesOf(trx: Transaction<Tables>, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ actor: string; name: string }>`select a.actor, coalesce(nullif(a.name, ''), a.actor) as name from actors a where a.actor = any(${[...actors]}::text[])`.execute(trx)
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}

async function write(trx: Transaction<Tables>, decision: Exclude<Decision, { what: 'split' }>, known: ReadonlyMap<string, string>, who: string): Promise<Decided> {
  const others = decision.what === 'merge' ? [...new Set(decision.others)].filter(other => other !== decision.actor) : []
  if (decision.what === 'merge' && !others.length) throw new StoreError('To merge takes two actors or more.')
  const name = 'name' in decision && decision.name !== undefined ? aliasIn(decision.name.replace(/\s+/g, ' ').trim()) : null
  if (name === '') throw new StoreError('A name needs a letter.')
  if (decision.what === 'merge' && name === null && await areOne(trx, [decision.actor, ...others])) throw new StoreError('These are one already.')
  const { rows: [row] } = await sql<{ decision: string }>`insert into actor_decisions (what, actor, others, names, name, note, made_by)
    values (${decision.what}, ${decision.actor}, ${others}::text[], ${[decision.actor, ...others].map(actor => known.get(actor)!)}::text[], ${name}, ${decision.note ?? null}, ${who}) returning decision`.execute(trx)
  if (decision.what !== 'note') await apply(trx, [decision.actor, ...others])
  return { decision: row!.decision, actor: await rootOf(trx, decision.actor) }
}

async function areOne(trx: Transaction<Tables>, actors: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select distinct root from actors where actor = any(${[...actors]}::text[])`.execute(trx)
  return rows.length === 1
}

/** Splits hang on the name that entities have, however it was split and merged before: so they hold when an article is read again. */
async function split(trx: Transaction<Tables>, { actor, name, document, note }: Extract<Decision, { what: 'split' }>, who: string): Promise<Decided> {
  const alias = aliasIn(name)
  const { rows: [source] } = await sql<Source>`
    select n.actor as member, coalesce(d.actor, n.actor) as actor, m.kind, d.made is not null as "isSplit",
      exists (select from actor_names o join actors p on p.actor = o.actor where p.root = a.root and (o.actor, o.name) <> (n.actor, n.name)) as "hasOthers", n.documents
    from actors a join actors m on m.root = a.root join actor_names n on n.actor = m.actor
      left join actor_decisions d on d.what = 'split' and d.made = n.actor and d.undone_at is null
    where a.actor = ${actor} and n.name = ${alias} order by (n.actor = ${actor}) desc, n.documents desc limit 1`.execute(trx)
  if (!source) throw new StoreError(`Nobody here is called “${alias}”.`)
  const made = splitId(source.actor, alias, document)
  if (document === undefined) {
    if (source.isSplit) throw new StoreError(`“${alias}” is split off already. Undo what merged it.`)
    if (!source.hasOthers) throw new StoreError(`“${alias}” is the only name that this actor has: nobody would be left.`)
  } else {
    if (!await isCalled(trx, source, alias, document)) throw new StoreError(`This document calls nobody “${alias}” who is this actor.`)
    if (!source.hasOthers && source.documents === 1) throw new StoreError('This is the only document that names this actor: nobody would be left.')
  }
  await sql`insert into actors (actor, root, kind) values (${made}, ${made}, ${source.kind}) on conflict do nothing`.execute(trx)
  const { rows: [row] } = await sql<{ decision: string }>`insert into actor_decisions (what, actor, names, name, document, made, note, made_by)
    values ('split', ${source.actor}, array[${alias}]::text[], ${alias}, ${document ?? null}, ${made}, ${note ?? null}, ${who}) returning decision`.execute(trx)
  await apply(trx, [source.actor, made])
  return { decision: row!.decision, actor: made }
}

interface Source {
  readonly member: string
  /** The actor by the name alone. */
  readonly actor: string
  readonly kind: string
  readonly isSplit: boolean
  readonly hasOthers: boolean
  readonly documents: number
}

async function isCalled(trx: Transaction<Tables>, { actor, member }: Source, alias: string, document: string): Promise<boolean> {
  const { rows } = await sql`select from (${placed(sql`e.actor = ${actor} and e.document = ${document} and ${aliasOf(sql.ref('e.name'))} = ${alias}`)}) p where member = ${member} limit 1`.execute(trx)
  return rows.length > 0
}

/** Let what is decided hold: who goes into whom, and who is called what. Counts are taken anew of all whom it concerns. */
async function apply(trx: Transaction<Tables>, concerned: readonly string[]): Promise<void> {
  const { rows: merges } = await sql<{ decision: string; actor: string; others: string[] }>`
    select decision, actor, others from actor_decisions where what = 'merge' and undone_at is null order by made_at, decision`.execute(trx)
  const { rootOf: newRoot } = mergedInto(merges)
  const { rows } = await sql<{ actor: string; root: string }>`
    select actor, root from actors where actor = any(${[...new Set([...concerned, ...merges.flatMap(({ actor, others }) => [actor, ...others])])]}::text[]) or root <> actor`.execute(trx)
  const moved = rows.map(({ actor, root }) => ({ actor, before: root, root: newRoot(actor) })).filter(({ before, root }) => before !== root)
  await sql`update actors a set root = m.root from unnest(${moved.map(({ actor }) => actor)}::text[], ${moved.map(({ root }) => root)}::text[]) as m(actor, root) where a.actor = m.actor`.execute(trx)
  await chooseNames(trx)
  const roots = new Set([...moved.flatMap(({ before, root }) => [before, root]), ...rows.filter(({ actor }) => concerned.includes(actor)).map(({ actor }) => newRoot(actor))])
  await recountRoots(trx, [...roots])
}

/** Have actors called as somebody said last. Resolves to those who are called otherwise now. */
export async function chooseNames(trx: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ actor: string }>`
    with given as (select distinct on (actor) actor, name from actor_decisions where what in ('merge', 'rename') and name is not null and undone_at is null order by actor, made_at desc, decision desc)
    update actors a set chosen = n.name from (select a.actor, g.name from actors a left join given g on g.actor = a.actor where a.chosen is not null or g.name is not null) n
    where a.actor = n.actor and a.chosen is distinct from n.name returning a.actor`.execute(trx)
  return rows.map(({ actor }) => actor)
}
