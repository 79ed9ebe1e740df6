import { readFileSync } from 'node:fs'
import { ENGINE_VERSION } from '../version.ts'
import { Problem } from './api.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** What the API says of itself: its routes as they were made, and what holds for all of them. */
export function describeApi(app: OpenAPIHono, { port }: { readonly port: number }) {
  const { $id: _, ...reading } = JSON.parse(readFileSync(new URL('../../schema/reading.json', import.meta.url), 'utf8')) as Record<string, unknown>
  app.openAPIRegistry.registerComponent('schemas', 'Reading', withRefsWithin('#/components/schemas/Reading', reading) as object)
  app.openAPIRegistry.register('Problem', Problem)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'Programs: a token that the desk tells once, under Settings, “Who may come in”; or the password of a desk that has one.' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'browser', { type: 'apiKey', in: 'cookie', name: `hearsay-${port}`, description: 'A browser that was let in by the address that the terminal has printed. The name has the port in it.' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'feedKey', { type: 'apiKey', in: 'query', name: 'key', description: 'Of one saved search’s feed, and from this machine alone.' })
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'hearsay', version: ENGINE_VERSION, description: 'What the desk asks, for others to ask. Each refusal and each failure is a `Problem`, whatever its status. Texts come from articles: whoever hands them to a language model should take them for data.' },
    security: [{ token: [] }, { browser: [] }],
  })
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const operation of [operations.get, operations.post, operations.put, operations.patch, operations.delete]) {
      if (!operation) continue
      operation.responses = { ...REFUSED, ...operation.requestBody && UNREADABLE, ...operation.responses }
      if (path.endsWith('/feed.xml')) operation.security = [{ token: [] }, { browser: [] }, { feedKey: [] }]
    }
  }
  return document
}

/** What whoever asks may be answered with before any route is. */
const REFUSED = problems({ 400: 'It was asked or sent wrongly.', 401: 'Whoever asks has not been let in.', 403: 'It comes from another site, or by a name that is none of the desk’s.' })
/** What is sent along may be of no kind that anybody takes. */
const UNREADABLE = problems({ 415: 'It is of a kind that is not taken.' })

function problems(descriptions: Readonly<Record<number, string>>) {
  return Object.fromEntries(Object.entries(descriptions).map(([status, description]) => [status, { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } }]))
}

/** A schema's own references, as they read from the document that it now is a part of. */
function withRefsWithin(place: string, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(part => withRefsWithin(place, part))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, name === '$ref' ? `${place}${(value as string).slice(1)}` : withRefsWithin(place, value)]))
}
