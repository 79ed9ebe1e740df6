import { z } from 'zod'
import { called, count, id, list, pageOf, PageQuery } from './shared.ts'

const filter = {
  collection: z.uuid().optional(),
  outlet: z.string().max(500).optional(),
  document: id.optional(),
  layer: z.string().max(40).optional(),
  why: z.string().max(1000).optional().meta({ description: 'The reason, as it is given.' }),
}

export const GapsQuery = PageQuery.extend(filter)
export type GapsQuery = z.input<typeof GapsQuery>

export const GapReasonsQuery = z.object(filter)

export const GapItem = z.object({
  document: id,
  version: id,
  ...called,
  outlet: z.string().optional(),
  publisher: z.string().optional(),
  start: count,
  end: count,
  layer: z.string(),
  field: z.string().optional(),
  why: z.string().meta({ description: 'What could not be decided: a whole sentence.' }),
  words: z.string().meta({ description: 'The words that it is about; none when it is about the whole article.' }),
  before: z.string().meta({ description: 'What stands before them in their line, as far as it is near.' }),
  after: z.string(),
}).meta({ id: 'GapItem', description: 'Something that was seen and could not be decided.' })
export type GapItem = z.infer<typeof GapItem>

export const GapPage = pageOf(GapItem).meta({ id: 'GapPage' })
export type GapPage = z.infer<typeof GapPage>

export const GapReasons = z.object({
  items: list(z.object({ layer: z.string(), why: z.string(), gaps: count, documents: count })),
  isMore: z.boolean().meta({ description: 'There are rarer reasons, too.' }),
}).meta({ id: 'GapReasons', description: 'Reasons, those of most gaps first.' })
export type GapReasons = z.infer<typeof GapReasons>
