import { sql } from 'kysely'
import { calledOf } from '../../export/opening.ts'
import { castOf, keysOf, newestOf, within } from './cast.ts'
import { decisionsAbout } from './listDecisions.ts'
import { outletNames } from '../search/outlets.ts'
import { normalName } from '../../weave/actorName.ts'
import { placed } from './tally.ts'
import { SURE } from '../../doc/confidence.ts'
import type { ActorInfo } from './listActors.ts'
import type { Cast, CastEntity } from './cast.ts'
import type { DecisionInfo } from './listDecisions.ts'
import type { EntityType, Role } from '../../doc/reading.ts'
import type { Store } from '../store.ts'

/** Somebody across articles with all that is counted of him. */
export interface Actor extends Omit<ActorInfo, 'aliases'> {
  readonly names: readonly ActorNameInfo[]
  /** What he is said to be, the latest report first. */
  readonly roles: readonly ActorRole[]
  /** Who speaks of him, whoever does so most first. */
  readonly speakers: readonly ActorSpeaker[]
  /** Where he is reported of. */
  readonly outlets: readonly { readonly outlet?: string; readonly publisher?: string; readonly documents: number }[]
  /** How many of the newest reports roles, speakers and outlets are taken from, where there are more. */
  readonly lookedAt?: number
  readonly decisions: readonly DecisionInfo[]
}

export interface ActorNameInfo {
  /** Whose name it is, of those who have gone into the actor. */
  readonly actor: string
  readonly name: string
  readonly type: EntityType
  readonly documents: number
  readonly credited: number
  readonly mentions: number
}

export interface ActorRole {
  readonly words: string
  readonly tense: Role['tense']
  readonly documents: number
  /** The latest reports that say so. */
  readonly places: readonly RolePlace[]
  /** When the first report that says so was published, where that is known. */
  readonly since?: string
}

export interface RolePlace {
  readonly document: string
  readonly version: string
  readonly start: number
  readonly end: number
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly publishedAt?: string
}

export interface ActorSpeaker {
  /** Absent for all whom nobody can tell. */
  readonly actor?: string
  readonly name?: string
  readonly statements: number
  readonly documents: number
}

/** Roles, speakers and outlets are taken from that many reports: more would be waited for. */
const LOOKED_AT = 400
const MOST = 100

/** An actor by his id, or by that of one who has gone into him. Rejects with a `MisnamedActor` when there is none. */
export async function loadActor(store: Store, actor: string): Promise<Actor> {
  const cast = await castOf(store.db, actor)
  const { rows: [row] } = await sql<Omit<ActorInfo, 'aliases' | 'country'> & { country: string | null }>`
    select actor, name, type, country, documents, credited, about, mentions from actors where actor = ${cast.root}`.execute(store.db)
  const newest = await newestOf(store.db, cast, sql`true`, LOOKED_AT)
  const { country, ...info } = row!
  return {
    ...info, ...country !== null && { country },
    names: await namesOf(store, cast),
    roles: await rolesOf(store, newest),
    speakers: await speakersOf(store, newest),
    outlets: await outletsOf(store, newest),
    ...newest.length === LOOKED_AT && { lookedAt: LOOKED_AT },
    decisions: await decisionsAbout(store, cast.members),
  }
}

async function namesOf(store: Store, { members }: Cast): Promise<ActorNameInfo[]> {
  const { rows } = await sql<ActorNameInfo>`
    select actor, name, (array_agg(type order by documents desc))[1] as type, sum(documents)::int as documents, sum(credited)::int as credited, sum(mentions)::int as mentions
    from actor_names where actor = any(${[...members]}::text[]) group by actor, name order by 4 desc, 6 desc, name limit ${MOST}`.execute(store.db)
  return rows
}

interface RoleRow {
  readonly document: string
  readonly version: string
  readonly roles: readonly { readonly start: number; readonly end: number; readonly tense: Role['tense']; readonly words: string }[]
  readonly title: string | null
  readonly opening: string | null
  readonly outlet: string | null
  readonly publisher: string | null
  readonly published_at: string | null
}

async function rolesOf(store: Store, entities: readonly CastEntity[]): Promise<ActorRole[]> {
  const { rows } = await sql<RoleRow>`
    select e.document, e.version, e.roles, r.title, v.opening, d.outlet, r.publisher, r.published_at
    from ${keysOf(entities)} join entities e on e.document = k.document and e.version = k.version and e.ord = k.ord and e.roles <> '[]'
      join readings r on r.document = k.document and r.version = k.version join documents d on d.document = k.document
      join versions v on v.document = k.document and v.version = k.version
    where ${within(entities, 'e')} and ${within(entities, 'r')} and ${within(entities, 'v')} order by k.day::date desc, k.document`.execute(store.db)
  const roles = new Map<string, { words: string; tense: Role['tense']; documents: Set<string>; places: RolePlace[]; since: string | undefined }>()
  for (const row of rows) {
    for (const { words, tense, start, end } of row.roles) {
      const key = `${tense} ${normalName(words, 'body')}`
      const role = roles.get(key) ?? { words: words.slice(0, MOST_WORDS).toWellFormed(), tense, documents: new Set(), places: [], since: undefined }
      if (!role.documents.has(row.document) && role.places.length < MOST_PLACES) role.places.push(placeOf(row, start, end))
      role.documents.add(row.document)
      role.since = row.published_at ?? role.since
      roles.set(key, role)
    }
  }
  return [...roles.values()].slice(0, MOST).map(({ documents, since, ...role }) => ({ ...role, documents: documents.size, ...since !== undefined && { since } }))
}

const MOST_WORDS = 200
const MOST_PLACES = 5

function placeOf({ document, version, title, opening, outlet, publisher, published_at }: RoleRow, start: number, end: number): RolePlace {
  return {
    document, version, start, end,
    ...calledOf(title, opening), ...outlet !== null && { outlet }, ...publisher !== null && { publisher }, ...published_at !== null && { publishedAt: published_at },
  }
}

async function speakersOf(store: Store, entities: readonly CastEntity[]): Promise<ActorSpeaker[]> {
  const { rows } = await sql<{ actor: string | null; name: string | null; statements: number; documents: number }>`
    with said as materialized (
      select distinct s.document, s.version, s.ord, s.speaker_entity from ${keysOf(entities)} join statements s on s.document = k.document and s.version = k.version and k.name = any(s.about)
      where ${within(entities, 's')} and s.confidence >= ${SURE}::real)
    select p.root as actor, a.name, count(*)::int as statements, count(distinct said.document)::int as documents
    from said left join (${placed(sql`e.document = any(${[...new Set(entities.map(({ document }) => document))]}::text[])`)}) p
        on p.document = said.document and p.version = said.version and p.ord = said.speaker_entity
      left join actors a on a.actor = p.root
    group by p.root, a.name order by p.root is null, 3 desc, a.name limit ${MOST}`.execute(store.db)
  return rows.map(({ actor, name, ...counts }) => ({ ...counts, ...actor !== null && { actor, name: name ?? '' } }))
}

async function outletsOf(store: Store, entities: readonly CastEntity[]): Promise<Actor['outlets']> {
  const { rows } = await sql<{ outlet: string | null; documents: number }>`
    select d.outlet, count(*)::int as documents from documents d where ${within(entities, 'd')} group by d.outlet order by 2 desc, 1 limit ${MOST}`.execute(store.db)
  const names = await outletNames(store, rows.flatMap(({ outlet }) => outlet ?? []))
  return rows.map(({ outlet, documents }) => ({ documents, ...outlet !== null && { outlet, ...names.has(outlet) && { publisher: names.get(outlet)! } } }))
}
