import { z } from '@hono/zod-openapi'
import { Problem } from './api.ts'

/** An answer in JSON, for a route's description. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}

/** What any question about something named may be answered with instead. */
export const REFUSALS = {
  400: json('It was asked wrongly.', Problem),
  404: json('That is not there.', Problem),
} as const

export const PURGED = { 410: json('The document was removed for good.', Problem) } as const

export const DocumentParams = z.object({ document: z.string().regex(/^[\da-f]{32}$/, 'This is no document\'s id').meta({ param: { name: 'document', in: 'path' } }) })

export const VersionParams = DocumentParams.extend({ version: z.string().regex(/^[\da-f]{32}$/, 'This is no version\'s id').meta({ param: { name: 'version', in: 'path' } }) })
