import { OpenAPIHono } from '@hono/zod-openapi'
import { addressesIn, onlyKnownNames, refuseUnanswered } from './addresses.ts'
import { addThings } from './adding.ts'
import { answerWith } from './staticFiles.ts'
import { describeApi } from './description.ts'
import { giveActors } from './actors.ts'
import { giveChecks } from './checks.ts'
import { correctThings } from './corrections.ts'
import { giveCollections } from './collections.ts'
import { giveFailures } from './failures.ts'
import { giveFeeds } from './feeds.ts'
import { giveGaps } from './gaps.ts'
import { giveDocuments } from './documents.ts'
import { giveFigures } from './figures.ts'
import { giveOriginals } from './originals.ts'
import { giveReactions } from './reactions.ts'
import { giveReadings } from './readings.ts'
import { giveSettings } from './settings.ts'
import { giveStatus } from './status.ts'
import { giveTimeline } from './timeline.ts'
import { guard, isApi } from './guard.ts'
import { HEADERS, POLICY_OF_DATA, RECEIVING } from './policy.ts'
import { letIn } from './letIn.ts'
import { invalid, refuseNoText } from './invalid.ts'
import { keepSearches } from './savedSearches.ts'
import { plainPage } from './pages.ts'
import { problemOf } from './problem.ts'
import { searchThings } from './search.ts'
import { takeThings } from './take.ts'
import { removeDocuments } from './removing.ts'
import { showSnapshots } from './snapshots.ts'
import { tellEvents } from './events.ts'
import { withinTime } from './withinTime.ts'
import type { AddParts } from './adding.ts'
import type { DescribedAddress } from './addresses.ts'
import type { Context } from 'hono'
import type { FeedParts } from './feeds.ts'
import type { GuardOptions } from './guard.ts'
import type { News } from './news.ts'
import type { Site } from './site.ts'
import type { Store } from '../store/store.ts'

export interface DeskParts extends AddParts, Pick<FeedParts, 'collectionFor' | 'fetcher' | 'wake'> {
  readonly store: Store
  /** Who has opened the desk: what is done to the collection is done by him unless the browser says who sits before it. */
  readonly who: string
  readonly news: News
  readonly site: Site | undefined
  readonly guard: GuardOptions
  /** Somebody should see what went wrong in us. */
  onFault(error: unknown): void
}

/** All that the desk's server answers: the API, its description at `/api/openapi.json`, and the desk's page. */
export function deskApp(parts: DeskParts): OpenAPIHono {
  const { store, news, site, onFault } = parts
  const app = new OpenAPIHono({
    defaultHook(result) {
      if (!result.success) throw invalid(result.error.issues)
      refuseNoText(result.data)
    },
  })
  app.onError((error, c) => answerTo(error, c, onFault))
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value)
    if (c.req.path === RECEIVING) c.header('Cross-Origin-Opener-Policy', 'unsafe-none')
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY_OF_DATA)
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.use(guard(parts.guard))
  app.use('/api/*', withinTime(LONGEST_MS, ['/api/events', '/api/add', '/api/export', /^DELETE \/api\/documents/]))
  // Filled in as soon as all routes are there.
  const addresses: DescribedAddress[] = []
  app.use('/api/*', onlyKnownNames(addresses))
  giveDocuments(app, store)
  removeDocuments(app, parts)
  giveReadings(app, store)
  correctThings(app, parts)
  giveOriginals(app, store)
  giveCollections(app, store, parts.who)
  giveActors(app, store, parts.who)
  giveChecks(app, parts)
  giveReactions(app, parts)
  giveSettings(app, parts)
  giveFailures(app, store, parts)
  giveFeeds(app, store, parts)
  giveGaps(app, store)
  searchThings(app, store)
  keepSearches(app, store, parts)
  takeThings(app, parts)
  giveTimeline(app, store)
  giveFigures(app, store)
  addThings(app, parts)
  tellEvents(app, news)
  giveStatus(app, parts)
  letIn(app, parts.guard)
  showSnapshots(app, store)
  const description = describeApi(app, parts.guard)
  addresses.push(...addressesIn(description.paths ?? {}))
  app.get('/api/openapi.json', c => c.json(description))
  app.all('/api/*', refuseUnanswered(addresses))
  app.all('*', answerWith(site))
  return app
}

// A question that takes longer has met something else that goes on, and whoever asked should hear of it.
const LONGEST_MS = 20_000

function answerTo(error: unknown, c: Context, onFault: (error: unknown) => void): Response {
  const { status, problem, isFault } = problemOf(error)
  if (isFault) onFault(error)
  c.header('Cache-Control', 'no-store')
  if (isApi(c)) return c.json(problem, status)
  const { message, hint } = problem.error
  return plainPage(c, status, { title: TITLES[status] ?? 'That did not work', says: [message, hint] })
}

const TITLES: Readonly<Record<number, string>> = { 403: 'Not here', 404: 'Nothing is here' }
