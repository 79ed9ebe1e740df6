import { z } from 'zod'
import { SPEAKER_KINDS, STANCES, STATEMENT_FORMS } from '../../doc/reading.ts'
import { called, count, date, id, list, pageOf, PageQuery, relayed, Span } from './shared.ts'

export const SEARCHED = ['statements', 'articles'] as const

export const SearchQuery = PageQuery.extend({
  q: z.string().max(1000).default('').meta({ description: 'Words and fields, as `hearsay help search` tells: gas by:tokayev after:2024-11.' }),
  in: z.enum(SEARCHED).default('statements'),
  sort: z.enum(['relevance', 'date']).optional().meta({ description: 'Statements are sorted by date unless told, articles by relevance.' }),
  possible: z.enum(['no', 'yes', 'only']).optional().meta({ description: 'Whether statements that are only possible come along. What the search itself says of it counts more.' }),
})
export type SearchQuery = z.input<typeof SearchQuery>

const Teller = z.object({ speaker: z.string().optional(), source: z.string().optional(), cue: z.string().optional(), isUnsure: z.literal(true).optional().meta({ description: 'That he tells it is only possible.' }) })

export const FoundStatement = Span.extend({
  document: id,
  version: id,
  ord: count.meta({ description: 'Its place among the statements of the reading.' }),
  key: z.string(),
  ...called,
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
  within: list(Teller).meta({ description: 'Those in whose telling it stands, the innermost first; whoever quotes himself is none of them.' }),
  way: z.string().meta({ description: 'The whole way that the words have come, outermost first: "Baikal Wire, crediting Tavares, as told by the author".' }),
  ...relayed,
  highlights: list(Span).meta({ description: 'Where the content has the words looked for, in units of the content.' }),
}).meta({ id: 'FoundStatement' })
export type FoundStatement = z.infer<typeof FoundStatement>

export const FoundArticle = z.object({
  document: id,
  version: id,
  ...called,
  outlet: z.string().optional(),
  publisher: z.string().optional(),
  byline: list(z.string()),
  url: z.string().optional(),
  publishedAt: date.optional(),
  language: z.string(),
  words: count,
  sure: count.meta({ description: 'Statements that are shown without being asked for.' }),
  ...relayed,
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
