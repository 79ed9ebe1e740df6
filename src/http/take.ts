import { createRoute } from '@hono/zod-openapi'
import { cite } from '../export/cite.ts'
import { CitationItem, CiteQuery, Problem, TakeFiguresQuery, TakeQuery, TakeRequest, TakeTimelineQuery } from './api.ts'
import { citationOf } from '../export/cite/citation.ts'
import { figureFilter } from './figures.ts'
import { json, PURGED, REFUSALS } from './answers.ts'
import { lackOf } from './documents.ts'
import { loadDocument } from '../store/documents.ts'
import { loadTaken } from '../take/loadTaken.ts'
import { personOf } from './person.ts'
import { problemOf, Refused } from './problem.ts'
import { takeAlong } from '../take/takeAlong.ts'
import { takeFigures, takeTimeline } from '../take/takeList.ts'
import { timelineFilter } from './timeline.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { Context } from 'hono'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'
import type { TakenAlong } from '../take/takeAlong.ts'
import type { TakeSelection } from '../take/selection.ts'

const FILE = { 200: { description: 'A file to keep, under the name that Content-Disposition has. Where something is in the way after it has begun, the connection is broken off: a file that ends without its last line is not whole.', content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } } }

const queryRoute = createRoute({
  method: 'get', path: '/api/export', summary: 'Take along a document, what a search finds, a collection, or all',
  request: { query: TakeQuery }, responses: { ...FILE, ...REFUSALS, ...PURGED },
})

const chosenRoute = createRoute({
  method: 'post', path: '/api/export', summary: 'Take along what was chosen one by one',
  request: { body: { required: true, content: { 'application/json': { schema: TakeRequest } } } }, responses: { ...FILE, 400: json('It was asked wrongly.', Problem) },
})

const timelineRoute = createRoute({
  method: 'get', path: '/api/export/timeline', summary: 'Take along the events that a filter of the timeline leaves',
  request: { query: TakeTimelineQuery }, responses: { ...FILE, 400: REFUSALS[400] },
})

const figuresRoute = createRoute({
  method: 'get', path: '/api/export/figures', summary: 'Take along the figures that a filter leaves',
  request: { query: TakeFiguresQuery }, responses: { ...FILE, 400: REFUSALS[400] },
})

const citeRoute = createRoute({
  method: 'get', path: '/api/cite', summary: 'Cite a statement, or other words, in several forms',
  request: { query: CiteQuery }, responses: { 200: json('The same words in each form.', CitationItem), ...REFUSALS, ...PURGED },
})

export interface TakeParts {
  readonly store: Store
  readonly who: string
  onFault(error: unknown): void
}

/** What people take along. */
export function takeThings(app: OpenAPIHono, parts: TakeParts): void {
  const { store } = parts
  app.openapi(queryRoute, async c => {
    const { format, table, mark, text, possible, preview, document, version, q, in: where = 'statements', ...filter } = withoutAbsent(c.req.valid('query'))
    if ([document !== undefined, q !== undefined, Object.keys(filter).length > 0].filter(Boolean).length > 1) throw new Refused(400, 'What is to be taken along?', 'Name a document, or q, or what a list of documents is asked: one of the three.')
    if (document !== undefined) await assertThere(store, document)
    const selection: TakeSelection = document !== undefined ? { documents: [document], ...version !== undefined && { version } } : q !== undefined ? { search: q, in: where, ...possible && { possible } } : { filter }
    return file(c, parts, selection, { format, table, mark, text, possible, preview })
  })
  app.openapi(chosenRoute, async c => {
    const { documents, statements, ...how } = withoutAbsent(c.req.valid('json'))
    if (!documents?.length === !statements?.length) throw new Refused(400, 'What is to be taken along?', 'Name documents or statements: one of the two.')
    return file(c, parts, documents?.length ? { documents } : { statements: statements! }, how)
  })
  const listHow = (c: Context, { format, mark, preview }: Pick<TakeTimelineQuery, 'format'> & { readonly mark?: string | undefined; readonly preview?: string | undefined }) => ({ who: personOf(c, parts.who), format, desk: deskOf(c), signal: c.req.raw.signal, mark: mark === 'yes', isPreview: preview === 'yes' })
  app.openapi(timelineRoute, async c => {
    const { format, mark, preview, order, ...query } = withoutAbsent(c.req.valid('query'))
    return answerWith(c, parts, await takeTimeline(store, { ...timelineFilter(query), order }, listHow(c, { format, mark, preview })))
  })
  app.openapi(figuresRoute, async c => {
    const { format, mark, preview, order, ...query } = withoutAbsent(c.req.valid('query'))
    return answerWith(c, parts, await takeFigures(store, { ...figureFilter(query), order }, listHow(c, { format, mark, preview })))
  })
  app.openapi(citeRoute, async c => {
    const { document, version, start, end } = withoutAbsent(c.req.valid('query'))
    await assertThere(store, document)
    const taken = await loadTaken(store, { document, ...version !== undefined && { version } })
    if (!taken) throw new Refused(404, 'There is no reading of this version of the document yet.', 'It is read as soon as its turn comes.')
    const { reading, ...whence } = taken
    if (start >= end || end > reading.article.text.length) throw new Refused(400, `The text has ${reading.article.text.length} units, and no words from ${start} to ${end}.`, 'Units are those of UTF-16, and the end is excluded.')
    const citation = citationOf(reading, { start, end }, { ...whence, desk: deskOf(c) })
    const { published } = citation.article
    return c.json({
      document, version: reading.version!, start, end, ...published && { published },
      text: cite(citation, 'text'), markdown: cite(citation, 'markdown'), html: cite(citation, 'html'), bibtex: cite(citation, 'bibtex'), ris: cite(citation, 'ris'), csl: JSON.parse(cite(citation, 'csl')), annotation: JSON.parse(cite(citation, 'annotation')),
    }, 200)
  })
}

async function assertThere(store: Store, document: string): Promise<void> {
  if (!await loadDocument(store, document)) throw await lackOf(store, document)
}

/** The address by which whoever asks has reached us. */
function deskOf(c: Context): string {
  return new URL(c.req.url).origin
}

type How = Pick<TakeQuery, 'format'> & { readonly [Name in 'table' | 'mark' | 'text' | 'possible' | 'preview']?: TakeQuery[Name] | undefined }

/** The answer begins when the first piece is there: what is asked wrongly is refused before. */
async function file(c: Context, parts: TakeParts, selection: TakeSelection, { format, table, mark, text, possible, preview }: How) {
  if (text === 'full' && !HAS_TEXTS.includes(format)) throw new Refused(400, 'Tables and references have no whole texts.', 'Take a report or a bundle.')
  return answerWith(c, parts, await takeAlong(parts.store, selection, {
    who: personOf(c, parts.who), format, desk: deskOf(c), signal: c.req.raw.signal, isFull: text === 'full', possible: possible === 'yes', mark: mark === 'yes', isPreview: preview === 'yes', ...table && { kind: table },
  }))
}

/** Begun only when the first piece is there. */
async function answerWith(c: Context, { onFault }: TakeParts, { name, pieces }: TakenAlong) {
  const { signal } = c.req.raw
  const first = await pieces.next().catch(error => { throw signal.aborted ? new Refused(400, 'Whoever asked for this has gone.', 'Ask again.') : error })
  return c.body(streamOf(first, pieces, error => { if (!signal.aborted && problemOf(error).isFault) onFault(error) }), 200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}` })
}

const HAS_TEXTS: readonly TakeQuery['format'][] = ['markdown', 'html', 'jsonl']

function streamOf(first: IteratorResult<string>, pieces: AsyncGenerator<string>, onEnd: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: IteratorResult<string> | undefined = first
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = next ?? await pieces.next().catch(error => {
        // The answer has begun, and nobody hears why it ends.
        onEnd(error)
        throw error
      })
      next = undefined
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    // Whoever asked has gone.
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
