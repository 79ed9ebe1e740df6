import { z } from 'zod'
import { DOCUMENT_STATES } from '../../store/documentFilter.ts'
import { called, count, date, id, list, moment, pageOf, PageQuery, Span } from './shared.ts'

export const DOCUMENT_SORTS = ['added', 'published', 'outlet', 'title', 'statements', 'gaps'] as const

export const DocumentsQuery = PageQuery.extend({
  collection: z.uuid().optional(),
  outlet: z.string().max(500).optional().meta({ description: 'An address such as gazette.example, or a name.' }),
  language: z.string().max(40).optional().meta({ description: 'BCP 47; "pt" finds "pt-BR", too.' }),
  after: z.string().max(40).optional().meta({ description: 'Published then or later: a day, a month or a year. What has no date is left out.' }),
  before: z.string().max(40).optional(),
  actor: z.string().max(200).optional().meta({ description: 'Somebody of whom it tells: by his whole name, or by words of the name of whoever speaks or is spoken of.' }),
  state: z.enum(DOCUMENT_STATES).optional().meta({ description: 'read; waiting to be read; failed to be; read, with gaps: something in it is undecided; or foreign: in no language that is read.' }),
  order: z.enum(DOCUMENT_SORTS).default('added').meta({ description: 'The newest first, by outlet or title from A to Z, or what has most statements first, or of what is undecided.' }),
})
export type DocumentsQuery = z.input<typeof DocumentsQuery>

const Speaker = z.object({ name: z.string(), letter: z.string(), rank: count })

export const VoiceShare = z.object({
  whose: z.enum(['author', 'publisher', 'unknown', 'undecided', 'speaker', 'others']),
  speaker: Speaker.optional().meta({ description: 'With the letter and the rank by which views of the article mark him.' }),
  others: count.optional().meta({ description: 'How many who say little have this share together.' }),
  via: list(Speaker).optional().meta({ description: 'Through whom all of the speaker\'s words come, if they do.' }),
  percent: count.max(100).meta({ description: 'Of the text; all together are 100.' }),
}).meta({ id: 'VoiceShare', description: 'How much of an article is in whose words.' })
export type VoiceShare = z.infer<typeof VoiceShare>

/** A document as a list shows it: its current version, as found by reading it or, until then, as given. */
export const DocumentItem = z.object({
  document: id,
  version: id.meta({ description: 'The current one.' }),
  versions: count.meta({ description: 'How many there are.' }),
  ...called,
  outlet: z.string().optional().meta({ description: 'The host of its address.' }),
  publisher: z.string().optional(),
  byline: list(z.string()),
  url: z.string().optional(),
  publishedAt: date.optional(),
  language: z.string().optional(),
  addedAt: moment,
  reading: z.object({ words: count, statements: count.meta({ description: 'With those that are only possible.' }), sure: count.meta({ description: 'Statements that are shown without being asked for.' }), gaps: count.meta({ description: 'What the software saw and could not decide.' }), undecided: count.optional().meta({ description: 'The gaps, and statements that are only possible for whose sake words are undecided: not 0 where a share of its words is. Absent when it has not been worked out yet.' }), engine: z.string(), readAt: moment, shares: list(VoiceShare).optional().meta({ description: 'Whose words it is. None when it is in no language that is read; absent when it has not been worked out yet.' }), foreign: z.literal(true).optional().meta({ description: 'It is in no language that is read: its text is kept, and nothing was looked for in it.' }) }).optional().meta({ description: 'Absent until it is read.' }),
  failure: z.string().optional().meta({ description: 'Why it could not be read.' }),
  notes: list(z.string()).meta({ description: 'What somebody who relies on it should know, in whole sentences.' }),
}).meta({ id: 'DocumentItem' })
export type DocumentItem = z.infer<typeof DocumentItem>

export const DocumentPage = pageOf(DocumentItem).meta({ id: 'DocumentPage' })
export type DocumentPage = z.infer<typeof DocumentPage>

const reason = z.string().trim().max(500).optional().meta({ description: 'Why. It stays, and should say nothing of what was removed.' })

export const RemoveDocument = z.object({ reason }).strict().meta({ id: 'RemoveDocument' })
export type RemoveDocument = z.infer<typeof RemoveDocument>

export const RemoveDocuments = z.object({ documents: z.array(id).min(1).max(1000).readonly(), reason }).strict().meta({ id: 'RemoveDocuments' })
export type RemoveDocuments = z.infer<typeof RemoveDocuments>

export const RemovedDocuments = z.object({ documents: list(id) }).meta({ id: 'RemovedDocuments' })
export type RemovedDocuments = z.infer<typeof RemovedDocuments>

export const OutletList = z.object({
  items: list(z.object({ outlet: z.string(), publisher: z.string().optional().meta({ description: 'Its name, where that is known.' }), documents: count, isFollowed: z.boolean().meta({ description: 'Whether a feed of it is followed.' }) })),
}).meta({ id: 'OutletList', description: 'Where the documents come from, those of most documents first.' })
export type OutletList = z.infer<typeof OutletList>

export const VersionItem = z.object({
  document: id,
  version: id,
  nth: z.int().min(1).meta({ description: '1 is the first.' }),
  isCurrent: z.boolean(),
  ...called,
  publishedAt: date.optional(),
  modifiedAt: date.optional(),
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
