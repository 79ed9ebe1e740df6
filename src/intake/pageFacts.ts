import { isoDate } from './isoDate.ts'
import { oneLine, wordsOf } from './dom.ts'
import type { PageDocument, PageElement } from './dom.ts'

/** What a page says of itself, apart from the article's own words. Absent means that it does not say. */
export interface PageFacts {
  readonly title?: string
  readonly byline?: readonly string[]
  /** ISO 8601. */
  readonly publishedAt?: string
  readonly publisher?: string
  readonly url?: string
  /** BCP 47. */
  readonly language?: string
}

/** Facts from the page's JSON-LD, then its meta tags, then what it shows. */
export function findFacts(document: PageDocument): PageFacts {
  const linked = linkedArticle(document)
  const meta = metaTags(document)
  const publisher = first(namesOf(linked['publisher'])[0], meta.get('og:site_name'), meta.get('application-name'), meta.get('dc.publisher'))
  return onlyKnown({
    title: withoutPublisher(first(text(linked['headline']), headline(document, meta)), publisher),
    byline: authors(linked, meta, document),
    publishedAt: first(...[text(linked['datePublished']), ...DATE_TAGS.map(name => meta.get(name)), ...shownDates(document)].map(isoDate)),
    publisher,
    url: first(...[canonicalLink(document), meta.get('og:url'), text(linked['url']), text(linked['mainEntityOfPage'])].map(webAddress)),
    language: first(...[document.documentElement?.getAttribute('lang'), text(linked['inLanguage']), meta.get('content-language'), meta.get('og:locale')].map(languageTag)),
  })
}

const DATE_TAGS = [
  'article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'og:article:published_time', 'parsely-pub-date',
  'sailthru.date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'article.published', 'cxenseparse:recs:publishtime', 'og:pubdate',
]

function onlyKnown(facts: { [key in keyof PageFacts]: PageFacts[key] | undefined }): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as PageFacts
}

function first(...values: readonly (string | undefined)[]): string | undefined {
  return values.find(value => value)
}

type Json = Readonly<Record<string, unknown>>

/** The page's article in schema.org's words; empty when it has none that can be read. */
function linkedArticle(document: PageDocument): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parsed(script.textContent ?? '')).find(isArticle)
    if (found) return found
  }
  return {}
}

function parsed(json: string): unknown {
  try {
    // Some pages put raw line breaks into strings, or wrap it all in a comment.
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return undefined
  }
}

function objectsIn(value: unknown, depth = 0): Json[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap(item => objectsIn(item, depth + 1))
  if (!isObject(value)) return []
  return [value, ...objectsIn(value['@graph'], depth + 1), ...objectsIn(value['mainEntity'], depth + 1)]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function isArticle(value: Json): boolean {
  return [value['@type']].flat().some(type => typeof type === 'string' && /Article|BlogPosting|Report|Review$/.test(type)) && typeof value['headline'] === 'string'
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0])
  if (isObject(value)) return text(value['@value'] ?? value['@id'])
  return typeof value === 'string' ? clean(value) || undefined : undefined
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  const name = isObject(value) ? text(value['name']) : text(value)
  return name && !/^https?:/.test(name) ? [name] : []
}

// JSON-LD often carries the entities of the page that it was copied from.
function clean(value: string): string {
  return oneLine(value.replace(/<[^<>]*>/g, '').replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    name ? NAMED[name.toLowerCase()] ?? whole : String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : parseInt(hex!, 16)))))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? tag.getAttribute('http-equiv') ?? '').toLowerCase()
    const content = clean(tag.getAttribute('content') ?? '')
    if (name && content && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

/** The headline that the page shows, if it is the one that its title names; else the title without the outlet's name. */
function headline(document: PageDocument, meta: ReadonlyMap<string, string>): string | undefined {
  const named = meta.get('og:title') ?? meta.get('twitter:title')
  const title = oneLine(document.title ?? '')
  const shown = [...document.querySelectorAll('h1')].map(wordsOf).filter(Boolean)
  return shown.find(words => words === named || title.startsWith(words) || named?.startsWith(words)) ?? named ?? (shown.length === 1 ? shown[0] : undefined) ?? withoutOutlet(title)
}

/** "Talks begin | TheHill", published by "The Hill", is "Talks begin". */
function withoutPublisher(title: string | undefined, publisher = ''): string | undefined {
  const [, before, last] = /^(.*\S)\s+[|\-–—·»]\s+(\S.*)$/.exec(title ?? '') ?? []
  return before && letters(last!) === letters(publisher) ? before : title
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function withoutOutlet(title: string): string | undefined {
  const parts = title.split(/\s+[|\-–—·»:]\s+/)
  return (parts[0]!.length > 15 ? parts[0] : title) || undefined
}

function authors(linked: Json, meta: ReadonlyMap<string, string>, document: PageDocument): string[] | undefined {
  const inMeta = [meta.get('author'), meta.get('article:author'), meta.get('byl'), meta.get('dc.creator'), meta.get('parsely-author')].find(name => name && !/^https?:|^\d+$/.test(name))
  const shown = [...document.querySelectorAll('[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]')].map(wordsOf)
  const found = [namesOf(linked['author']), inMeta ? [inMeta] : [], shown].find(names => names.some(isName)) ?? []
  const names = [...new Set(found.filter(isName))].slice(0, 20)
  return names.length ? names : undefined
}

function isName(name: string): boolean {
  return name.length > 1 && name.length < 80
}

function* shownDates(document: PageDocument): Iterable<string | undefined> {
  for (const element of document.querySelectorAll('[itemprop~="datePublished"], time[datetime]')) {
    yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsOf(element)
  }
}

function canonicalLink(document: PageDocument): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
}

function webAddress(value: string | undefined): string | undefined {
  return value && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : undefined
}

function languageTag(value: string | null | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-')
  return tag && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined
}

/** Where the page shows who wrote the article: as an element of its own, with "By" and a date at most. */
export function shownByline(document: PageDocument, names: readonly string[]): PageElement | undefined {
  const found = [...document.querySelectorAll(BYLINE)]
    .map(element => ({ element, words: wordsOf(element).toLowerCase() }))
    .filter(({ words }) => words.length > 3 && words.length < 120 && names.some(name => words.includes(name.toLowerCase())))
    .sort((a, b) => b.words.length - a.words.length)
  return (found.find(({ words }) => words.length < names.join(', ').length + MAX_AROUND_NAMES) ?? found.at(-1))?.element
}

// "By … on 19 November 2024 at 10:15 AM": more around the names is a row of buttons.
const MAX_AROUND_NAMES = 40

const BYLINE = '[class*="byline" i], [itemprop~="author"], [rel~="author"], [class*="author" i]'

/** The line under the headline, where the page marks one. */
export function shownDeck(document: PageDocument): PageElement | undefined {
  return [...document.querySelectorAll(DECK)].find(element => {
    const words = wordsOf(element)
    return words.length > 20 && words.length < 400 && !element.closest('aside, nav, footer, li, a')
  })
}

const DECK = '[class*="standfirst" i], [class*="subtitle" i], [class*="subhead" i]:not(p p), [class*="dek" i], [class*="deck" i], [itemprop~="alternativeHeadline"]'
