import { sourceOf } from './sourceOf.ts'
import { chainOf } from '../../doc/voice.ts'
import type { Reading, StatementIndex, TimeIndex } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'

export type CsvCell = string | number | boolean | undefined

/** What a table of one kind has for an article: a row an item, and in each column what is told of it. */
export interface Sheet<Item> {
  items(reading: Reading): readonly Item[]
  readonly columns: Readonly<Record<string, (item: Item, reading: Reading) => CsvCell>>
}

/** A sheet with its kind of item forgotten. */
export interface AnySheet {
  readonly header: readonly string[]
  rows(reading: Reading): readonly (readonly CsvCell[])[]
}

export function sheet<Item>({ items, columns }: Sheet<Item>): AnySheet {
  const cells = Object.values(columns)
  return { header: Object.keys(columns), rows: reading => items(reading).map(item => cells.map(cell => cell(item, reading))) }
}

type ArticleColumns = Readonly<Record<string, (item: unknown, reading: Reading) => CsvCell>>

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

export const SPAN_COLUMNS: Readonly<Record<string, (item: Span & { readonly by: string }) => CsvCell>> = {
  by: ({ by }) => by,
  start: ({ start }) => start,
  end: ({ end }) => end,
}

export function wordsOf({ article }: Reading, span: Span | undefined): string | undefined {
  return span && article.text.slice(span.start, span.end)
}

/** Through whom words come, outermost first: "Baikal Wire > Tavares". Absent for the writer's own. */
export function chainWords(reading: Reading, statement: StatementIndex | undefined): string | undefined {
  if (statement === undefined) return undefined
  return chainOf(reading, statement).map(index => sourceOf(reading, reading.statements[index]!)).join(' > ')
}

export function valueOf({ times }: Reading, time: TimeIndex | undefined): string | undefined {
  return time === undefined ? undefined : times[time]!.value
}
