import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { settledOr } from '../work/settledOr.ts'
import { EVENTS } from './api.ts'
import type { SSEStreamingApi } from 'hono/streaming'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { News } from './news.ts'
import type { Progress } from './api.ts'

const route = createRoute({
  method: 'get', path: '/api/events', summary: 'What happens, as it happens',
  description: `Server-sent events named ${Object.keys(EVENTS).join(', ')}; the data of each is JSON, shaped as the schema of that name. How far work is comes first, and again when it changes.`,
  request: {
    query: z.object({ since: z.string().max(60).optional().meta({ description: 'The id of the last event that is known: what came after it is sent first.' }) }),
    headers: z.object({ 'last-event-id': z.string().max(60).optional().meta({ description: 'The same, as browsers send it when they come back.' }) }),
  },
  responses: { 200: { description: 'A stream that does not end by itself.', content: { 'text/event-stream': { schema: z.string() } } } },
})

export function tellEvents(app: OpenAPIHono, news: News): void {
  app.openAPIRegistry.register('OutcomeEvent', EVENTS.outcome)
  app.openAPIRegistry.register('JobEvent', EVENTS.job)
  app.openAPIRegistry.register('CorrectedEvent', EVENTS.corrected)
  app.openAPIRegistry.register('ChangedEvent', EVENTS.changed)
  app.openAPIRegistry.register('MissedEvent', EVENTS.missed)
  app.openapi(route, c => {
    const last = c.req.valid('header')['last-event-id'] ?? c.req.valid('query').since
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, stream => tell(stream, news, last), async () => {}) as any
  })
}

async function tell(stream: SSEStreamingApi, news: News, last: string | undefined): Promise<void> {
  await stream.write(`retry: ${RETRY_MS}\n\n`)
  let place = last === undefined ? news.now : news.placeOf(last)
  let told: Progress | undefined
  while (!stream.aborted && !stream.closed && !news.isClosed) {
    const change = news.change
    const items = place === undefined ? undefined : news.since(place)
    if (place === undefined || !items) {
      place = news.now
      await stream.writeSSE(news.missedAt(place))
      continue
    }
    for (const item of items) await stream.writeSSE(item)
    place += items.length
    if (items.length) continue
    if (told !== news.progress) {
      told = news.progress
      await stream.writeSSE(news.progressAt(place))
      continue
    }
    // A comment now and then shows both ends that the other one is there.
    if (!await settledOr(change, QUIET_MS)) await stream.write(': \n\n')
  }
}

const RETRY_MS = 2000
const QUIET_MS = 15_000
