import { z } from 'zod'
import { count, id, list, moment, typed } from './shared.ts'

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

const name = typed.min(1).max(200)
const note = typed.max(2000)

export const MakeCollection = z.object({ name, note: note.min(1).optional() }).strict().meta({ id: 'MakeCollection' })
export type MakeCollection = z.infer<typeof MakeCollection>

export const ChangeCollection = z.object({ name: name.optional(), note: note.nullable().optional().meta({ description: 'Null, or without words, takes it away.' }) }).strict().meta({ id: 'ChangeCollection', description: 'What is absent stays as it is.' })
export type ChangeCollection = z.infer<typeof ChangeCollection>

const documents = list(id).optional().refine(given => (given?.length ?? 0) <= 10_000, 'At most 10,000 at once')

export const ChangeDocuments = z.object({ add: documents, remove: documents }).strict().meta({ id: 'ChangeDocuments', description: 'Documents to be put into a collection, and taken out of it.' })
export type ChangeDocuments = z.infer<typeof ChangeDocuments>

export const ChangedDocuments = z.object({
  added: list(id).meta({ description: 'Those that were not in it.' }),
  removed: list(id).meta({ description: 'Those that were in it.' }),
}).meta({ id: 'ChangedDocuments' })
export type ChangedDocuments = z.infer<typeof ChangedDocuments>
