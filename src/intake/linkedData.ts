import { oneLine } from './dom.ts'
import type { PageDocument } from './dom.ts'

export type Json = Readonly<Record<string, unknown>>

/** What a page says of its article in schema.org's words. */
export interface LinkedData {
  /** Empty when there is none that can be read. */
  readonly article: Json
  /** Everything on the page by its `@id`, since a graph names its people and outlets apart from the article. */
  readonly byId: ReadonlyMap<string, Json>
}

export function linkedDataOf(document: PageDocument): LinkedData {
  const objects = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap(script => objectsIn(parsed(script.textContent ?? '')))
  const byId = new Map<string, Json>()
  for (const object of objects) {
    const id = object['@id']
    if (typeof id === 'string' && object['name'] !== undefined) byId.set(id, object)
  }
  return { article: objects.find(isArticle) ?? {}, byId }
}

function parsed(json: string): unknown {
  try {
    // Some pages put raw line breaks into strings, or wrap it all in a comment.
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return undefined
  }
}

function objectsIn(value: unknown, depth = 0): Json[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap(item => objectsIn(item, depth + 1))
  if (!isObject(value)) return []
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'].flatMap(name => objectsIn(value[name], depth + 1))]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function isArticle(value: Json): boolean {
  return [value['@type']].flat().some(type => typeof type === 'string' && /Article|BlogPosting|Report|Review$/.test(type)) && typeof value['headline'] === 'string'
}

/** A value as words, whichever way it is wrapped. */
export function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0])
  if (isObject(value)) return textIn(value['@value'] ?? value['@id'])
  return typeof value === 'string' ? plainWords(value) || undefined : undefined
}

/** The names of people or outlets, given as words, as objects, or as a reference to an object that stands elsewhere. */
export function namesIn(value: unknown, { byId }: LinkedData): string[] {
  if (Array.isArray(value)) return value.flatMap(item => namesIn(item, { article: {}, byId }))
  const found = isObject(value) && value['name'] === undefined ? byId.get(String(value['@id'])) : value
  const name = isObject(found) ? textIn(found['name']) : textIn(found)
  return name && !/^https?:/.test(name) ? [name] : []
}

/** Words as people see them: without tags, and with the entities of the page that they were copied from turned back. */
export function plainWords(value: string): string {
  return oneLine(value.replace(/<[^<>]*>/g, '').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    name ? NAMED[name.toLowerCase()] ?? whole : String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : parseInt(hex!, 16)))))
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•',
}
