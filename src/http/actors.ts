import { createRoute, z } from '@hono/zod-openapi'
import { actorDocuments } from '../store/actors/actorDocuments.ts'
import { actorEvents } from '../store/actors/actorEvents.ts'
import { actorStatements } from '../store/actors/actorStatements.ts'
import {
  ActorDetail, ActorDocuments, ActorDocumentsQuery, ActorEvents, ActorPage, ActorsQuery, ActorStatements, ActorStatementsQuery, DecisionMade, DecisionPage, NewDecision, PageQuery, SimilarActors, ActorOf,
} from './api.ts'
import { decide, undo } from '../store/actors/decisions.ts'
import { json, REFUSALS, VersionParams } from './answers.ts'
import { listActors } from '../store/actors/listActors.ts'
import { listDecisions } from '../store/actors/listDecisions.ts'
import { loadActor } from '../store/actors/loadActor.ts'
import { MisnamedActor } from '../store/actors/misnamedActor.ts'
import { personOf } from './person.ts'
import { GONE, Refused } from './problem.ts'
import { similarActors } from '../store/actors/similarActors.ts'
import { actorOf, speakerOf } from '../store/actors/speakerOf.ts'
import { toldEvents } from '../export/eventsTold.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { DecisionInfo } from '../store/actors/listDecisions.ts'
import type { DecisionItem } from './api.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const ActorParams = z.object({ actor: z.string().regex(/^[\da-f]{32}$/, 'This is no actor\'s id').meta({ param: { name: 'actor', in: 'path' } }) })
const DecisionParams = z.object({ decision: z.uuid().meta({ param: { name: 'decision', in: 'path' } }) })

const listRoute = createRoute({
  method: 'get', path: '/api/actors', summary: 'Who is in the articles, page by page',
  request: { query: ActorsQuery },
  responses: { 200: json('A page of them.', ActorPage), 400: REFUSALS[400] },
})

const oneRoute = createRoute({
  method: 'get', path: '/api/actors/{actor}', summary: 'An actor: names, roles, who speaks of him', description: 'The id of one who was merged leads to whom he has gone into.',
  request: { params: ActorParams },
  responses: { 200: json('The actor.', ActorDetail), ...REFUSALS },
})

const statementsRoute = createRoute({
  method: 'get', path: '/api/actors/{actor}/statements', summary: 'What an actor is credited with, or what is said of him, the newest first',
  request: { params: ActorParams, query: ActorStatementsQuery },
  responses: { 200: json('A page of statements.', ActorStatements), ...REFUSALS },
})

const eventsRoute = createRoute({
  method: 'get', path: '/api/actors/{actor}/events', summary: 'Events in which an actor has a part, by the newest reports',
  request: { params: ActorParams, query: PageQuery },
  responses: { 200: json('A page of events, as each article tells them.', ActorEvents), ...REFUSALS },
})

const documentsRoute = createRoute({
  method: 'get', path: '/api/actors/{actor}/documents', summary: 'Documents that name an actor, the newest first',
  request: { params: ActorParams, query: ActorDocumentsQuery },
  responses: { 200: json('A page of documents.', ActorDocuments), ...REFUSALS },
})

const similarRoute = createRoute({
  method: 'get', path: '/api/actors/{actor}/similar', summary: 'Who might be the same as an actor, and why',
  request: { params: ActorParams },
  responses: { 200: json('The likeliest first.', SimilarActors), ...REFUSALS },
})

const decisionsRoute = createRoute({
  method: 'get', path: '/api/actor-decisions', summary: 'What people decided about actors, the latest first',
  request: { query: PageQuery },
  responses: { 200: json('A page of decisions, undone ones too.', DecisionPage), 400: REFUSALS[400] },
})

const decideRoute = createRoute({
  method: 'post', path: '/api/actor-decisions', summary: 'Merge, split, rename or note',
  request: { body: { required: true, content: { 'application/json': { schema: NewDecision } } } },
  responses: { 201: json('It applies from now on.', DecisionMade), ...REFUSALS },
})

const undoRoute = createRoute({
  method: 'delete', path: '/api/actor-decisions/{decision}', summary: 'Undo a decision', description: 'It stays in the history.',
  request: { params: DecisionParams },
  responses: { 200: json('It applies no more.', DecisionMade), ...REFUSALS },
})

const speakerRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/statements/{ord}/speaker', summary: 'The actor whom a statement is credited to',
  request: { params: VersionParams.extend({ ord: z.coerce.number().int().min(0).max(1_000_000).meta({ param: { name: 'ord', in: 'path' } }) }) },
  responses: { 200: json('The actor.', ActorOf), ...REFUSALS },
})

const entityRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/entities/{ord}/actor', summary: 'The actor whom an article means by one of its entities',
  request: speakerRoute.request,
  responses: { 200: json('The actor.', ActorOf), ...REFUSALS },
})

export function giveActors(app: OpenAPIHono, store: Store, who: string): void {
  app.openapi(listRoute, async c => c.json(await listActors(store, withoutAbsent(c.req.valid('query'))), 200))
  app.openapi(oneRoute, async c => {
    const { decisions, ...actor } = await there(loadActor(store, c.req.valid('param').actor))
    return c.json({ ...actor, decisions: decisions.map(itemOf) }, 200)
  })
  app.openapi(statementsRoute, async c => {
    const { possible, ...query } = withoutAbsent(c.req.valid('query'))
    return c.json(await there(actorStatements(store, c.req.valid('param').actor, { ...query, possible: possible === 'yes' })), 200)
  })
  app.openapi(eventsRoute, async c => {
    const { items, next } = await there(actorEvents(store, c.req.valid('param').actor, withoutAbsent(c.req.valid('query'))))
    return c.json({ items: toldEvents(items).map((event, i) => ({ ...event, part: items[i]!.part })), ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(documentsRoute, async c => c.json(await there(actorDocuments(store, c.req.valid('param').actor, withoutAbsent(c.req.valid('query')))), 200))
  app.openapi(similarRoute, async c => c.json({ items: await there(similarActors(store, c.req.valid('param').actor)) }, 200))
  app.openapi(speakerRoute, async c => {
    const { document, version, ord } = c.req.valid('param')
    return c.json({ actor: await there(speakerOf(store, { document, version }, ord)) }, 200)
  })
  app.openapi(entityRoute, async c => {
    const { document, version, ord } = c.req.valid('param')
    return c.json({ actor: await there(actorOf(store, { document, version }, ord)) }, 200)
  })
  app.openapi(decisionsRoute, async c => {
    const { items, next } = await listDecisions(store, withoutAbsent(c.req.valid('query')))
    return c.json({ items: items.map(itemOf), ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(decideRoute, async c => c.json(await there(decide(store, withoutAbsent(c.req.valid('json')), personOf(c, who))), 201))
  app.openapi(undoRoute, async c => c.json(await there(undo(store, c.req.valid('param').decision, personOf(c, who))), 200))
}

async function there<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: Error) => { throw error instanceof MisnamedActor ? new Refused(404, error.message, GONE) : error })
}

function itemOf({ at, undoneAt, ...info }: DecisionInfo): DecisionItem {
  return { ...info, at: at.toISOString(), ...(undoneAt && { undoneAt: undoneAt.toISOString() }) }
}
