import { z } from 'zod'
import { CHECK_STATUSES, EVIDENCE_KINDS } from '../../doc/checks.ts'
import { called, count, date, id, list, moment, pageOf, PageQuery, Problem, Span, typed } from './shared.ts'

const words = typed.min(1).max(20_000)
const name = typed.min(1).max(200)
const day = z.iso.date()
const removed = z.object({ by: z.string(), at: moment }).optional().meta({ description: 'By whom and when it was taken away. It can be brought back.' })

export const Evidence = z.object({
  evidence: z.uuid(),
  kind: z.enum(EVIDENCE_KINDS),
  words: Span.extend({ document: id, version: id, quote: z.string(), ...called, outlet: z.string().optional() }).optional().meta({ description: 'Words of a document of the collection.' }),
  url: z.string().optional(),
  note: z.string().optional(),
  addedBy: z.string(),
  addedAt: moment,
  removed,
}).meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

export const Inquiry = z.object({
  inquiry: z.uuid(),
  name: z.string(),
  reach: z.string().optional().meta({ description: 'How this one can be reached.' }),
  askedOn: day.optional(),
  answeredOn: day.optional(),
  answer: z.string().optional(),
  addedBy: z.string(),
  addedAt: moment,
  removed,
}).meta({ id: 'Inquiry', description: 'Somebody who is to be asked, and the answer.' })
export type Inquiry = z.infer<typeof Inquiry>

export const Rating = z.object({
  person: z.string(),
  scale: z.string().optional().meta({ description: 'One of the words that the people of the desk have agreed upon.' }),
  words: z.string().optional(),
  ratedAt: moment,
}).meta({ id: 'Rating', description: 'What one person makes of it. It is no finding, and nothing is derived from it.' })
export type Rating = z.infer<typeof Rating>

export const CheckItem = Span.extend({
  check: z.uuid(),
  document: id,
  version: id.meta({ description: 'The one that has the words at this span.' }),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  target: z.string().optional().meta({ description: 'The key of the statement that the words are.' }),
  whose: z.string().meta({ description: 'Whose words they are, with everybody through whom they come: a sentence.' }),
  ...called,
  outlet: z.string().optional(),
  publishedAt: date.optional(),
  current: z.object({ version: id, at: Span.optional(), why: z.string().optional().meta({ description: 'Why that cannot be told, as when they are not in it: a sentence.' }) }).optional().meta({ description: 'Where the words stand in the newest version, if that is another one.' }),
  status: z.enum(CHECK_STATUSES),
  question: z.string().optional(),
  assignee: z.string().optional(),
  due: day.optional(),
  madeBy: z.string(),
  madeAt: moment,
  changedAt: moment,
  removed,
  evidence: list(Evidence),
  inquiries: list(Inquiry),
  ratings: list(Rating),
}).meta({ id: 'CheckItem', description: 'A worksheet: what somebody has to find out about words of an article, and what has been found out.' })
export type CheckItem = z.infer<typeof CheckItem>

export const CheckDetail = CheckItem.extend({
  me: z.string().meta({ description: 'Who asks: whose rating is one\'s own.' }),
  changes: list(z.object({
    who: z.string(), at: moment, what: z.string(),
    part: z.string().optional().meta({ description: 'The evidence or inquiry that it was done to.' }),
    before: z.string().optional(), after: z.string().optional(),
  })).meta({ description: 'All that was done to it, the last first.' }),
}).meta({ id: 'CheckDetail' })
export type CheckDetail = z.infer<typeof CheckDetail>

export const CheckPage = pageOf(CheckItem).meta({ id: 'CheckPage' })
export type CheckPage = z.infer<typeof CheckPage>

export const ChecksQuery = PageQuery.extend({
  status: z.enum([...CHECK_STATUSES, 'undone']).optional().meta({ description: '`undone` has all but those that are checked or dropped.' }),
  person: name.optional(),
  due: day.optional().meta({ description: 'Due on that day or before.' }),
  collection: z.uuid().optional(),
  document: id.optional(),
  removed: z.enum(['yes', 'no']).optional().meta({ description: 'Those that were taken away, instead of those that are there.' }),
})
export type ChecksQuery = z.input<typeof ChecksQuery>

export const CheckOverview = z.object({
  people: list(z.string()).meta({ description: 'Whose work there is.' }),
  statuses: z.partialRecord(z.enum(CHECK_STATUSES), count),
}).meta({ id: 'CheckOverview' })
export type CheckOverview = z.infer<typeof CheckOverview>

export const HandoverQuery = z.object({
  collection: z.uuid().optional(),
  today: day.optional().meta({ description: 'Where whoever asks is; unless told, where the server is.' }),
})

export const HandoverItems = z.object({
  items: list(CheckItem),
  isWhole: z.boolean().meta({ description: 'False when there are more than are given at once; those that are due last are left out.' }),
}).meta({ id: 'HandoverItems', description: 'All worksheets about which somebody has to do something, what is due first before the others.' })
export type HandoverItems = z.infer<typeof HandoverItems>

export const NewCheck = z.object({ document: id, version: id, start: count, end: count, target: z.string().max(200).optional() }).strict().meta({ id: 'NewCheck' })
export type NewCheck = z.infer<typeof NewCheck>

/** Whoever changes fields says what they were when he last saw them; null is nothing. */
const changeOf = <Fields extends z.ZodRawShape>(fields: Fields) => z.object({ set: z.object(fields).partial().strict(), was: z.object(fields).partial().strict() }).strict()
  .refine(({ set, was }) => Object.keys(set).every(field => field in was), { message: 'Whatever is set needs what it was' })

export const CheckChange = changeOf({
  status: z.enum(CHECK_STATUSES), question: words.nullable(), assignee: name.nullable(), due: day.nullable(), removed: z.boolean(),
}).meta({ id: 'CheckChange', description: 'What fields are to be, and what they were when they were last seen. Where one is no longer that, nothing is changed.' })
export type CheckChange = z.infer<typeof CheckChange>

export const NewEvidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), words: z.object({ document: id, version: id, start: count, end: count }).strict(), note: words.optional() }).strict(),
  z.object({ kind: z.literal('address'), url: z.url({ protocol: /^https?$/ }).max(4000), note: words.optional() }).strict(),
  z.object({ kind: z.literal('note'), note: words }).strict(),
]).meta({ id: 'NewEvidence' })
export type NewEvidence = z.infer<typeof NewEvidence>

export const EvidenceChange = z.object({ removed: z.boolean() }).strict().meta({ id: 'EvidenceChange' })

export const NewInquiry = z.object({ name, reach: typed.max(500).optional(), askedOn: day.optional() }).strict().meta({ id: 'NewInquiry' })
export type NewInquiry = z.infer<typeof NewInquiry>

export const InquiryChange = changeOf({
  name, reach: typed.min(1).max(500).nullable(), askedOn: day.nullable(), answeredOn: day.nullable(), answer: words.nullable(), removed: z.boolean(),
}).meta({ id: 'InquiryChange' })
export type InquiryChange = z.infer<typeof InquiryChange>

export const RatingChange = changeOf({ scale: typed.min(1).max(100).nullable(), words: words.nullable() }).meta({ id: 'RatingChange' })
export type RatingChange = z.infer<typeof RatingChange>

export const StaleCheck = Problem.extend({
  field: z.string(),
  current: CheckDetail,
}).meta({ id: 'StaleCheck', description: 'Somebody has changed the field meanwhile; nothing was written. This is how the worksheet stands now.' })
export type StaleCheck = z.infer<typeof StaleCheck>

export const ChangedEvent = z.object({
  what: z.enum(['check', 'reaction', 'settings', 'removed']),
  document: id.optional(),
  check: z.uuid().optional(),
}).meta({ id: 'ChangedEvent', description: 'Somebody has worked on a worksheet, has reacted, has set something for all, or has removed a document.' })
export type ChangedEvent = z.infer<typeof ChangedEvent>
