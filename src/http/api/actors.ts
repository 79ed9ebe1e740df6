import { z } from 'zod'
import { ENTITY_TYPES } from '../../doc/reading.ts'
import { LIKENESSES } from '../../weave/likeness.ts'
import { called, count, date, id, list, moment, pageOf, PageQuery, Span, typed } from './shared.ts'
import { FoundStatement } from './search.ts'
import { ToldEvent } from './timeline.ts'

export const ACTOR_SORTS = ['said', 'about', 'mentions', 'documents', 'name'] as const

export const ActorsQuery = PageQuery.extend({
  q: z.string().max(200).optional().meta({ description: 'Words of a name, the last perhaps only begun.' }),
  type: z.enum(ENTITY_TYPES).optional(),
  country: z.string().regex(/^[A-Za-z]{3}$/).optional().meta({ description: 'ISO 3166-1 alpha-3.' }),
  collection: z.uuid().optional().meta({ description: 'Only who is in its documents, counted in these alone.' }),
  order: z.enum(ACTOR_SORTS).default('said').meta({ description: 'Those with the most first, or by name from A to Z.' }),
})
export type ActorsQuery = z.input<typeof ActorsQuery>

const counts = {
  documents: count.meta({ description: 'Reports in which he is: documents, not events.' }),
  credited: count.meta({ description: 'Statements that are surely credited to him.' }),
  mentions: count,
}
const about = count.meta({ description: 'Sure statements that speak of him.' })
const type = z.enum(ENTITY_TYPES).meta({ description: 'What most reports take him for.' })
const country = z.string().optional().meta({ description: 'ISO 3166-1 alpha-3.' })

/** Somebody across articles: entities of one name, and those that people say are the same. */
export const ActorItem = z.object({ actor: id, name: z.string(), aliases: list(z.string()).meta({ description: 'Other names, the most frequent first.' }), type, country, ...counts, about }).meta({ id: 'ActorItem' })
export type ActorItem = z.infer<typeof ActorItem>

export const ActorPage = pageOf(ActorItem).meta({ id: 'ActorPage' })
export type ActorPage = z.infer<typeof ActorPage>

const article = { ...called, outlet: z.string().optional(), publisher: z.string().optional(), publishedAt: date.optional() }
const place = { document: id, version: id }

const Split = z.object({ what: z.literal('split'), actor: id, name: z.string().trim().min(1).max(10_000), document: id.optional().meta({ description: 'Where the name is somebody else\'s; everywhere unless told.' }), note: typed.max(2000).optional() })

/** What somebody says of actors. */
export const NewDecision = z.discriminatedUnion('what', [
  z.object({ what: z.literal('merge'), actor: id.meta({ description: 'Whom the others go into.' }), others: z.array(id).min(1).max(200).readonly(), name: typed.min(1).max(200).optional(), note: typed.max(2000).optional() }).strict(),
  Split.strict(),
  z.object({ what: z.literal('rename'), actor: id, name: typed.min(1).max(200), note: typed.max(2000).optional() }).strict(),
  z.object({ what: z.literal('note'), actor: id, note: typed.min(1).max(2000) }).strict(),
]).meta({ id: 'NewDecision', description: 'Merge actors into one, split a name off, give another name, or note something. It stays apart from what was read and can be undone.' })
export type NewDecision = z.infer<typeof NewDecision>

export const DecisionMade = z.object({ decision: z.uuid(), actor: id.meta({ description: 'Who it is about now: whom others have gone into, or whom a split has made.' }) }).meta({ id: 'DecisionMade' })
export type DecisionMade = z.infer<typeof DecisionMade>

export const DecisionItem = z.object({
  decision: z.uuid(),
  what: z.enum(['merge', 'split', 'rename', 'note']),
  actor: id,
  others: list(id),
  names: list(z.string()).meta({ description: 'What they were called then; empty where a name was purged since.' }),
  name: z.string().optional(),
  document: id.optional(),
  made: id.optional(),
  note: z.string().optional(),
  by: z.string(),
  at: moment,
  undoneBy: z.string().optional(),
  undoneAt: moment.optional(),
  isOverruled: z.boolean().meta({ description: 'A later decision says something else, and applies.' }),
  isOrphan: z.boolean().meta({ description: 'What it is about is in no report any more, as after one was read again.' }),
}).meta({ id: 'DecisionItem' })
export type DecisionItem = z.infer<typeof DecisionItem>

export const DecisionPage = pageOf(DecisionItem).meta({ id: 'DecisionPage' })
export type DecisionPage = z.infer<typeof DecisionPage>

export const ActorDetail = ActorItem.omit({ aliases: true }).extend({
  names: list(z.object({ actor: id.meta({ description: 'Whose it is, of those who have gone into the actor.' }), name: z.string(), type, ...counts })),
  roles: list(z.object({
    words: z.string(),
    tense: z.enum(['now', 'former', 'future']),
    documents: count,
    since: date.optional().meta({ description: 'When the first report that says so was published.' }),
    places: list(Span.extend({ ...place, ...article })).meta({ description: 'The latest reports that say so.' }),
  })),
  speakers: list(z.object({ actor: id.optional(), name: z.string().optional(), statements: count, documents: count })).meta({ description: 'Who speaks of him; one without a name for all whom nobody can tell.' }),
  outlets: list(z.object({ outlet: z.string().optional(), publisher: z.string().optional(), documents: count })),
  lookedAt: count.optional().meta({ description: 'Roles, speakers and outlets are those of this many newest reports; of all where it is absent.' }),
  decisions: list(DecisionItem),
}).meta({ id: 'ActorDetail' })
export type ActorDetail = z.infer<typeof ActorDetail>

export const ActorStatementsQuery = PageQuery.extend({
  side: z.enum(['by', 'about']).meta({ description: 'Credited to him, or speaking of him.' }),
  possible: z.enum(['no', 'yes']).default('no'),
})

export const ActorStatements = pageOf(FoundStatement).meta({ id: 'ActorStatements' })
export type ActorStatements = z.infer<typeof ActorStatements>

export const ActorEvent = ToldEvent.extend({ part: z.enum(['agent', 'patient', 'both']).meta({ description: 'Whether he does it, or it is done to him.' }) }).meta({ id: 'ActorEvent' })
export type ActorEvent = z.infer<typeof ActorEvent>

export const ActorEvents = pageOf(ActorEvent).meta({ id: 'ActorEvents' })
export type ActorEvents = z.infer<typeof ActorEvents>

export const ActorDocumentsQuery = PageQuery.extend({
  name: z.string().max(10_000).optional().meta({ description: 'Only where he is called so.' }),
  member: id.optional().meta({ description: 'Only who has gone into him by this id.' }),
})

export const ActorDocument = z.object({
  ...place, ...article,
  language: z.string(),
  name: z.string(),
  mentions: count,
  start: count.optional().meta({ description: 'Where he is named first.' }),
  end: count.optional(),
}).meta({ id: 'ActorDocument' })
export type ActorDocument = z.infer<typeof ActorDocument>

export const ActorDocuments = pageOf(ActorDocument).meta({ id: 'ActorDocuments' })
export type ActorDocuments = z.infer<typeof ActorDocuments>

export const ActorOf = z.object({ actor: id }).meta({ id: 'ActorOf' })
export type ActorOf = z.infer<typeof ActorOf>

export const SimilarActors = z.object({ items: list(z.object({
  actor: id, name: z.string(), type, documents: count,
  why: z.enum(LIKENESSES).meta({ description: 'In what the names are alike.' }),
  together: count.meta({ description: 'Reports that name both.' }),
  outlets: count.meta({ description: 'Outlets that write of both.' }),
})) }).meta({ id: 'SimilarActors', description: 'Who might be the same, for a person to say: nothing is merged by that.' })
export type SimilarActors = z.infer<typeof SimilarActors>
