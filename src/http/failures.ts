import { createRoute } from '@hono/zod-openapi'
import { calledWords } from '../export/opening.ts'
import { countOpenEnds, dismissOpenEnds, listFailures, listLinks, undismiss } from '../store/openEnds.ts'
import { Dismissed, FailureCounts, FailurePage, FailuresQuery, JobAccepted, Problem, RetryAccepted, WhichDismissed, WhichFailure, WhichFailures, WhichRemoved } from './api.ts'
import { json, REFUSALS } from './answers.ts'
import { listRefusals } from '../store/refusals.ts'
import { loadLink } from '../store/links.ts'
import { Refused } from './problem.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { AddParts } from './adding.ts'
import type { FailureItem } from './api.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OpenEndsQuery } from '../store/openEnds.ts'
import type { Page } from '../store/cursor.ts'
import type { Store } from '../store/store.ts'

const listRoute = createRoute({
  method: 'get', path: '/api/failures', summary: 'What did not come in, and why',
  description: 'Without what somebody has dismissed.',
  request: { query: FailuresQuery },
  responses: { 200: json('A page of it, the latest first.', FailurePage), 400: REFUSALS[400] },
})

const countsRoute = createRoute({ method: 'get', path: '/api/failures/counts', summary: 'How much did not come in', responses: { 200: json('By kind.', FailureCounts) } })

const retryRoute = createRoute({
  method: 'post', path: '/api/failures/retry', summary: 'Try one again',
  request: { body: { required: true, content: { 'application/json': { schema: WhichFailure } } } },
  responses: { 202: json('It is tried again.', RetryAccepted), 400: REFUSALS[400] },
})

const againRoute = createRoute({
  method: 'post', path: '/api/failures/again', summary: 'Take in after all what was refused because it had been removed on purpose',
  request: { body: { required: true, content: { 'application/json': { schema: WhichRemoved } } } },
  responses: { 202: json('It is being taken in.', JobAccepted), ...REFUSALS, 409: json('What was given is not held any more.', Problem) },
})

const dismissRoute = createRoute({
  method: 'post', path: '/api/failures/dismiss', summary: 'Show one no more, or all, until it fails again',
  request: { body: { required: true, content: { 'application/json': { schema: WhichFailures } } } },
  responses: { 200: json('How many that was.', Dismissed), 400: REFUSALS[400] },
})

const showRoute = createRoute({
  method: 'post', path: '/api/failures/show', summary: 'Show again one that was dismissed',
  request: { body: { required: true, content: { 'application/json': { schema: WhichDismissed } } } },
  responses: { 200: json('None of them is dismissed any more.', Dismissed), 400: REFUSALS[400] },
})

export function giveFailures(app: OpenAPIHono, store: Store, { retry, intake }: AddParts): void {
  app.openapi(listRoute, async c => {
    const { kind, ...query } = withoutAbsent(c.req.valid('query'))
    return c.json(await LISTS[kind](store, query, intake), 200)
  })
  app.openapi(countsRoute, async c => c.json(await countOpenEnds(store), 200))
  app.openapi(retryRoute, async c => c.json(await retry(c.req.valid('json')), 202))
  app.openapi(againRoute, async c => {
    const which = c.req.valid('json')
    if ('refusal' in which) return c.json({ job: await intake.takeRemoved(which.refusal) }, 202)
    const link = await loadLink(store.db, which.link)
    if (!link) throw new Refused(404, 'Nobody has asked for this address.', 'Add it instead.')
    return c.json({ job: await intake.take({ findings: [{ kind: 'link', url: link.url }], again: true }) }, 202)
  })
  app.openapi(dismissRoute, async c => {
    const which = c.req.valid('json')
    return c.json({ dismissed: await dismissOpenEnds(store, 'all' in which ? undefined : which) }, 200)
  })
  app.openapi(showRoute, async c => {
    await undismiss(store, c.req.valid('json'))
    return c.json({ dismissed: 0 }, 200)
  })
}

const LISTS: Readonly<Record<FailureItem['kind'], (store: Store, query: OpenEndsQuery, intake: AddParts['intake']) => Promise<Page<FailureItem>>>> = {
  async unread(store, query) {
    const { items, ...page } = await listFailures(store, { ...query, dismissed: false })
    return { ...page, items: items.map(({ title, opening, failedAt, document, ...rest }) => ({ kind: 'unread' as const, name: calledWords({ title, opening }), document, at: failedAt.toISOString(), ...rest })) }
  },
  // They belong to no collection: nothing of them has come in.
  async untaken(store, { collection, ...query }, intake) {
    const { items, ...page } = collection === undefined ? await listRefusals(store, { ...query, dismissed: false }) : { items: [] }
    return { ...page, items: items.map(({ at, ...rest }) => ({ kind: 'untaken' as const, tries: 1, at: at.toISOString(), ...rest, ...(intake.holds(rest.refusal) && { again: true as const }) })) }
  },
  refused: (store, query) => links(store, query, 'refused'),
  waiting: (store, query) => links(store, query, 'waiting'),
}

async function links(store: Store, query: OpenEndsQuery, kind: 'refused' | 'waiting'): Promise<Page<FailureItem>> {
  const { items, ...page } = await listLinks(store, { ...query, state: kind, dismissed: false })
  return {
    ...page,
    items: items.map(({ link, url, tries, reason, feed, triedAt, wasRemoved }) => ({ kind, name: url, link, tries, ...(wasRemoved && { again: true as const }), ...(reason && { reason }), ...(feed && { feed }), ...(triedAt && { at: triedAt.toISOString() }) })),
  }
}
