import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { AddLinks, AddPage, AddRequest, AddText, JobAccepted, Problem, RetryAccepted } from './api.ts'
import { invalid } from './invalid.ts'
import { json } from './answers.ts'
import { receive } from './uploads.ts'
import { Refused } from './problem.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Given, Intake } from './intake.ts'
import type { OpenEnd } from '../store/openEnds.ts'

const addRoute = createRoute({
  method: 'post', path: '/api/add', summary: 'Add a text, addresses, a page or files',
  description: 'What becomes of each thing comes as events that bear the name of the job.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: AddRequest },
        'multipart/form-data': { schema: z.object({ files: z.array(z.string().meta({ format: 'binary' })), collection: z.string().optional().meta({ description: 'A name.' }), again: z.enum(['true', 'false']).optional().meta({ description: 'Take them in also if they were removed on purpose before.' }) }) },
      },
    },
  },
  responses: { 202: json('It is being taken in.', JobAccepted), 400: json('It was sent wrongly.', Problem), 413: json('It is too much.', Problem), 415: json('It is neither JSON nor a form.', Problem), 429: json('Too much is being taken in at once.', Problem) },
})

const retryRoute = createRoute({
  method: 'post', path: '/api/retry', summary: 'Try again what could not be read or fetched',
  responses: { 202: json('It is tried again.', RetryAccepted) },
})

export interface AddParts {
  readonly intake: Intake
  /** Try again what has failed, or only that, and go on with work if it had been given up. */
  retry(only?: OpenEnd): Promise<{ readonly versions: number; readonly links: number }>
}

export function addThings(app: OpenAPIHono, { intake, retry }: AddParts): void {
  // Validated by hand: files are to reach the disk as they come in, and not to be parsed in memory before.
  app.openAPIRegistry.registerPath(addRoute)
  app.post('/api/add', jsonLimit, async c => {
    const given = await givenIn(c.req.raw)
    try {
      return c.json({ job: await intake.take(given) }, 202)
    } catch (error) {
      await given.discard?.()
      throw error
    }
  })
  app.openapi(retryRoute, async c => c.json(await retry(), 202))
}

const MAX_JSON_BYTES = 32 * 1024 ** 2

const limited = bodyLimit({ maxSize: MAX_JSON_BYTES, onError: () => { throw new Refused(413, `This is more than ${MAX_JSON_BYTES / 1024 ** 2} MB.`, 'Send it as a file.') } })
const jsonLimit: typeof limited = (c, next) => (isForm(c.req.raw) ? next() : limited(c, next))

function isForm(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
}

async function givenIn(request: Request): Promise<Given> {
  if (isForm(request)) {
    const { sources, fields: { collection, again }, discard } = await receive(request)
    if (sources.length) return { sources, discard, again: again === 'true', ...(collection?.trim() && { collection: collection.trim().slice(0, 200) }) }
    await discard()
    throw new Refused(400, 'There is no file in this form.', HOW)
  }
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Refused(415, 'This is neither JSON nor a form with files.', HOW)
  const body = await bodyOf(request)
  if ('urls' in body) {
    const { urls, ...how } = checked(AddLinks, body)
    return { findings: urls.map(url => ({ kind: 'link', url })), ...withoutAbsent(how) }
  }
  if ('html' in body) {
    const { html, url, ...how } = checked(AddPage, body)
    return { sources: [{ bytes: Buffer.from(html), charset: 'utf-8', mediaType: 'text/html', url, fetchedAt: new Date().toISOString() }], ...withoutAbsent(how) }
  }
  const { collection, again, ...article } = checked(AddText, body)
  if (!/\S/.test(article.text)) throw new Refused(400, 'There is no text in it.', HOW)
  return { findings: [{ kind: 'article', article: article as ArticleInput, notes: [] }], ...withoutAbsent({ collection, again }) }
}

async function bodyOf(request: Request): Promise<object> {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null) return body
  throw new Refused(400, 'This is not JSON, or no object.', HOW)
}

const HOW = 'Send an object with text, urls or html as application/json, or files as multipart/form-data: /api/openapi.json describes both.'

function checked<Schema extends z.ZodType>(schema: Schema, body: object): z.output<Schema> {
  const { data, error } = schema.safeParse(body)
  if (error) throw invalid(error.issues)
  return data!
}
