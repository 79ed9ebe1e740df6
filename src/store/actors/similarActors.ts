import { sql } from 'kysely'
import { castOf } from './cast.ts'
import { fold } from '../../text/searchWords.ts'
import { likenessOf, LIKENESSES, MOST_SLIPS } from '../../weave/likeness.ts'
import { namePartsOf } from '../../weave/nameParts.ts'
import type { ActorKind } from '../../weave/actorName.ts'
import type { EntityType } from '../../doc/reading.ts'
import type { Likeness } from '../../weave/likeness.ts'
import type { Store } from '../store.ts'

/** Somebody who might be the same, for a person to say. */
export interface SimilarActor {
  readonly actor: string
  readonly name: string
  readonly type: EntityType
  readonly documents: number
  readonly why: Likeness
  /** Reports that name both. */
  readonly together: number
  /** Outlets that write of both. */
  readonly outlets: number
}

/** Actors whose names are like one of an actor's, the likeliest first, and of these who is in the same reports or outlets. Rejects with a `MisnamedActor` when there is none. */
export async function similarActors(store: Store, actor: string): Promise<SimilarActor[]> {
  const cast = await castOf(store.db, actor)
  const { rows: names } = await sql<{ name: string; kind: ActorKind }>`
    select distinct n.name, m.kind from actor_names n join actors m on m.actor = n.actor where m.root = ${cast.root} limit ${MOST_NAMES}`.execute(store.db)
  const candidates = await candidatesFor(store, cast.root, names)
  const alike = candidates.flatMap(({ kind, ...candidate }) => {
    const whys = names.flatMap(name => likenessOf(name, { name: candidate.name, kind }) ?? [])
    const why = LIKENESSES.find(one => whys.includes(one))
    return why ? [{ ...candidate, why }] : []
  })
  const best = alike.sort((a, b) => LIKENESSES.indexOf(a.why) - LIKENESSES.indexOf(b.why) || b.documents - a.documents).slice(0, MOST)
  const company = await companyOf(store, cast.root, best.map(candidate => candidate.actor))
  return best.map(candidate => ({ ...candidate, ...company.get(candidate.actor) ?? { together: 0, outlets: 0 } }))
    .sort((a, b) => LIKENESSES.indexOf(a.why) - LIKENESSES.indexOf(b.why) || b.outlets - a.outlets || b.documents - a.documents)
}

const MOST_NAMES = 20
const MOST_CANDIDATES = 300
const MOST = 12

/** Those whom an index finds to have a word, a beginning, a surname or initials in common with a name. */
async function candidatesFor(store: Store, root: string, names: readonly { readonly name: string; readonly kind: ActorKind }[]) {
  const [plain, surnames, initials] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const beginnings = new Map<string, number>()
  for (const { name, kind } of names) {
    const parts = namePartsOf(name, kind)
    const words = fold(name)
    plain.add(words)
    if (parts.surname) { plain.add(parts.surname); surnames.add(parts.surname) }
    // Whoever misspells a word seldom gets its first letter wrong, too.
    if (parts.initials) { plain.add(parts.initials); initials.add(parts.initials) }
    if (!words.includes(' ')) { surnames.add(words); initials.add(words.replace(/[.-]/g, '')) }
    if ([...words].length > LEAST_LETTERS) beginnings.set([...words].slice(0, LEAST_LETTERS).join(''), [...words].length)
  }
  const among = (values: ReadonlySet<string>) => sql`any(${[...values]}::text[])`
  const { rows } = await sql<Omit<SimilarActor, 'why' | 'together' | 'outlets'> & { kind: ActorKind }>`
    select c.actor, c.name, c.type, c.documents, c.kind from (
      (select * from actors where plain = ${among(plain)} limit ${MOST_CANDIDATES})
      union (select * from actors where surname = ${among(surnames)} limit ${MOST_CANDIDATES})
      union (select * from actors where initials = ${among(initials)} limit ${MOST_CANDIDATES})
      ${beginnings.size ? sql.join([...beginnings].map(([words, length]) => sql`union (select * from actors where plain >= ${words} collate "C" and plain < ${after(words)} collate "C" and abs(length(plain) - ${length}::int) <= ${MOST_SLIPS} limit ${MOST_CANDIDATES})`), sql` `) : sql``}
    ) c where c.root = c.actor and c.root <> ${root} and c.documents > 0`.execute(store.db)
  return rows
}

const LEAST_LETTERS = 3

/** What comes after all that begins so. */
function after(words: string): string {
  return `${words}\u{10ffff}`
}

async function companyOf(store: Store, root: string, others: readonly string[]): Promise<ReadonlyMap<string, { together: number; outlets: number }>> {
  const [own, ...theirs] = await Promise.all([root, ...others].map(actor => castOf(store.db, actor)))
  const found = new Map<string, { together: number; outlets: number }>()
  for (const { root: other, entities } of theirs) {
    const documentsOf = (table: typeof entities) => sql`(select distinct document from ${table} order by document limit ${LOOKED_AT})`
    const { rows: [row] } = await sql<{ together: number; outlets: number }>`
      with own as materialized ${documentsOf(own!.entities)}, others as materialized ${documentsOf(entities)}
      select (select count(*)::int from own join others using (document)) as together,
        (select count(*)::int from (select outlet from own join documents using (document) intersect select outlet from others join documents using (document)) o where outlet is not null) as outlets`.execute(store.db)
    found.set(other, row!)
  }
  return found
}

/** So many documents of each are compared. */
const LOOKED_AT = 500
