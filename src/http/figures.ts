import { createRoute } from '@hono/zod-openapi'
import { countUnits, listFigureGroups, listFigures } from '../store/figures.ts'
import { FigureGroups, Figures, FiguresQuery, GroupsQuery, UnitCounts, UnitsQuery } from './api.ts'
import { json, REFUSALS } from './answers.ts'
import { listedFigures } from '../export/figuresListed.ts'
import { unitWords } from '../export/quantityWords.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { FigureFilter } from '../store/figures.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'
import type { z } from '@hono/zod-openapi'

const listRoute = createRoute({
  method: 'get', path: '/api/figures', summary: 'Figures of all articles, page by page',
  request: { query: FiguresQuery },
  responses: { 200: json('A page of them.', Figures), 400: REFUSALS[400] },
})

const unitsRoute = createRoute({
  method: 'get', path: '/api/figures/units', summary: 'Of which kinds and in which units figures are',
  request: { query: UnitsQuery },
  responses: { 200: json('Those with the most figures first.', UnitCounts), 400: REFUSALS[400] },
})

const groupsRoute = createRoute({
  method: 'get', path: '/api/figures/groups', summary: 'Figures that may be of the same thing and differ, group by group',
  request: { query: GroupsQuery },
  responses: { 200: json('Those in the most documents first.', FigureGroups), 400: REFUSALS[400] },
})

export function giveFigures(app: OpenAPIHono, store: Store): void {
  app.openapi(listRoute, async c => {
    const { limit, cursor, order, ...query } = withoutAbsent(c.req.valid('query'))
    const { items, next, total } = await listFigures(store, { ...figureFilter(query), limit, order, ...cursor !== undefined && { cursor } })
    return c.json({ items: listedFigures(items), ...next !== undefined && { next }, ...total && { total } }, 200)
  })
  app.openapi(unitsRoute, async c => {
    const counts = await countUnits(store, figureFilter(withoutAbsent(c.req.valid('query'))))
    return c.json({ items: counts.map(count => ({ ...count, words: unitWords(count.unit) })) }, 200)
  })
  app.openapi(groupsRoute, async c => {
    const { limit, cursor, ...query } = withoutAbsent(c.req.valid('query'))
    const { items, next, compared } = await listFigureGroups(store, { ...figureFilter(query), limit, ...cursor !== undefined && { cursor } })
    return c.json({ items: items.map(group => ({ ...group, unitWords: unitWords(group.unit) })), ...next !== undefined && { next }, ...compared !== undefined && { compared } }, 200)
  })
}

export function figureFilter({ unit, possible, writers, ...query }: z.output<typeof UnitsQuery>): FigureFilter {
  return withoutAbsent({ ...query, units: typeof unit === 'string' ? [unit] : unit, possible: possible === 'yes', isWriters: writers === 'yes' }) as FigureFilter
}
