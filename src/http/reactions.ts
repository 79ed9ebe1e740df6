import { createRoute, z } from '@hono/zod-openapi'
import { DocumentParams, json, REFUSALS, VersionParams } from './answers.ts'
import { MisnamedError } from '../store/storeError.ts'
import { NewReaction, ReactionList } from './api.ts'
import { personOf } from './person.ts'
import { react, reactionsTo, withdraw } from '../store/reactions.ts'
import { GONE, Refused } from './problem.ts'
import { takesReactions } from '../store/settings.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { News } from './news.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Reaction } from '../store/reactions.ts'
import type { ReactionItem } from './api.ts'
import type { Store } from '../store/store.ts'

const listRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/reactions', summary: 'What people make of an article and of words in it',
  description: 'In all versions of the document, the earliest first. Reactions to words name them with what stands around them, by which they are found in another version.',
  request: { params: DocumentParams },
  responses: { 200: json('The reactions.', ReactionList), 400: REFUSALS[400] },
})

const reactRoute = createRoute({
  method: 'put', path: '/api/documents/{document}/versions/{version}/reaction', summary: 'React, or change one\'s mind',
  request: { params: VersionParams, body: { required: true, content: { 'application/json': { schema: NewReaction } } } },
  responses: { 200: json('All reactions to the document.', ReactionList), 400: REFUSALS[400] },
})

const withdrawRoute = createRoute({
  method: 'delete', path: '/api/reactions/{reaction}', summary: 'Take one\'s own reaction back',
  request: { params: z.object({ reaction: z.uuid().meta({ param: { name: 'reaction', in: 'path' } }) }) },
  responses: { 200: json('Those that are left.', ReactionList), ...REFUSALS },
})

export function giveReactions(app: OpenAPIHono, { store, who, news }: { readonly store: Store; readonly who: string; readonly news: News }): void {
  app.openapi(listRoute, async c => c.json(await listOf(store, c.req.valid('param').document, personOf(c, who)), 200))
  app.openapi(reactRoute, async c => {
    const key = c.req.valid('param')
    const person = personOf(c, who)
    await react(store, { ...key, ...withoutAbsent(c.req.valid('json')) }, person)
    news.tell('changed', { what: 'reaction', document: key.document })
    return c.json(await listOf(store, key.document, person), 200)
  })
  app.openapi(withdrawRoute, async c => {
    const person = personOf(c, who)
    const document = await withdraw(store, c.req.valid('param').reaction, person).catch(error => { throw error instanceof MisnamedError ? new Refused(404, error.message, GONE) : error })
    news.tell('changed', { what: 'reaction', document })
    return c.json(await listOf(store, document, person), 200)
  })
}

async function listOf(store: Store, document: string, person: string): Promise<ReactionList> {
  if (!await takesReactions(store.db)) return { taken: false, items: [] }
  return { taken: true, items: (await reactionsTo(store.db, document)).map(reaction => itemOf(reaction, person)) }
}

function itemOf({ reaction, version, start, end, quote, before, after, target, person, choice, reason, changedAt }: Reaction, me: string): ReactionItem {
  return {
    reaction, version, person, isMine: person === me, choice, changedAt: changedAt.toISOString(),
    ...(quote && { words: { start, end, quote, before, after, ...(target !== undefined && { target }) } }), ...(reason !== undefined && { reason }),
  }
}
