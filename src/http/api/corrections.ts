import { z } from 'zod'
import { CHANGE_KINDS, CORRECTED_LAYERS, CORRECTION_STATES } from '../../doc/correction.ts'
import { ENTITY_TYPES, STANCES } from '../../doc/reading.ts'
import { isTimexValue } from '../../text/timexValue.ts'
import { called, count, givenDate, id, list, moment, pageOf, PageQuery, Span, typed } from './shared.ts'

const span = z.object({ start: count, end: count }).strict()
const words = z.string().trim().min(1).max(2000)
const typedWords = typed.min(1).max(2000)
const key = z.string().min(1).max(100)

const Place = span.extend({
  quote: z.string().max(200_000).optional().meta({ description: 'The words, once they are kept. What is asked for needs none.' }),
  before: z.string().max(64).optional(),
  after: z.string().max(64).optional(),
}).meta({ id: 'Place', description: 'Words of a version; kept with what they are and what stands around them, by which they are found in another version.' })

export const EntityRef = z.object({
  name: words,
  at: Place.optional().meta({ description: 'Words that mean him: a mention. By these he is found, whatever he is called.' }),
  type: z.enum(ENTITY_TYPES).optional().meta({ description: 'Of somebody who is added; a person unless told.' }),
}).strict().meta({ id: 'EntityRef', description: 'Somebody. Whom nothing in the article means or names is added by this name.' })
export type EntityRef = z.infer<typeof EntityRef>

const StatementFields = z.object({
  source: span.nullable().optional(),
  cue: span.nullable().optional(),
  content: z.array(span).min(1).max(200).readonly().optional(),
  speaker: EntityRef.nullable().optional().meta({ description: 'Unless told, whoever the new words of the source mean.' }),
  within: key.nullable().optional().meta({ description: 'The key of the statement in whose voice it is made; null: nobody\'s but the writer\'s. `+` and a number is the statement that an earlier change of the same request adds, counted from 0.' }),
  stance: z.enum(STANCES).optional(),
  negated: z.boolean().optional(),
}).strict().meta({ id: 'StatementFields', description: 'What is absent stays as it is; null takes it away.' })

const EntityFields = z.object({ name: typedWords.optional(), type: z.enum(ENTITY_TYPES).optional() }).strict()
const MentionFields = z.object({ entity: EntityRef.nullable() }).strict()
const TimeFields = z.object({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).optional(),
  value: z.string().max(80).refine(isTimexValue, 'A time is written as TIMEX3 does (2024-11-19, 199X, P3Y, 2025/2026), and is of a day that there is').optional(),
}).strict()
const FIGURE_KINDS = ['money', 'percent', 'count', 'measure', 'ratio'] as const
const FigureFields = z.object({
  kind: z.enum(FIGURE_KINDS).optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  unit: typed.min(1).max(80).nullable().optional(),
  of: span.nullable().optional(),
}).strict()
const ArticleFields = z.object({
  title: typedWords.nullable().optional(),
  byline: z.array(typedWords).max(50).readonly().optional(),
  publisher: typedWords.nullable().optional(),
  publishedAt: givenDate.nullable().optional(),
}).strict()

export const Reviewable = z.discriminatedUnion('layer', [
  z.object({ layer: z.literal('statements'), key }).strict(),
  z.object({ layer: z.literal('entities'), entity: EntityRef }).strict(),
  z.object({ layer: z.enum(['times', 'figures']), at: span }).strict(),
  z.object({ layer: z.literal('article') }).strict().meta({ description: 'All statements of the article: what was found, and that none was missed.' }),
]).meta({ id: 'Reviewable', description: 'What somebody has looked at.' })
export type Reviewable = z.infer<typeof Reviewable>

export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement'), key, set: StatementFields }).strict(),
  z.object({ kind: z.literal('not-a-statement'), key }).strict(),
  z.object({ kind: z.literal('missed-statement'), set: StatementFields.required({ content: true }) }).strict(),
  z.object({ kind: z.literal('mention'), at: span, set: MentionFields }).strict().meta({ description: 'Words mean somebody else, or nobody.' }),
  z.object({ kind: z.literal('entity'), entity: EntityRef, set: EntityFields }).strict(),
  z.object({ kind: z.literal('same-entity'), entity: EntityRef, as: EntityRef }).strict().meta({ description: 'Two that were taken for two are one.' }),
  z.object({ kind: z.literal('time'), at: span, set: TimeFields }).strict(),
  z.object({ kind: z.literal('figure'), at: span, set: FigureFields }).strict(),
  z.object({ kind: z.literal('article'), set: ArticleFields }).strict(),
  z.object({ kind: z.literal('confirm'), of: Reviewable, holds: z.array(z.string().max(40)).max(20).readonly().optional().meta({ description: 'Told by answers: what nobody had corrected of it, and so stays as it is whatever is found by reading again.' }) }).strict().meta({ description: 'Right as it stands.' }),
]).meta({ id: 'Change', description: 'What a correction does. Keys and spans are those of the corrected reading as it is shown; layers are named by what they hold there.' })
export type Change = z.infer<typeof Change>

const note = typed.min(1).max(2000).optional()
const seen = count.optional().meta({ description: 'The `revision` that was shown. Whatever somebody else has corrected of the same thing since then makes it a 409.' })

export const MakeCorrections = z.object({ changes: z.array(Change).min(1).max(500).readonly(), note, seen }).strict()
  .meta({ id: 'MakeCorrections', description: 'Corrections of one version: all of them or none. Several are a batch, and can be undone as one.' })
export type MakeCorrections = z.infer<typeof MakeCorrections>

export const MakeCorrectionsAnywhere = z.object({
  items: z.array(z.object({ document: id, version: id, change: Change }).strict()).min(1).max(500).readonly(), note,
}).strict().meta({ id: 'MakeCorrectionsAnywhere', description: 'Corrections of any documents: all of them or none, as one batch.' })
export type MakeCorrectionsAnywhere = z.infer<typeof MakeCorrectionsAnywhere>

export const Standing = z.object({
  state: z.enum(CORRECTION_STATES).meta({ description: 'applied: at least a part of it shows. superseded: a later one shows instead. orphan: what it is about is not there.' }),
  why: z.string().optional().meta({ description: 'Why it does not show: a whole sentence.' }),
  index: count.optional().meta({ description: 'Where what it is about stands in the corrected layer; absent where it is not there any more.' }),
  at: Span.optional().meta({ description: 'The words in this version.' }),
  conflictsWith: list(z.uuid()).meta({ description: 'Corrections of other people that want the same otherwise. The latest shows; both are to be seen.' }),
  replacedBy: list(z.uuid()).meta({ description: 'Later ones that show instead of a part of it.' }),
}).meta({ id: 'Standing', description: 'What has become of a correction in a version.' })
export type Standing = z.infer<typeof Standing>

const correction = {
  correction: z.uuid(),
  document: id,
  version: id.meta({ description: 'The one that it was made for; in later ones it stands where its words are found again.' }),
  layer: z.enum(CORRECTED_LAYERS),
  kind: z.enum(CHANGE_KINDS),
  at: Place.optional().meta({ description: 'The words that it is about, in the version that it was made for.' }),
  change: Change,
  was: z.record(z.string(), z.unknown()).meta({ description: 'What stood there when it was made, in the fields that can be set.' }),
  note: z.string().optional(),
  batch: z.uuid().optional(),
  madeBy: z.string(),
  madeAt: moment,
  undoneBy: z.string().optional(),
  undoneAt: moment.optional(),
}

export const CorrectionItem = z.object({ ...correction, standing: Standing }).meta({ id: 'CorrectionItem' })
export type CorrectionItem = z.infer<typeof CorrectionItem>

export const Review = z.object({
  layer: z.enum(CORRECTED_LAYERS),
  index: count.optional().meta({ description: 'Its place in the corrected layer; absent of the article.' }),
  did: z.enum(['confirmed', 'corrected', 'added']).meta({ description: 'Found right as it stood, put right, or put in since it was missed.' }),
  fields: list(z.string()).optional().meta({ description: 'Of what was put right the fields that were set.' }),
  by: z.string(),
  at: moment,
  correction: z.uuid(),
}).meta({ id: 'Review', description: 'Somebody has looked at it and found it right, or has made it so.' })
export type Review = z.infer<typeof Review>

export const CorrectionList = z.object({
  revision: count.meta({ description: 'Grows with each correction and each undoing in this document.' }),
  items: list(CorrectionItem).meta({ description: 'All that people have corrected in this version and in earlier ones, undone ones too, the oldest first.' }),
  reviews: list(Review),
}).meta({ id: 'CorrectionList' })
export type CorrectionList = z.infer<typeof CorrectionList>

export const CorrectionsMade = z.object({
  made: list(z.object({ correction: z.uuid(), document: id, version: id })),
  batch: z.uuid().optional().meta({ description: 'Names them together, where they are several.' }),
}).meta({ id: 'CorrectionsMade' })
export type CorrectionsMade = z.infer<typeof CorrectionsMade>

export const CorrectionsUndone = z.object({ undone: list(z.object({ correction: z.uuid(), document: id, version: id })) }).meta({ id: 'CorrectionsUndone' })
export type CorrectionsUndone = z.infer<typeof CorrectionsUndone>

export const CorrectionsQuery = PageQuery.extend({
  by: z.string().max(100).optional().meta({ description: 'Who made them.' }),
  state: z.enum([...CORRECTION_STATES, 'disputed']).optional().meta({ description: 'What has become of them in the current version of their document; disputed: somebody else wants the same otherwise.' }),
  document: id.optional(),
})
export type CorrectionsQuery = z.input<typeof CorrectionsQuery>

export const CorrectionOfAny = z.object({ ...correction, state: z.enum(CORRECTION_STATES).meta({ description: 'In the current version of its document.' }), isDisputed: z.boolean(), ...called, outlet: z.string().optional() }).meta({ id: 'CorrectionOfAny', description: 'A correction, with the article that it is of.' })
export type CorrectionOfAny = z.infer<typeof CorrectionOfAny>

export const CorrectionPage = pageOf(CorrectionOfAny).meta({ id: 'CorrectionPage' })
export type CorrectionPage = z.infer<typeof CorrectionPage>

export const SimilarItem = z.object({
  document: id,
  version: id,
  ...called,
  outlet: z.string().optional(),
  at: Span.meta({ description: 'The words that it would be about.' }),
  words: z.string(),
  change: Change.meta({ description: 'What would do the same there: to be made by whoever agrees.' }),
}).meta({ id: 'SimilarItem', description: 'Where the same error seems to stand.' })
export type SimilarItem = z.infer<typeof SimilarItem>

export const SimilarList = z.object({
  why: z.string().meta({ description: 'What they have in common with what was corrected: a whole sentence.' }),
  items: list(SimilarItem).meta({ description: 'Those of the same article first. None is corrected before somebody says so.' }),
}).meta({ id: 'SimilarList' })
export type SimilarList = z.infer<typeof SimilarList>

export const CorrectedEvent = z.object({
  documents: list(id),
  by: z.string(),
}).meta({ id: 'CorrectedEvent', description: 'Somebody has corrected something in these documents, or undone it: their readings are other ones.' })
export type CorrectedEvent = z.infer<typeof CorrectedEvent>
