import { chainFinder } from '../chain.ts'
import { isSure } from '../../doc/confidence.ts'
import { namesIn } from '../chainWords.ts'
import { sourceOf } from './sourceOf.ts'
import type { Review } from '../../doc/correction.ts'
import type { Reading, StatementIndex, TimeIndex } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'

export type CsvCell = string | number | boolean | undefined

/** What a table is made with, besides readings. */
export interface CsvOptions {
  /** Where the desk is reached, for links to words: "http://127.0.0.1:4177". */
  readonly desk?: string
  /** Keys of the statements that are wanted, with what is in them; all, and what is in none, unless told. */
  readonly only?: ReadonlySet<string>
  /** Of events and figures: only the one that has this place among those of its reading. */
  readonly at?: number
  /** Of statements: also those that are only possible. What was named in `only` is wanted as it is. */
  readonly possible?: boolean
  /** Of a reading as corrected: what people have looked at. */
  readonly reviews?: readonly Review[]
}

/** What a table of one kind has for an article: a row an item, and in each column what is told of it. */
export interface Sheet<Item> {
  items(reading: Reading, options: CsvOptions): readonly Item[]
  /** The statement that an item is, or that it stands in; the table of a kind without this has its rows whatever is wanted. */
  statementOf?(item: Item): StatementIndex | undefined
  readonly columns: Readonly<Record<string, Column<Item>>>
}

export type Column<Item> = (item: Item, reading: Reading, options: CsvOptions) => CsvCell

/** A sheet with its kind of item forgotten. */
export interface AnySheet {
  readonly header: readonly string[]
  rows(reading: Reading, options: CsvOptions): readonly (readonly CsvCell[])[]
}

export function sheet<Item>({ items, statementOf, columns }: Sheet<Item>): AnySheet {
  const cells = Object.values(columns)
  const isWanted = (item: Item, { statements }: Reading, only: ReadonlySet<string>) => !statementOf || only.has(statements[statementOf(item) ?? -1]?.key ?? '')
  return {
    header: Object.keys(columns),
    rows: (reading, options) => items(reading, options).filter(item => !options.only || isWanted(item, reading, options.only)).map(item => cells.map(cell => cell(item, reading, options))),
  }
}

type ArticleColumns = Readonly<Record<string, Column<unknown>>>

/** Where a row comes from, first and last columns of every sheet. */
export const ID_COLUMNS: ArticleColumns = {
  document: (_, { document, id }) => document ?? id,
  version: (_, { version }) => version,
}

export const ARTICLE_COLUMNS: ArticleColumns = {
  title: (_, { article }) => article.title?.value,
  publisher: (_, { article }) => article.publisher,
  published: (_, { article }) => article.publishedAt?.value,
  language: (_, { article }) => article.language,
  url: (_, { article }) => article.url,
}

export const SPAN_COLUMNS: Readonly<Record<string, Column<Span & { readonly by: string }>>> = {
  by: ({ by }) => by,
  start: ({ start }) => start,
  end: ({ end }) => end,
  link: ({ start, end }, reading, { desk }) => linkTo(reading, desk, `#${start}-${end}`),
}

/** A version in the desk, or words in it. */
export function linkTo({ document, version }: Reading, desk: string | undefined, words = ''): string | undefined {
  return desk !== undefined && document !== undefined && version !== undefined ? `${desk}/documents/${document}/versions/${version}${words}` : undefined
}

/** Who has looked at a statement and found it right, or has made it so. */
export function reviewsOf(statement: StatementIndex, { reviews = [] }: CsvOptions): readonly Review[] {
  return reviews.filter(({ layer, index }) => layer === 'statements' && index === statement)
}

export function wordsOf({ article }: Reading, span: Span | undefined): string | undefined {
  return span && article.text.slice(span.start, span.end)
}

/** Through whom words come, outermost first: "Baikal Wire > Tavares". Absent for the writer's own. */
export function chainWords(reading: Reading, statement: StatementIndex | undefined): string | undefined {
  if (statement === undefined) return undefined
  return namesIn(chainsIn(reading)(statement).map(teller => ({ ...teller, name: sourceOf(reading, reading.statements[teller.index]!) }))).join(' > ')
}

/** Each row asks, and who is who is told once for the article. */
function chainsIn(reading: Reading): ReturnType<typeof chainFinder> {
  const known = CHAINS.get(reading) ?? chainFinder(reading)
  CHAINS.set(reading, known)
  return known
}

const CHAINS = new WeakMap<Reading, ReturnType<typeof chainFinder>>()

/** Whether it is sure that a statement has what stands there; absent for the writer's own words. */
export function isSurely({ statements }: Reading, statement: StatementIndex | undefined): boolean | undefined {
  return statement === undefined ? undefined : isSure(statements[statement]!)
}

export function valueOf({ times }: Reading, time: TimeIndex | undefined): string | undefined {
  return time === undefined ? undefined : times[time]!.value
}
