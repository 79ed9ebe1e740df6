import { z } from 'zod'
import { SPEAKER_KINDS, STANCES, STATEMENT_FORMS } from '../doc/reading.ts'

// What goes over the wire: the shapes of questions and answers, and the types that follow from them. The desk imports these types, and nothing that runs.

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

const pageOf = <Item extends z.ZodType>(item: Item) => z.object({
  items: list(item),
  next: z.string().optional().meta({ description: 'Asks for the page after this one, as `cursor`. Absent on the last.' }),
})

const id = z.string().regex(/^[\da-f]{32}$/)
const moment = z.iso.datetime()
const date = z.string().meta({ description: 'ISO 8601, as precise as known: 2024, 2024-11, 2024-11-19, or with a time.' })
const count = z.int().min(0)

export const Span = z.object({ start: count, end: count }).meta({ id: 'Span', description: 'UTF-16 units of a text, the end excluded.' })
export type Span = z.infer<typeof Span>

/** What every refusal and every failure looks like, whatever its status. */
export const Problem = z.object({
  error: z.object({
    message: z.string().meta({ description: 'A whole sentence for people.' }),
    hint: z.string().optional().meta({ description: 'What to do about it.' }),
  }),
}).meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

// Lists

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional().meta({ description: 'The `next` of the page before.' }),
})

export const DOCUMENT_SORTS = ['added', 'published', 'outlet', 'title'] as const

export const DocumentsQuery = PageQuery.extend({
  collection: z.uuid().optional(),
  outlet: z.string().max(500).optional().meta({ description: 'An address such as gazette.example, or a name.' }),
  language: z.string().max(40).optional().meta({ description: 'BCP 47; "pt" finds "pt-BR", too.' }),
  after: z.string().max(40).optional().meta({ description: 'Published then or later: a day, a month or a year. What has no date is left out.' }),
  before: z.string().max(40).optional(),
  order: z.enum(DOCUMENT_SORTS).default('added').meta({ description: 'The newest first, or by outlet or title from A to Z.' }),
})
export type DocumentsQuery = z.input<typeof DocumentsQuery>

/** A document as a list shows it: its current version, as found by reading it or, until then, as given. */
export const DocumentItem = z.object({
  document: id,
  version: id.meta({ description: 'The current one.' }),
  versions: count.meta({ description: 'How many there are.' }),
  title: z.string().optional(),
  outlet: z.string().optional().meta({ description: 'The host of its address.' }),
  publisher: z.string().optional(),
  byline: list(z.string()),
  url: z.string().optional(),
  publishedAt: date.optional(),
  language: z.string().optional(),
  addedAt: moment,
  reading: z.object({ words: count, statements: count.meta({ description: 'With those that are only possible.' }), sure: count.meta({ description: 'Statements that are shown without being asked for.' }), gaps: count, engine: z.string(), readAt: moment }).optional().meta({ description: 'Absent until it is read.' }),
  failure: z.string().optional().meta({ description: 'Why it could not be read.' }),
  notes: list(z.string()).meta({ description: 'What somebody who relies on it should know, in whole sentences.' }),
}).meta({ id: 'DocumentItem' })
export type DocumentItem = z.infer<typeof DocumentItem>

export const DocumentPage = pageOf(DocumentItem).meta({ id: 'DocumentPage' })
export type DocumentPage = z.infer<typeof DocumentPage>

// One document

export const VersionItem = z.object({
  document: id,
  version: id,
  nth: z.int().min(1).meta({ description: '1 is the first.' }),
  isCurrent: z.boolean(),
  title: z.string().optional(),
  publishedAt: date.optional(),
  addedAt: moment,
  notes: list(z.string()),
}).meta({ id: 'VersionItem' })
export type VersionItem = z.infer<typeof VersionItem>

export const DocumentDetail = DocumentItem.extend({
  history: list(VersionItem).meta({ description: 'All its versions, the newest first.' }),
}).meta({ id: 'DocumentDetail' })
export type DocumentDetail = z.infer<typeof DocumentDetail>

const FACTS = ['title', 'byline', 'publishedAt', 'publisher', 'url', 'language'] as const

export const Differences = z.object({
  before: z.object({ version: id, text: z.string() }),
  after: z.object({ version: id, text: z.string() }),
  facts: list(z.object({ field: z.enum(FACTS), before: z.string().optional(), after: z.string().optional() })),
  changes: list(z.object({ before: Span, after: Span })).meta({
    description: 'Stretches of the two texts that differ, in order; what was only put in has an empty span before, what was only taken out one after.',
  }),
}).meta({ id: 'Differences' })
export type Differences = z.infer<typeof Differences>

export const OriginalItem = z.object({
  original: z.string(),
  mediaType: z.string(),
  sizeBytes: count,
  name: z.string().optional(),
  url: z.string().optional(),
  fetchedAt: moment.optional(),
}).meta({ id: 'OriginalItem', description: 'The bytes that a version was made from. They are given as a file to keep, and never shown as a page.' })
export type OriginalItem = z.infer<typeof OriginalItem>

export const OriginalList = z.object({ items: list(OriginalItem) }).meta({ id: 'OriginalList' })
export type OriginalList = z.infer<typeof OriginalList>

// Collections

export const CollectionItem = z.object({
  collection: z.uuid(),
  name: z.string(),
  note: z.string().optional(),
  documents: count,
  madeAt: moment,
}).meta({ id: 'CollectionItem', description: 'Documents that somebody keeps together under a name: a case.' })
export type CollectionItem = z.infer<typeof CollectionItem>

export const CollectionList = z.object({ items: list(CollectionItem) }).meta({ id: 'CollectionList' })
export type CollectionList = z.infer<typeof CollectionList>

// Search

export const SEARCHED = ['statements', 'articles'] as const

export const SearchQuery = PageQuery.extend({
  q: z.string().max(1000).default('').meta({ description: 'Words and fields, as `hearsay help search` tells: gas by:tokayev after:2024-11.' }),
  in: z.enum(SEARCHED).default('statements'),
  sort: z.enum(['relevance', 'date']).optional().meta({ description: 'Statements are sorted by date unless told, articles by relevance.' }),
  possible: z.enum(['no', 'yes', 'only']).optional().meta({ description: 'Whether statements that are only possible come along. What the search itself says of it counts more.' }),
})
export type SearchQuery = z.input<typeof SearchQuery>

const Teller = z.object({ speaker: z.string().optional(), source: z.string().optional(), cue: z.string().optional() })

export const FoundStatement = Span.extend({
  document: id,
  version: id,
  ord: count.meta({ description: 'Its place among the statements of the reading.' }),
  key: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  publisher: z.string().optional(),
  publishedAt: date.optional(),
  language: z.string(),
  speaker: z.string().optional().meta({ description: 'Whom the article credits the words to.' }),
  speakerKind: z.enum(SPEAKER_KINDS),
  source: z.string().optional().meta({ description: 'The article\'s own words for who says it.' }),
  cue: z.string().optional(),
  content: z.string(),
  stance: z.enum(STANCES),
  negated: z.boolean(),
  form: z.enum(STATEMENT_FORMS),
  confidence: z.number().min(0).max(1),
  isSure: z.boolean(),
  within: list(Teller).meta({ description: 'Those in whose telling it stands, the innermost first.' }),
  highlights: list(Span).meta({ description: 'Where the content has the words looked for, in units of the content.' }),
}).meta({ id: 'FoundStatement' })
export type FoundStatement = z.infer<typeof FoundStatement>

export const FoundArticle = z.object({
  document: id,
  version: id,
  title: z.string().optional(),
  outlet: z.string().optional(),
  publisher: z.string().optional(),
  byline: list(z.string()),
  url: z.string().optional(),
  publishedAt: date.optional(),
  language: z.string(),
  words: count,
  sure: count.meta({ description: 'Statements that are shown without being asked for.' }),
  snippet: Span.extend({ words: z.string(), highlights: list(Span).meta({ description: 'In units of these words.' }) }).meta({ description: 'A piece of the text with the words looked for.' }),
}).meta({ id: 'FoundArticle' })
export type FoundArticle = z.infer<typeof FoundArticle>

const total = z.object({ count, isMore: z.boolean().meta({ description: 'There are more than that.' }) }).optional().meta({ description: 'How many there are; on the first page.' })

export const StatementResults = pageOf(FoundStatement).extend({ in: z.literal('statements'), total }).meta({ id: 'StatementResults' })
export type StatementResults = z.infer<typeof StatementResults>

export const ArticleResults = pageOf(FoundArticle).extend({ in: z.literal('articles'), total }).meta({ id: 'ArticleResults' })
export type ArticleResults = z.infer<typeof ArticleResults>

export const SearchResults = z.discriminatedUnion('in', [StatementResults, ArticleResults]).meta({ id: 'SearchResults' })
export type SearchResults = z.infer<typeof SearchResults>

// Adding. Files come as `multipart/form-data`: any number of `files`, and `collection` as below.

/** Where what is added goes: beside all the rest, it may be kept in a collection, which is made when there is none of that name. */
const where = { collection: z.string().trim().min(1).max(200).optional().meta({ description: 'A name.' }) }

export const AddText = z.object({
  text: z.string().min(1).max(8_000_000),
  title: z.string().max(2000).optional(),
  publisher: z.string().max(500).optional(),
  publishedAt: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/).optional().meta({ description: 'ISO 8601, as precise as known.' }),
  url: z.url({ protocol: /^https?$/ }).max(4000).optional().meta({ description: 'Where the text stands. Nothing is fetched.' }),
  language: z.string().regex(/^[a-zA-Z]{2,8}(?:-[\da-zA-Z]{1,8})*$/).optional().meta({ description: 'BCP 47.' }),
  byline: list(z.string().max(500)).optional(),
  ...where,
}).strict().meta({ id: 'AddText', description: 'A text that somebody pasted, and what is known of it.' })
export type AddText = z.infer<typeof AddText>

export const AddLinks = z.object({
  urls: z.array(z.url({ protocol: /^https?$/ }).max(4000)).min(1).max(1000).readonly(),
  ...where,
}).strict().meta({ id: 'AddLinks', description: 'Addresses of pages, which are fetched.' })
export type AddLinks = z.infer<typeof AddLinks>

export const AddRequest = z.union([AddText, AddLinks]).meta({ id: 'AddRequest' })
export type AddRequest = z.infer<typeof AddRequest>

export const JobAccepted = z.object({ job: z.string().meta({ description: 'Events about it bear this name.' }) }).meta({ id: 'JobAccepted' })
export type JobAccepted = z.infer<typeof JobAccepted>

export const RetryAccepted = z.object({ versions: count, links: count }).meta({ id: 'RetryAccepted', description: 'How much is tried again: what could not be read, what could not be fetched.' })
export type RetryAccepted = z.infer<typeof RetryAccepted>

// Events, at /api/events: `event:` is the name here, `data:` its value as JSON, `id:` the place in the stream that whoever comes back names as Last-Event-ID (or as `since`).

export const OUTCOME_KINDS = ['added', 'new-version', 'already-there', 'queued', 'followed', 'polled', 'read', 'refused', 'failed'] as const

export const OutcomeEvent = z.object({
  kind: z.enum(OUTCOME_KINDS),
  name: z.string().meta({ description: 'A file\'s name, an address, a title.' }),
  document: id.optional(),
  version: id.optional(),
  reason: z.string().optional().meta({ description: 'Why it was refused, has failed or is tried again later: a whole sentence.' }),
  notes: list(z.string()).optional(),
  count: count.optional(),
  job: z.string().optional().meta({ description: 'Which call to add it comes from. Absent once it is fetched or read: then name and document tell.' }),
}).meta({ id: 'OutcomeEvent', description: 'What became of one thing that was given, fetched or read.' })
export type OutcomeEvent = z.infer<typeof OutcomeEvent>

export const JobEvent = z.object({
  job: z.string(),
  counts: z.partialRecord(z.enum(OUTCOME_KINDS), count).meta({ description: 'How many of each outcome it had.' }),
  reason: z.string().optional().meta({ description: 'Why it was given up; what it had told of is kept.' }),
}).meta({ id: 'JobEvent', description: 'All of what one call gave has been taken in or refused. Reading and fetching go on.' })
export type JobEvent = z.infer<typeof JobEvent>

export const Progress = z.object({
  waiting: count.meta({ description: 'Articles, addresses and feeds that wait for somebody to take them.' }),
  active: count,
  done: count.meta({ description: 'Since the server was started.' }),
  failed: count,
  perSecond: z.number(),
  etaMs: z.number().optional(),
  trouble: z.string().optional().meta({ description: 'Why nothing goes on at present: a whole sentence.' }),
}).meta({ id: 'Progress' })
export type Progress = z.infer<typeof Progress>

export const MissedEvent = z.object({}).strict().meta({ id: 'MissedEvent', description: 'More has happened than the server remembers, or it was started anew: load again what is shown.' })

export const EVENTS = { outcome: OutcomeEvent, job: JobEvent, progress: Progress, missed: MissedEvent } as const
export type EventName = keyof typeof EVENTS

// The whole

export const Status = z.object({
  engine: z.string().meta({ description: 'The version of what reads.' }),
  kind: z.enum(['embedded', 'server']),
  place: z.string().meta({ description: 'Where the collection lies, for people.' }),
  documents: count,
  read: count.meta({ description: 'Documents whose current version has a reading.' }),
  failed: count.meta({ description: 'Documents whose current version could not be read.' }),
  progress: Progress,
  maxUploadBytes: count.meta({ description: 'Of all files in one call.' }),
}).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>
