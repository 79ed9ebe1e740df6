import { createRoute, z } from '@hono/zod-openapi'
import { generateOpml } from 'feedsmith'
import { feedYields, followFeeds, listFeeds, loadFeed, pollSoon, stopFeed } from '../store/feeds.ts'
import { FeedItem, FeedItems, Followed, FollowRequest, Problem } from './api.ts'
import { findFeeds } from '../intake/feeds/findFeeds.ts'
import { IntakeError } from '../intake/intakeError.ts'
import { json, REFUSALS } from './answers.ts'
import { personOf } from './person.ts'
import { GONE, Refused } from './problem.ts'
import type { Feed, FeedYield } from '../store/feeds.ts'
import type { Fetcher } from '../intake/fetch/fetcher.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const FeedParams = z.object({ feed: z.uuid().meta({ param: { name: 'feed', in: 'path' } }) })

const listRoute = createRoute({ method: 'get', path: '/api/feeds', summary: 'Feeds that are followed, and those that were', responses: { 200: json('The feeds.', FeedItems) } })

const opmlRoute = createRoute({
  method: 'get', path: '/api/feeds.opml', summary: 'The feeds that are followed, as a list that other readers take',
  responses: { 200: { description: 'OPML 2.', content: { 'text/x-opml': { schema: z.string() } } }, 404: json('No feed is followed, and a list of none is no list.', Problem) },
})

const followRoute = createRoute({
  method: 'post', path: '/api/feeds', summary: 'Follow a feed by its address, or by that of a page that names it',
  description: 'A list of feeds (OPML) is given as a file to /api/add.',
  request: { body: { required: true, content: { 'application/json': { schema: FollowRequest } } } },
  responses: { 201: json('It is followed from now on.', Followed), 400: REFUSALS[400], 409: json('hearsay is set never to fetch.', Problem), 422: json('There is no feed, or it cannot be had.', Problem) },
})

const stopRoute = createRoute({
  method: 'delete', path: '/api/feeds/{feed}', summary: 'Follow a feed no longer; what it brought stays',
  request: { params: FeedParams },
  responses: { 200: json('As it is now.', FeedItem), ...REFUSALS },
})

const againRoute = createRoute({
  method: 'post', path: '/api/feeds/{feed}/follow', summary: 'Follow again what was followed',
  request: { params: FeedParams },
  responses: { 200: json('As it is now.', FeedItem), ...REFUSALS },
})

const pollRoute = createRoute({
  method: 'post', path: '/api/feeds/{feed}/poll', summary: 'Look at a feed now',
  request: { params: FeedParams },
  responses: { 202: json('It is looked at as soon as its turn comes.', FeedItem), ...REFUSALS, 409: json('hearsay is set never to fetch, or it is followed no longer.', Problem) },
})

export interface FeedParts {
  readonly who: string
  readonly fetcher?: Pick<Fetcher, 'fetch'> | undefined
  collectionFor(name: string): Promise<string>
  /** There is something to be done. */
  wake(): void
}

export function giveFeeds(app: OpenAPIHono, store: Store, { who, fetcher, collectionFor, wake }: FeedParts): void {
  const one = async (feed: string): Promise<Feed> => {
    const found = await loadFeed(store.db, feed)
    if (!found) throw new Refused(404, 'There is no such feed.', GONE)
    return found
  }
  const answer = async (feed: string) => itemOf(await one(feed), (await feedYields(store.db)).get(feed))
  app.openapi(listRoute, async c => {
    const [feeds, yields] = await Promise.all([listFeeds(store.db), feedYields(store.db)])
    return c.json({ items: feeds.map(feed => itemOf(feed, yields.get(feed.feed))), canFetch: fetcher !== undefined }, 200)
  })
  app.openapi(opmlRoute, async c => c.body(opmlOf(await listFeeds(store.db)), 200, { 'Content-Type': 'text/x-opml', 'Content-Disposition': 'attachment; filename="hearsay-feeds.opml"' }))
  app.openapi(followRoute, async c => {
    const { url, collection } = c.req.valid('json')
    if (!fetcher) throw never()
    const [first, ...others] = await findFeeds(url, fetcher, AbortSignal.timeout(FIND_MS)).catch((error: Error) => {
      if (error.name === 'TimeoutError') throw new Refused(422, `This site has not answered for ${FIND_MS / 1000} seconds.`, 'Try again later.')
      throw error instanceof IntakeError ? new Refused(422, error.message, 'See in a browser whether the address is right.') : error
    })
    if (!first) throw new Refused(422, 'There is no feed at this address.', 'Give the address of the feed itself, or of a page that names its feed.')
    const [followed] = await followFeeds(store, [first], { who: personOf(c, who), ...(collection && { collection: await collectionFor(collection) }) })
    wake()
    return c.json({ feed: await answer(followed!.feed), others: others.map(({ url, title }) => ({ url, ...(title && { title }) })) }, 201)
  })
  app.openapi(stopRoute, async c => {
    const { feed, url, stoppedAt } = await one(c.req.valid('param').feed)
    if (!stoppedAt) await stopFeed(store, url, personOf(c, who))
    return c.json(await answer(feed), 200)
  })
  app.openapi(againRoute, async c => {
    const { feed, url } = await one(c.req.valid('param').feed)
    await followFeeds(store, [{ kind: 'feed', url }], { who: personOf(c, who) })
    wake()
    return c.json(await answer(feed), 200)
  })
  app.openapi(pollRoute, async c => {
    const { feed, stoppedAt } = await one(c.req.valid('param').feed)
    if (!fetcher) throw never()
    if (stoppedAt) throw new Refused(409, 'This feed is followed no longer.', 'Follow it again to have it looked at.')
    await pollSoon(store.db, feed)
    wake()
    return c.json(await answer(feed), 202)
  })
}

const FIND_MS = 15_000

function never(): Refused {
  return new Refused(409, 'hearsay is set never to fetch, and feeds are followed by fetching.', 'Unset HEARSAY_FETCH and start it again.')
}

function itemOf({ feed, url, title, siteUrl, collection, polledAt, changedAt, nextPollAt, failures, reason, stoppedAt }: Feed, { kept, waiting, refused }: FeedYield = { kept: 0, waiting: 0, refused: 0 }): FeedItem {
  return {
    feed, url, isFollowed: !stoppedAt, failures, kept, waiting, refused, ...(title && { title }), ...(siteUrl && { siteUrl }), ...(collection && { collection }),
    ...(polledAt && { polledAt: polledAt.toISOString() }), ...(changedAt && { changedAt: changedAt.toISOString() }), ...(!stoppedAt && { nextPollAt: nextPollAt.toISOString() }), ...(reason && { reason }),
  }
}

function opmlOf(feeds: readonly Feed[]): string {
  const outlines = feeds.filter(({ stoppedAt }) => !stoppedAt).map(({ url, title, siteUrl }) => ({ text: title ?? url, title: title ?? url, type: 'rss', xmlUrl: url, ...(siteUrl && { htmlUrl: siteUrl }) }))
  if (!outlines.length) throw new Refused(404, 'No feed is followed, so that there is no list of them.', 'Follow one first.')
  return generateOpml({ head: { title: 'Feeds that hearsay follows' }, body: { outlines } })
}
