import { sql } from 'kysely'
import { chooseNames } from './decisions.ts'
import { describe, dropNameless, recount } from './recount.ts'
import { NOTHING_COUNTED } from './tally.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Tally } from './tally.ts'

/**
 * Take out of the actors' counts what has gone with purged documents, and forget the names of those who are nowhere else: also where somebody decided something about them.
 * Of a person who is purged by name no decision keeps the name.
 */
export async function forgetActors(trx: Kysely<Tables>, gone: Tally, person: string | undefined): Promise<void> {
  await recount(trx, gone, NOTHING_COUNTED)
  const touched = [...new Set(gone.names.map(({ actor }) => actor))]
  const { rows } = await sql<{ actor: string }>`
    select actor from unnest(${touched}::text[]) as t(actor) where not exists (select from actor_names n where n.actor = t.actor)
      and not exists (select from entities e where e.actor = t.actor) order by actor`.execute(trx)
  const nobody = rows.map(({ actor }) => actor)
  const isNobody = new Set(nobody)
  const names = [...new Set([...gone.names.filter(({ actor }) => isNobody.has(actor)).map(({ name }) => name.toLowerCase()), ...person ? [person.toLowerCase()] : []])]
  await sql`delete from actor_decisions d where array[d.actor] || d.others <@ ${nobody}::text[]`.execute(trx)
  await sql`update actor_decisions d set name = case when d.what <> 'split' and lower(d.name) = any(${names}::text[]) then null else d.name end,
      names = array(select case when lower(n) = any(${names}::text[]) then '' else n end from unnest(d.names) with ordinality as a(n, nth) order by nth)
    where lower(d.name) = any(${names}::text[]) or exists (select from unnest(d.names) n where lower(n) = any(${names}::text[]))`.execute(trx)
  if (person !== undefined) await sql`delete from actor_decisions where what = 'split' and lower(name) = ${person.toLowerCase()}`.execute(trx)
  await describe(trx, await chooseNames(trx))
  await sql`update actors set name = '', plain = '', surname = null, initials = null where actor = any(${nobody}::text[])`.execute(trx)
  await dropNameless(trx, touched)
}
