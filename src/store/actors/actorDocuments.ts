import { calledOf } from '../../export/opening.ts'
import { castOf, pageOf } from './cast.ts'
import { aliasIn, aliasOf } from './tally.ts'
import { loadReading } from '../readings.ts'
import { sql } from 'kysely'
import type { CastEntity } from './cast.ts'
import type { Page } from '../cursor.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Store } from '../store.ts'

/** A document that names an actor, and where it does so first. */
export interface ActorDocument {
  readonly document: string
  readonly version: string
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly publishedAt?: string
  readonly language: string
  readonly name: string
  readonly mentions: number
  readonly start?: number
  readonly end?: number
}

export interface ActorDocumentsQuery {
  /** Only where he is called so, of the one of this id among those who have gone into him. */
  readonly name?: string
  readonly member?: string
  readonly limit: number
  readonly cursor?: string
}

/** Documents that name an actor, the newest first. Rejects with a `MisnamedActor` when there is none. */
export async function actorDocuments(store: Store, actor: string, { name, member, ...page }: ActorDocumentsQuery): Promise<Page<ActorDocument>> {
  const cast = await castOf(store.db, actor)
  const condition = sql.join([sql`true`, ...name === undefined ? [] : [sql`${aliasOf(sql.ref('name'))} = ${aliasIn(name)}`], ...member === undefined ? [] : [sql`member = ${member}`]], sql` and `)
  const { items, next } = await pageOf(store.db, cast, condition, { list: 'documents of an actor', ...page }, async entities => entities)
  return { items: await Promise.all(items.map(entity => load(store, entity))), ...(next !== undefined && { next }) }
}

async function load(store: Store, { document, version, ord, name }: CastEntity): Promise<ActorDocument> {
  const [row, reading] = await Promise.all([
    store.db.selectFrom('readings as r').innerJoin('documents as d', 'd.document', 'r.document')
      .innerJoin('versions as v', join => join.onRef('v.document', '=', 'r.document').onRef('v.version', '=', 'r.version')).select(['r.title', 'v.opening', 'r.publisher', 'r.published_at', 'r.language', 'd.outlet'])
      .where('r.document', '=', document).where('r.version', '=', version).executeTakeFirstOrThrow(),
    loadReading(store, document, version),
  ])
  const { title, opening, outlet, publisher, published_at, language } = row
  return {
    document, version, name: aliasIn(name), language, ...firstMention(reading, ord),
    ...calledOf(title, opening), ...outlet !== null && { outlet }, ...publisher !== null && { publisher }, ...published_at !== null && { publishedAt: published_at },
  }
}

/** The first place that names the entity; a pronoun before it does not. */
function firstMention(reading: Reading | undefined, ord: number): { readonly mentions: number; readonly start?: number; readonly end?: number } {
  const mentions = (reading?.entities[ord]?.mentions ?? []).map(index => reading!.mentions[index]!)
  const first = mentions.find(({ form }) => form === 'name') ?? mentions[0]
  return { mentions: mentions.length, ...first && { start: first.start, end: first.end } }
}
