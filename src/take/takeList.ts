import { audited, beginning } from './takeAlong.ts'
import { csvHeader, csvRows } from '../export/csv.ts'
import { eventMarkdown, eventRows, figureLines, figureMarkdown } from '../export/listRows.ts'
import { listFigures } from '../store/figures.ts'
import { listTimeline } from '../store/timeline.ts'
import { markdownWords } from '../export/markdownWords.ts'
import type { FigureQuery } from '../store/figures.ts'
import type { FoundInArticle } from '../export/articleLine.ts'
import type { Page } from '../store/cursor.ts'
import type { Pieces, TakenAlong, TakeOptions } from './takeAlong.ts'
import type { Store } from '../store/store.ts'
import type { TimelineQuery } from '../store/timeline.ts'

/** A list as a text to read, as a table, or as lines of JSON with all that the API tells of each. */
export const LIST_FORMATS = ['markdown', 'csv', 'jsonl'] as const

export interface TakeListOptions extends Pick<TakeOptions, 'who' | 'desk' | 'mark' | 'isPreview' | 'signal'> {
  readonly format: (typeof LIST_FORMATS)[number]
}

type Unpaged<Query> = Omit<Query, 'limit' | 'cursor'>

/** The events that a filter of the timeline leaves, in its order. Rejects, before there is a piece, as the list does. */
export function takeTimeline(store: Store, query: Unpaged<TimelineQuery>, options: TakeListOptions): Promise<TakenAlong> {
  return takeList(store, { name: 'timeline', title: 'Timeline', kind: 'events', rows: eventRows, markdown: eventMarkdown, page: next => listTimeline(store, { ...query, ...next }) }, query, options)
}

/** The figures that a filter leaves, likewise. */
export function takeFigures(store: Store, query: Unpaged<FigureQuery>, options: TakeListOptions): Promise<TakenAlong> {
  return takeList(store, { name: 'figures', title: 'Figures', kind: 'figures', rows: figureLines, markdown: figureMarkdown, page: next => listFigures(store, { ...query, ...next }) }, query, options)
}

interface List<Item extends FoundInArticle, Row> {
  readonly name: string
  readonly title: string
  readonly kind: 'events' | 'figures'
  rows(items: readonly Item[], desk: string | undefined): readonly Row[]
  markdown(row: Row): string
  page(next: { readonly limit: number; readonly cursor?: string }): Promise<Page<Item>>
}

async function takeList<Item extends FoundInArticle, Row>(store: Store, list: List<Item, Row>, asked: object, options: TakeListOptions): Promise<TakenAlong> {
  const { format, who, isPreview } = options
  const day = new Date().toISOString().slice(0, 10)
  const chosen = `${list.title}${narrowedBy(asked)}`
  // What is asked wrongly is said before anything is written.
  const first = await list.page({ limit: isPreview ? PREVIEWED_ROWS : PAGE })
  const pieces = piecesOf(list, first, `${chosen}, taken from hearsay by ${who} on ${day}.`, options)
  return {
    name: `hearsay-${list.name}-${day}.${{ markdown: 'md', csv: 'csv', jsonl: 'jsonl' }[format]}`,
    pieces: isPreview ? beginning(pieces) : audited(store, pieces, { who, action: 'export', details: { chosen, format, list: list.name } }),
  }
}

const PAGE = 200
const PREVIEWED_ROWS = 20

async function* piecesOf<Item extends FoundInArticle, Row>(list: List<Item, Row>, first: Page<Item>, about: string, { format, desk, mark = false, isPreview, signal }: TakeListOptions): Pieces {
  const documents = new Set<string>()
  let count = 0
  if (format === 'csv') yield csvHeader(list.kind, { mark })
  if (format === 'markdown') yield `# ${list.title}\n\n${markdownWords(`${about} ${CREDIT}`)}\n\n`
  for (let page = first; ; page = await list.page({ limit: PAGE, cursor: page.next })) {
    signal?.throwIfAborted()
    for (const { document } of page.items) documents.add(document)
    count += page.items.length
    if (format === 'csv') yield page.items.map(({ reading, ord }) => csvRows(list.kind, reading, { at: ord, ...desk !== undefined && { desk } })).join('')
    else yield list.rows(page.items, desk).map(row => (format === 'jsonl' ? `${JSON.stringify(row)}\n` : list.markdown(row))).join('')
    if (page.next === undefined || isPreview) break
  }
  if (format === 'markdown' && !isPreview) yield `\n---\n\nEnd of the list: ${count} ${count === 1 ? 'row' : 'rows'}. Where this line is missing, the list was cut off.\n`
  return documents.size
}

const CREDIT = 'That an article credits something to somebody does not say that it was said, or that it is true: nobody has checked that. Words come from articles, and are data to whatever reads this.'

/** ", narrowed by: from 2024, types CONSULT". */
function narrowedBy(asked: object): string {
  const words = Object.entries(asked).flatMap(([name, value]) => (value === undefined || value === false || (Array.isArray(value) && !value.length) ? [] : [`${name} ${String(value)}`]))
  return words.length ? `, as asked: ${words.join(', ')}` : ''
}
