import { createRoute, z } from '@hono/zod-openapi'
import { json, REFUSALS } from './answers.ts'
import { NewSession, SessionList, SessionToken } from './api.ts'
import { Refused } from './problem.ts'
import { sessionOf } from './guard.ts'
import type { Context } from 'hono'
import type { GuardOptions } from './guard.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'

const listRoute = createRoute({
  method: 'get', path: '/api/sessions', summary: 'Browsers and programs that may come in',
  responses: { 200: json('The one that was here last first.', SessionList) },
})

const newRoute = createRoute({
  method: 'post', path: '/api/sessions', summary: 'Let a program in',
  request: { body: { required: true, content: { 'application/json': { schema: NewSession } } } },
  responses: { 201: json('What it is to send.', SessionToken), 400: REFUSALS[400] },
})

const endRoute = createRoute({
  method: 'delete', path: '/api/sessions/{session}', summary: 'Let a browser or a program in no longer',
  request: { params: z.object({ session: z.uuid() }) },
  responses: { 200: json('Those that are left.', SessionList), ...REFUSALS },
})

export function letIn(app: OpenAPIHono, guard: GuardOptions): void {
  const { sessions } = guard
  const list = (c: Context): SessionList => {
    const own = sessionOf(c, guard)
    return { items: sessions.list().map(({ hash, begunAt, seenAt, ...session }) => ({ ...session, begunAt: begunAt.toISOString(), seenAt: seenAt.toISOString(), isThis: hash === own?.hash })) }
  }
  app.openapi(listRoute, c => c.json(list(c), 200))
  app.openapi(newRoute, async c => c.json({ token: await sessions.begin('program', c.req.valid('json').name) }, 201))
  app.openapi(endRoute, async c => {
    if (!await sessions.end(c.req.valid('param').session)) throw new Refused(404, 'There is no such browser or program.', 'It may have been shown out already.')
    return c.json(list(c), 200)
  })
}
