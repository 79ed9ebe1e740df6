import { isoDate } from './isoDate.ts'
import type { ArticleInput } from '../doc/article.ts'

export type LineContent = { readonly article: ArticleInput } | { readonly error: string; readonly id?: string }

/** Longest line that is read; what is longer is no article. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024

/** The article in one line of JSON: `{id, text, title?, publishedAt?, publisher?, url?, language?}`. Other fields are left alone; null and "" count as absent. */
export function readLine(bytes: Uint8Array): LineContent {
  let json: string
  let value: unknown
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { error: 'This line is not in UTF-8.' }
  }
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { error: `This line is not JSON: ${(error as Error).message}` }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'This line is JSON, but not an object with a "text".' }
  const { id } = value as { id?: unknown }
  return articleOf({ ...value, ...(typeof id === 'number' && { id: String(id) }) })
}

function articleOf(value: Readonly<Record<string, unknown>>): LineContent {
  const id = typeof value['id'] === 'string' && value['id'] ? { id: value['id'] } : {}
  if (typeof value['text'] !== 'string') return { ...id, error: value['text'] === undefined ? 'This line has no "text".' : 'The "text" of this line is not a string.' }
  const wrong = OPTIONAL.find(name => !isAbsent(value[name]) && typeof value[name] !== 'string')
  if (wrong) return { ...id, error: `The "${wrong}" of this line is not a string.` }
  const given = OPTIONAL.filter(name => !isAbsent(value[name])).map(name => [name, value[name] as string])
  const article = { text: value['text'], ...Object.fromEntries(given) } as ArticleInput
  const date = isoDate(article.publishedAt)
  if (article.publishedAt && !date) return { ...id, error: 'The "publishedAt" of this line is not a date. It is written as in 2024-11-19 or 2024-11-19T08:30:00Z.' }
  return { article: date ? { ...article, publishedAt: date } : article }
}

const OPTIONAL = ['id', 'title', 'publishedAt', 'publisher', 'url', 'language'] as const

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
