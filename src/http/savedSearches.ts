import { createRoute, z } from '@hono/zod-openapi'
import { deleteSearch, listSearches, newFeedKey, noteSeen, readFeed, renameSearch, restoreSearch, revokeFeedKey, saveSearch } from '../store/savedSearches.ts'
import { facetsOf } from '../store/search/facets.ts'
import { Facets, FacetsQuery, FeedAddress, Problem, RenameSearch, SavedSearchItem, SavedSearchList, SaveSearch } from './api.ts'
import { json, REFUSALS } from './answers.ts'
import { personOf } from './person.ts'
import { Refused } from './problem.ts'
import { rssOf } from './searchFeed.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { SavedSearch } from '../store/savedSearches.ts'
import type { Store } from '../store/store.ts'

const SearchParams = z.object({ search: z.uuid().meta({ param: { name: 'search', in: 'path' } }) })
const TAKEN = { 409: json('Another search has that name.', Problem) } as const

const facetsRoute = createRoute({
  method: 'get', path: '/api/search/facets', summary: 'What the results of a search are like',
  request: { query: FacetsQuery },
  responses: { 200: json('Counts over the results.', Facets), 400: REFUSALS[400] },
})

const listRoute = createRoute({ method: 'get', path: '/api/searches', summary: 'Searches that are kept, with what is new in each', responses: { 200: json('By name.', SavedSearchList) } })

const saveRoute = createRoute({
  method: 'post', path: '/api/searches', summary: 'Keep a search under a name',
  request: { body: { required: true, content: { 'application/json': { schema: SaveSearch } } } },
  responses: { 201: json('It is kept.', SavedSearchItem), 400: REFUSALS[400], ...TAKEN },
})

const renameRoute = createRoute({
  method: 'patch', path: '/api/searches/{search}', summary: 'Give a search another name',
  request: { params: SearchParams, body: { required: true, content: { 'application/json': { schema: RenameSearch } } } },
  responses: { 200: json('As it is now.', SavedSearchItem), ...REFUSALS, ...TAKEN },
})

const deleteRoute = createRoute({
  method: 'delete', path: '/api/searches/{search}', summary: 'Keep a search no longer',
  request: { params: SearchParams },
  responses: { 200: json('As it was; it can be restored.', SavedSearchItem), ...REFUSALS },
})

const restoreRoute = createRoute({
  method: 'post', path: '/api/searches/{search}/restore', summary: 'Have again a search that was deleted',
  request: { params: SearchParams },
  responses: { 200: json('As it is now.', SavedSearchItem), ...REFUSALS, ...TAKEN },
})

const seenRoute = createRoute({
  method: 'post', path: '/api/searches/{search}/seen', summary: 'What a search finds now is not new any more to whoever asks',
  request: { params: SearchParams },
  responses: { 200: json('All searches, as they are now.', SavedSearchList), ...REFUSALS },
})

const keyRoute = createRoute({
  method: 'post', path: '/api/searches/{search}/feed', summary: 'A new address to read a search by, as a feed; the one before ends',
  request: { params: SearchParams },
  responses: { 201: json('The address.', FeedAddress), ...REFUSALS },
})

const revokeRoute = createRoute({
  method: 'delete', path: '/api/searches/{search}/feed', summary: 'End the address that a search is read by as a feed',
  request: { params: SearchParams },
  responses: { 200: json('All searches, as they are now.', SavedSearchList), ...REFUSALS },
})

const feedRoute = createRoute({
  method: 'get', path: '/api/searches/{search}/feed.xml', summary: 'What a search has found last, as a feed',
  description: 'RSS 2.0. Feed readers send no cookie: the key in the address lets them read this one search, from this machine alone.',
  request: { params: SearchParams, query: z.object({ key: z.string().min(1).max(100) }) },
  responses: { 200: { description: 'The feed.', content: { 'application/rss+xml': { schema: z.string() } } }, ...REFUSALS },
})

export function keepSearches(app: OpenAPIHono, store: Store, { who }: { readonly who: string }): void {
  const listFor = async (person: string) => ({ items: (await listSearches(store, person)).map(({ since, fresh, ...search }) => ({ ...itemOf(search), fresh, since: since.toISOString() })) })
  app.openapi(facetsRoute, async c => {
    const { q, ...asked } = withoutAbsent(c.req.valid('query'))
    return c.json(await facetsOf(store, q, asked), 200)
  })
  app.openapi(listRoute, async c => c.json(await listFor(personOf(c, who)), 200))
  app.openapi(saveRoute, async c => {
    const { q, ...search } = c.req.valid('json')
    return c.json(itemOf(await saveSearch(store, { ...search, query: q }, personOf(c, who))), 201)
  })
  app.openapi(renameRoute, async c => c.json(itemOf(await renameSearch(store, c.req.valid('param').search, c.req.valid('json').name, personOf(c, who))), 200))
  app.openapi(deleteRoute, async c => c.json(itemOf(await deleteSearch(store, c.req.valid('param').search, personOf(c, who))), 200))
  app.openapi(restoreRoute, async c => c.json(itemOf(await restoreSearch(store, c.req.valid('param').search, personOf(c, who))), 200))
  app.openapi(seenRoute, async c => {
    const person = personOf(c, who)
    await noteSeen(store, c.req.valid('param').search, person)
    return c.json(await listFor(person), 200)
  })
  app.openapi(keyRoute, async c => {
    const { search } = c.req.valid('param')
    const key = await newFeedKey(store, search, personOf(c, who))
    return c.json({ address: `${new URL(c.req.url).origin}/api/searches/${search}/feed.xml?key=${key}` }, 201)
  })
  app.openapi(revokeRoute, async c => {
    const person = personOf(c, who)
    await revokeFeedKey(store, c.req.valid('param').search, person)
    return c.json(await listFor(person), 200)
  })
  app.openapi(feedRoute, async c => {
    const found = await readFeed(store, c.req.valid('param').search, c.req.valid('query').key, FEED_ITEMS)
    if (!found) throw new Refused(404, 'There is no feed at this address, or its key has been taken back.', 'At the desk, the saved search makes a new address.')
    return c.body(rssOf(found, c.req.url), 200, { 'Content-Type': 'application/rss+xml' })
  })
}

const FEED_ITEMS = 50

function itemOf({ query, savedAt, ...search }: SavedSearch): SavedSearchItem {
  return { ...search, q: query, savedAt: savedAt.toISOString() }
}
