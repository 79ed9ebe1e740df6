import { jsonLine } from './json.ts'
import { lines } from './terminal/lines.ts'
import { oneLine } from '../export/clean.ts'
import { STDOUT, writeAll } from './output.ts'
import { table } from './terminal/table.ts'
import type { Column } from './terminal/table.ts'
import type { Ink } from './terminal/ink.ts'
import type { Screen } from './screen.ts'

export interface ListColumn<Item> extends Column {
  /** What to show of an item: nothing where it has nothing. */
  readonly words: (item: Item) => string | number | null | undefined
  readonly paint?: (ink: Ink) => (words: string) => string
}

export interface ListOptions<Item> {
  readonly json: boolean
  readonly screen: Screen
  readonly columns: readonly ListColumn<Item>[]
  /** A sentence for where there is nothing. */
  readonly none: string
  /** The command that shows what comes after. */
  readonly more?: (cursor: string) => string
}

/** Print a page of a list: for machines as `{"items": […], "next": "…"}`, for people as a table and, where it goes on, how. */
export async function printList<Item>({ items, next }: { readonly items: readonly Item[]; readonly next?: string | undefined }, options: ListOptions<Item>): Promise<void> {
  if (options.json) return writeAll(STDOUT, jsonLine({ items, ...(next !== undefined && { next }) }))
  const { screen: { width, ink }, none, more } = options
  const shown = [
    ...(items.length ? listTable(items, options.columns, options.screen) : lines(none, width)),
    ...(next !== undefined && more ? ['', ink.dim(`There is more: ${oneLine(more(next))}`)] : []),
  ]
  await writeAll(STDOUT, `${shown.map(line => line.trimEnd()).join('\n')}\n`)
}

/** Items as rows of a table, one a line where nobody looks at a terminal; numbers stand to the right of their column. */
export function listTable<Item>(items: readonly Item[], columns: readonly ListColumn<Item>[], { listWidth, ink }: Pick<Screen, 'listWidth' | 'ink'>): string[] {
  const cells = items.map(item => columns.map(({ words, paint }) => {
    const found = words(item)
    return { words: typeof found === 'number' ? found.toLocaleString('en') : oneLine(found ?? ''), isVoid: !found, ...(paint && { paint: paint(ink) }) }
  }))
  return table(columns.map(column => ({ ...column, isRight: items.some(item => typeof column.words(item) === 'number') })), cells, listWidth, ink)
}

/** As much of an id as tells documents of a collection apart, and as commands take. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID)
}

/** Words of one version for good, as `hearsay show` and `hearsay cite` take them: `31c261403e@0f6c9ad1b2#119-182`. */
export function shortPlace({ document, version, start, end }: { readonly document: string; readonly version: string; readonly start: number; readonly end: number }): string {
  return `${shortId(document)}@${shortId(version)}#${start}-${end}`
}

/** Among a million documents two share as many digits once in two collections. */
const SHORT_ID = 10
