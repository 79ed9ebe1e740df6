import { z } from 'zod'
import { count, list, moment, typed } from './shared.ts'
import { FACETS } from '../../store/search/facets.ts'
import { SEARCHED } from './search.ts'

export const FacetsQuery = z.object({
  q: z.string().max(1000).default(''),
  in: z.enum(SEARCHED).default('statements'),
  possible: z.enum(['no', 'yes', 'only']).optional(),
})

export const Facets = z.object({
  facets: list(z.object({
    name: z.enum(FACETS).meta({ description: 'A field of searches; year and month are dates for the field "on".' }),
    values: list(z.object({ value: z.string(), name: z.string().optional().meta({ description: 'Of an outlet, where it is known.' }), count })),
    isMore: z.boolean().meta({ description: 'There are values of fewer results.' }),
  })),
  isPartial: z.boolean().meta({ description: 'There were too many results to count all: each count is of a part, and the whole may have more.' }),
}).meta({ id: 'Facets', description: 'What the results of a search are like.' })
export type Facets = z.infer<typeof Facets>

const name = typed.min(1).max(120)

export const SaveSearch = z.object({ name, q: z.string().min(1).max(1000), in: z.enum(SEARCHED).default('statements'), possible: z.boolean().default(false) }).strict().meta({ id: 'SaveSearch' })
export type SaveSearch = z.input<typeof SaveSearch>

export const RenameSearch = z.object({ name }).strict().meta({ id: 'RenameSearch' })
export type RenameSearch = z.infer<typeof RenameSearch>

export const SavedSearchItem = z.object({
  search: z.uuid(),
  name: z.string(),
  q: z.string(),
  in: z.enum(SEARCHED),
  possible: z.boolean().meta({ description: 'Whether statements that are only possible come along.' }),
  savedBy: z.string(),
  savedAt: moment,
  hasFeed: z.boolean().meta({ description: 'Whether it may be read as a feed by whoever has its address.' }),
  fresh: z.object({ count, isMore: z.boolean() }).optional().meta({ description: 'How many results have come in since whoever asks has looked last; in lists.' }),
  since: moment.optional().meta({ description: 'When that was, or when the search was saved.' }),
}).meta({ id: 'SavedSearchItem' })
export type SavedSearchItem = z.infer<typeof SavedSearchItem>

export const SavedSearchList = z.object({ items: list(SavedSearchItem) }).meta({ id: 'SavedSearchList' })
export type SavedSearchList = z.infer<typeof SavedSearchList>

export const FeedAddress = z.object({
  address: z.string().meta({ description: 'For a feed reader on this machine. It has the key in it, which is shown this once.' }),
}).meta({ id: 'FeedAddress' })
export type FeedAddress = z.infer<typeof FeedAddress>
