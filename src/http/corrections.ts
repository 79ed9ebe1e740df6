import { createRoute, z } from '@hono/zod-openapi'
import { CorrectionList, CorrectionPage, CorrectionsMade, CorrectionsQuery, CorrectionsUndone, MakeCorrections, MakeCorrectionsAnywhere, Problem, SimilarList } from './api.ts'
import { json, PURGED, REFUSALS, VersionParams } from './answers.ts'
import { goldIn } from '../store/gold.ts'
import { lackOfReading } from './readings.ts'
import { listCollections } from '../store/collections.ts'
import { listCorrections, makeCorrections, NothingToCorrect, undoCorrections } from '../store/corrections.ts'
import { loadCorrected } from '../store/readings.ts'
import { noteAudit } from '../store/audit.ts'
import { personOf } from './person.ts'
import { GONE, Refused } from './problem.ts'
import { similarCorrections } from '../store/similar.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { Change as AskedChange, CorrectionItem, CorrectionOfAny } from './api.ts'
import type { Change, Correction, Standing } from '../doc/correction.ts'
import type { CorrectionKey, MakeOptions, WantedChange } from '../store/corrections.ts'
import type { News } from './news.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const STALE = { 409: json('Somebody has corrected this since it was shown, or it is not there any more.', Problem) } as const

const listRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/corrections', summary: 'What people have corrected in a version, and what has become of it',
  description: 'Of two people who want the same field otherwise the later one shows, and both are named in `conflictsWith`. What was corrected in an earlier version stands here where its words are found again; else it is an orphan.',
  request: { params: VersionParams },
  responses: { 200: json('The corrections.', CorrectionList), ...REFUSALS, ...PURGED },
})

const makeRoute = createRoute({
  method: 'post', path: '/api/documents/{document}/versions/{version}/corrections', summary: 'Correct something in a version',
  request: { params: VersionParams, body: { required: true, content: { 'application/json': { schema: MakeCorrections } } } },
  responses: { 201: json('It is corrected.', CorrectionsMade), ...REFUSALS, ...PURGED, ...STALE },
})

const allRoute = createRoute({
  method: 'get', path: '/api/corrections', summary: 'Corrections of all documents, the newest first',
  request: { query: CorrectionsQuery },
  responses: { 200: json('A page of them.', CorrectionPage), 400: REFUSALS[400] },
})

const makeAnywhereRoute = createRoute({
  method: 'post', path: '/api/corrections', summary: 'Correct something in several documents at once',
  description: 'As what is similar to a correction is put right: all of it or nothing, as one batch that can be undone as one.',
  request: { body: { required: true, content: { 'application/json': { schema: MakeCorrectionsAnywhere } } } },
  responses: { 201: json('It is corrected.', CorrectionsMade), ...REFUSALS, ...PURGED, ...STALE },
})

const CorrectionParams = z.object({ correction: z.uuid('This is no correction\'s id').meta({ param: { name: 'correction', in: 'path' } }) })
const BatchParams = z.object({ batch: z.uuid('This is no batch\'s id').meta({ param: { name: 'batch', in: 'path' } }) })

const undoRoute = createRoute({
  method: 'post', path: '/api/corrections/{correction}/undo', summary: 'Take a correction back',
  description: 'It stays in the list, with who took it back. To do it again, make it again.',
  request: { params: CorrectionParams },
  responses: { 200: json('It is undone.', CorrectionsUndone), ...REFUSALS, ...STALE },
})

const undoBatchRoute = createRoute({
  method: 'post', path: '/api/corrections/batches/{batch}/undo', summary: 'Take back all of a batch that still stand',
  request: { params: BatchParams },
  responses: { 200: json('They are undone.', CorrectionsUndone), ...REFUSALS, ...STALE },
})

const similarRoute = createRoute({
  method: 'get', path: '/api/corrections/{correction}/similar', summary: 'Where the same error seems to stand',
  description: 'In the same article, and in others of the collection: mostly of the same outlet. Each comes with what would put it right; nothing is done before somebody sends that.',
  request: { params: CorrectionParams },
  responses: { 200: json('What is alike.', SimilarList), ...REFUSALS },
})

const goldRoute = createRoute({
  method: 'get', path: '/api/export/gold', summary: 'What people have found right, to score or train with',
  description: 'JSON Lines of `{ id, text, discard?, attributions }`, one for each article that people have looked at. Roles are lists of [start, end] in UTF-16 units, empty where they are not there; only the outermost statements count. What nobody has looked at is in `discard`, unless somebody has confirmed the article as a whole.',
  request: { query: z.object({ collection: z.uuid().optional().meta({ description: 'Only what this one holds.' }) }) },
  responses: { 200: { description: 'A file to keep.', content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } }, ...REFUSALS },
})

export function correctThings(app: OpenAPIHono, { store, news, who }: { readonly store: Store; readonly news: News; readonly who: string }): void {
  const tell = (keys: readonly CorrectionKey[], by: string) => news.tell('corrected', { documents: [...new Set(keys.map(({ document }) => document))], by })
  const make = async (wanted: readonly WantedChange[], options: MakeOptions) => {
    const made = await makeCorrections(store, wanted, options).catch(async error => { throw error instanceof NothingToCorrect ? await lackOfReading(store, error.version.document, error.version.version) : error })
    tell(made.made, options.who)
    return made
  }
  const undo = async (which: Parameters<typeof undoCorrections>[1], by: string) => {
    const undone = await undoCorrections(store, which, by)
    if (!undone) throw new Refused(404, 'There is no such correction in this collection.', GONE)
    tell(undone, by)
    return { undone }
  }
  app.openapi(listRoute, async c => {
    const { document, version } = c.req.valid('param')
    const loaded = await loadCorrected(store.db, document, version)
    if (!loaded) throw await lackOfReading(store, document, version)
    const { corrections, corrected: { standings, reviews }, revision } = loaded
    const byId = new Map(corrections.map(correction => [correction.id, correction]))
    return c.json({ revision, items: standings.map(standing => itemOf(document, byId.get(standing.correction)!, standing)), reviews }, 200)
  })
  app.openapi(makeRoute, async c => {
    const { changes, note, seen } = c.req.valid('json')
    const key = c.req.valid('param')
    return c.json(await make(changes.map(change => ({ ...key, change: asked(change) })), { who: personOf(c, who), ...withoutAbsent({ note, seen }) }), 201)
  })
  app.openapi(allRoute, async c => {
    const { items, next } = await listCorrections(store, withoutAbsent(c.req.valid('query')))
    return c.json({ items: items.map(({ document, correction, state, isDisputed, title, opening, outlet }): CorrectionOfAny => ({ ...shown(document, correction), state, isDisputed, ...withoutAbsent({ title, opening, outlet }) })), ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(makeAnywhereRoute, async c => {
    const { items, note } = c.req.valid('json')
    return c.json(await make(items.map(({ change, ...key }) => ({ ...key, change: asked(change) })), { who: personOf(c, who), ...withoutAbsent({ note }) }), 201)
  })
  app.openapi(undoRoute, async c => c.json(await undo(c.req.valid('param'), personOf(c, who)), 200))
  app.openapi(undoBatchRoute, async c => c.json(await undo(c.req.valid('param'), personOf(c, who)), 200))
  app.openapi(goldRoute, async c => {
    const { collection } = c.req.valid('query')
    const named = collection === undefined ? undefined : (await listCollections(store)).find(one => one.collection === collection)
    if (collection !== undefined && !named) throw new Refused(404, 'There is no such collection.', GONE)
    let lines = ''
    for await (const gold of goldIn(store, named ? { collection: named.name } : 'all')) lines += `${JSON.stringify(gold)}\n`
    await noteAudit(store.db, { who: personOf(c, who), action: 'export', details: { gold: true, ...(named && { collection: named.name }) } })
    return c.body(lines, 200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="gold.jsonl"' })
  })
  app.openapi(similarRoute, async c => {
    const similar = await similarCorrections(store, c.req.valid('param').correction)
    if (!similar) throw new Refused(404, 'There is no such correction in this collection.', GONE)
    return c.json(similar, 200)
  })
}

/** As it was validated: what is absent of it is not there at all, since it comes from JSON. */
function asked(change: AskedChange): Change {
  return change as Change
}

function itemOf(document: string, correction: Correction, { correction: _, ...standing }: Standing): CorrectionItem {
  return { ...shown(document, correction), standing }
}

/** A correction as it goes over the wire. */
function shown(document: string, { id, version, layer, at, change, was, note, batch, madeBy, madeAt, undoneBy, undoneAt }: Correction) {
  return { correction: id, document, version, layer, kind: change.kind, change, was: { ...was }, madeBy, madeAt, ...withoutAbsent({ at, note, batch, undoneBy, undoneAt }) }
}
