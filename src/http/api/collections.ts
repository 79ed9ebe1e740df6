import { z } from 'zod'
import { count, list, moment } from './shared.ts'

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
