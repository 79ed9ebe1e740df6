import { createRoute, z } from '@hono/zod-openapi'
import { changeCollection, changeDocuments, deleteCollection, listCollections, newCollection } from '../store/collections.ts'
import { ChangeCollection, ChangedDocuments, ChangeDocuments, CollectionItem, CollectionList, MakeCollection, Problem } from './api.ts'
import { json, REFUSALS } from './answers.ts'
import { personOf } from './person.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { CollectionInfo } from '../store/collections.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const CollectionParams = z.object({ collection: z.uuid().meta({ param: { name: 'collection', in: 'path' } }) })
const TAKEN = { 409: json('Another collection has that name.', Problem) } as const
const given = <Schema extends z.ZodType>(schema: Schema) => ({ body: { required: true, content: { 'application/json': { schema } } } })

const listRoute = createRoute({ method: 'get', path: '/api/collections', summary: 'All collections, by name', responses: { 200: json('The collections.', CollectionList) } })

const makeRoute = createRoute({
  method: 'post', path: '/api/collections', summary: 'Make a collection',
  request: given(MakeCollection), responses: { 201: json('The new collection.', CollectionItem), 400: REFUSALS[400], ...TAKEN },
})

const changeRoute = createRoute({
  method: 'patch', path: '/api/collections/{collection}', summary: 'Call a collection otherwise, or note something of it',
  request: { params: CollectionParams, ...given(ChangeCollection) }, responses: { 200: json('The collection as it is now.', CollectionItem), ...REFUSALS, ...TAKEN },
})

const deleteRoute = createRoute({
  method: 'delete', path: '/api/collections/{collection}', summary: 'Do away with a collection; its documents stay',
  request: { params: CollectionParams }, responses: { 200: json('The collection as it was.', CollectionItem), ...REFUSALS },
})

const documentsRoute = createRoute({
  method: 'patch', path: '/api/collections/{collection}/documents', summary: 'Put documents into a collection, and take others out',
  description: 'What was changed comes back, so that it can be changed back.',
  request: { params: CollectionParams, ...given(ChangeDocuments) }, responses: { 200: json('Which were put in, and which taken out.', ChangedDocuments), ...REFUSALS },
})

export function giveCollections(app: OpenAPIHono, store: Store, who: string): void {
  app.openapi(listRoute, async c => c.json({ items: (await listCollections(store)).map(itemOf) }, 200))
  app.openapi(makeRoute, async c => c.json(itemOf(await newCollection(store, withoutAbsent(c.req.valid('json')), personOf(c, who))), 201))
  app.openapi(changeRoute, async c => {
    const { note, ...change } = withoutAbsent(c.req.valid('json'))
    return c.json(itemOf(await changeCollection(store, c.req.valid('param').collection, { ...change, ...note !== undefined && { note: note || null } }, personOf(c, who))), 200)
  })
  app.openapi(deleteRoute, async c => c.json(itemOf(await deleteCollection(store, c.req.valid('param').collection, personOf(c, who))), 200))
  app.openapi(documentsRoute, async c => c.json(await changeDocuments(store, c.req.valid('param').collection, withoutAbsent(c.req.valid('json')), personOf(c, who)), 200))
}

function itemOf({ madeAt, ...info }: CollectionInfo): CollectionItem {
  return { ...info, madeAt: madeAt.toISOString() }
}
