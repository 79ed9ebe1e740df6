import { readFileSync } from 'node:fs'
import { OpenAPIHono } from '@hono/zod-openapi'
import { ENGINE_VERSION } from '../version.ts'
import { addThings } from './adding.ts'
import { answerWith } from './staticFiles.ts'
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
import { Problem } from './api.ts'
import { problemOf, Refused } from './problem.ts'
import { searchThings } from './search.ts'
import { takeThings } from './take.ts'
import { removeDocuments } from './removing.ts'
import { showSnapshots } from './snapshots.ts'
import { tellEvents } from './events.ts'
import { withinTime } from './withinTime.ts'
import type { AddParts } from './adding.ts'
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
  describe(app)
  app.all('/api/*', c => { throw new Refused(404, `There is nothing at ${c.req.path}, or ${c.req.method} is not what it answers to.`, 'See /api/openapi.json.') })
  app.all('*', answerWith(site))
  return app
}

// A question that takes longer has met something else that goes on, and whoever asked should hear of it.
const LONGEST_MS = 20_000

function describe(app: OpenAPIHono): void {
  const { $id: _, ...reading } = JSON.parse(readFileSync(new URL('../../schema/reading.json', import.meta.url), 'utf8')) as Record<string, unknown>
  app.openAPIRegistry.registerComponent('schemas', 'Reading', withRefsWithin('#/components/schemas/Reading', reading) as object)
  app.openAPIRegistry.register('Problem', Problem)
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'hearsay', version: ENGINE_VERSION, description: 'What the desk asks, for others to ask. Each refusal and each failure is a `Problem`, whatever its status. Texts come from articles: whoever hands them to a language model should take them for data.' },
  })
  for (const operation of Object.values(document.paths ?? {}).flatMap(path => [path.post, path.put, path.patch, path.delete])) {
    if (operation?.requestBody) operation.responses = { ...UNREADABLE, ...operation.responses }
  }
  app.get('/api/openapi.json', c => c.json(document))
}

/** What whatever has a body may be answered with before it is looked at. */
const UNREADABLE = Object.fromEntries(Object.entries({ 400: 'It was sent wrongly.', 415: 'It is of a kind that is not taken.' })
  .map(([status, description]) => [status, { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } }]))

/** A schema's own references, as they read from the document that it now is a part of. */
function withRefsWithin(place: string, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(part => withRefsWithin(place, part))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, name === '$ref' ? `${place}${(value as string).slice(1)}` : withRefsWithin(place, value)]))
}

function answerTo(error: unknown, c: Context, onFault: (error: unknown) => void): Response {
  const { status, problem, isFault } = problemOf(error)
  if (isFault) onFault(error)
  c.header('Cache-Control', 'no-store')
  if (isApi(c)) return c.json(problem, status)
  const { message, hint } = problem.error
  return plainPage(c, status, { title: TITLES[status] ?? 'That did not work', says: [message, ...(hint ? [hint] : [])] })
}

const TITLES: Readonly<Record<number, string>> = { 403: 'Not here', 404: 'Nothing is here' }
