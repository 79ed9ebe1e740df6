import { isoDate } from './isoDate.ts'
import { dayIn } from './dayIn.ts'
import { headLines } from './headLines.ts'
import { linkedDataOf, namesIn, plainWords, textIn } from './linkedData.ts'
import { oneLine, wordsOf } from './dom.ts'
import { pageAddress } from './pageAddress.ts'
import { writersIn } from './writers.ts'
import type { PageDocument, PageElement } from './dom.ts'

/** What a page says of itself, apart from the article's own words. Absent means that it does not say. */
export interface PageFacts {
  readonly title?: string
  readonly byline?: readonly string[]
  /** ISO 8601. */
  readonly publishedAt?: string
  readonly modifiedAt?: string
  readonly publisher?: string
  readonly url?: string
  /** BCP 47. */
  readonly language?: string
}

/** Facts from the page's JSON-LD, then its meta tags, then what it shows. `html` is what the document was made from. */
export function findFacts(document: PageDocument, html = '', address?: string): PageFacts {
  const linked = linkedDataOf(document)
  const { article } = linked
  const meta = metaTags(document)
  const publisher = first(namesIn(article['publisher'], linked)[0], meta.get('og:site_name'), meta.get('application-name'), meta.get('dc.publisher'))
  const title = withoutPublisher(headline(document, [textIn(article['headline']), meta.get('og:title'), meta.get('twitter:title'), meta.get('dc.title')], publisher), publisher)
  const url = canonical([canonicalLink(document), meta.get('og:url'), textIn(article['url']), textIn(article['mainEntityOfPage'])], address)
  let lines: readonly string[] | undefined
  const shown = (): readonly string[] => (lines ??= title ? headLines(html, title) : [])
  return onlyKnown({
    title,
    byline: writers([namesIn(article['author'], linked), namesIn(article['creator'], linked)], meta, document, shown, publisher),
    publishedAt: published(textIn(article['datePublished']), meta, document, shown) ?? dayInAddress(url ?? address),
    modifiedAt: first(...[textIn(article['dateModified']), ...MODIFIED_TAGS.map(name => meta.get(name))].map(isoDate)),
    publisher,
    url,
    language: first(...[document.documentElement?.getAttribute('lang'), textIn(article['inLanguage']), meta.get('content-language'), meta.get('og:locale')].map(languageTag)),
  })
}

/** What a page says of its article in a sentence or two; outlets often show it as the deck. */
export function descriptionOf(document: PageDocument): string | undefined {
  const meta = metaTags(document)
  return first(meta.get('og:description'), meta.get('description'))
}

const DATE_TAGS = [
  'article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'og:article:published_time', 'parsely-pub-date',
  'sailthru.date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'article.published', 'cxenseparse:recs:publishtime', 'og:pubdate',
]

const MODIFIED_TAGS = ['article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'dcterms.modified', 'dc.date.modified']

function onlyKnown(facts: { [key in keyof PageFacts]: PageFacts[key] | undefined }): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as PageFacts
}

function first(...values: readonly (string | undefined)[]): string | undefined {
  return values.find(value => value)
}

function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? tag.getAttribute('http-equiv') ?? '').toLowerCase()
    const content = plainWords(tag.getAttribute('content') ?? '')
    if (name && content && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

/** The headline that the page shows, if it has to do with what its markup calls the page; else what it is called there, without the outlet's name. */
function headline(document: PageDocument, named: readonly (string | undefined)[], publisher = ''): string | undefined {
  const title = oneLine(document.title ?? '')
  const content = contentWords([...named, title].join(' '))
  const shown = [...document.querySelectorAll('h1')].map(wordsOf).filter(words => words && letters(words) !== letters(publisher))
  return shown.find(words => named.includes(words) || title.startsWith(words))
    ?? shown.find(words => words.length > 15 && words.length < 250 && [...contentWords(words)].filter(word => content.has(word)).length >= (shown.length === 1 ? 1 : 2))
    ?? first(...named)
    ?? withoutOutlet(title)
    ?? shown[0]
}

function contentWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))
}

/** "Talks begin | TheHill", published by "The Hill", is "Talks begin". */
function withoutPublisher(title: string | undefined, publisher = ''): string | undefined {
  const [, before, last] = /^(.*\S)\s+[|\-–—·»]\s+(\S.*)$/.exec(title ?? '') ?? []
  return before && letters(last!) === letters(publisher) ? before : title
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** "Talks begin :: The Post", "The Post | Talks begin": the longest part is the headline, unless all are short. */
function withoutOutlet(title: string): string | undefined {
  const parts = title.split(/\s+(?:[|\-–—·»:]|::)\s+/)
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best))
  return (parts[0]!.length > 15 && parts[0]!.length > longest.length / 2 ? parts[0] : longest.length > 15 ? longest : title) || undefined
}

/** Whom the first source names that names anybody: linked data, meta tags, marked elements, the lines about the headline. */
function writers(linked: readonly (readonly string[])[], meta: ReadonlyMap<string, string>, document: PageDocument, shown: () => readonly string[], publisher?: string): string[] | undefined {
  const sources: (() => Iterable<string>)[] = [
    ...linked.map(names => () => names),
    ...['author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'].map(name => () => [meta.get(name) ?? ''].filter(value => !/^https?:|^\d+$/.test(value))),
    () => shownBylines(document, publisher),
    () => shown().filter(line => BY.test(line)).slice(0, 1),
  ]
  const named = firstNamed(sources, publisher)
  if (!named) return undefined
  // Linked data often has the first of several only.
  const all = firstNamed([() => shownBylines(document, publisher)], publisher)
  return all && all.length > named.length && named.every(name => all.some(other => letters(other) === letters(name))) ? all : named
}

function firstNamed(sources: readonly (() => Iterable<string>)[], publisher?: string): string[] | undefined {
  for (const source of sources) {
    const names = [...new Set([...source()].flatMap(byline => writersIn(byline, publisher)))]
    if (names.length) return names
  }
  return undefined
}

const BY = /^(?:(?:written|posted|reported|story|words) )?by:? /i

function shownBylines(document: PageDocument, publisher?: string): string[] {
  const marked = [...document.querySelectorAll(BYLINE)].filter(element => !element.closest(NO_BYLINE))
  const found = marked.map(wordsOf).filter(words => words.length > 3 && words.length < 150)
  const by = found.filter(words => BY.test(words) && writersIn(words, publisher).length)
  // The longest names all; what is longer than that repeats itself.
  if (by.length) return [by.reduce((best, words) => (writersIn(words, publisher).length > writersIn(best, publisher).length ? words : best))]
  const linked = marked.filter(element => /\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)).map(wordsOf)
  const named = [...linked, ...found].filter(words => words.length < 60 && writersIn(words, publisher).length)
  return named.slice(0, 1)
}

const NO_BYLINE = '[class*="comment" i], [id*="comment" i], form, aside, nav, footer, [class*="related" i], [class*="sidebar" i], [class*="reply" i]'

function published(linked: string | undefined, meta: ReadonlyMap<string, string>, document: PageDocument, shown: () => readonly string[]): string | undefined {
  for (const value of [linked, ...DATE_TAGS.map(name => meta.get(name)), ...shownDates(document)]) {
    const date = value && (isoDate(value) ?? dayIn(value))
    if (date && date >= FIRST_PAGE) return date
  }
  for (const line of shown()) {
    const day = dayIn(line)
    if (day && day >= FIRST_PAGE) return day
  }
  return undefined
}

// "0001-01-01" is what an empty field becomes.
const FIRST_PAGE = '1970'

function* shownDates(document: PageDocument): Iterable<string | undefined> {
  for (const element of document.querySelectorAll('[itemprop~="datePublished"], time[pubdate], time')) {
    if (!element.closest(NO_BYLINE)) yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsOf(element)
  }
}

/** …/2024/11/19/talks-begin, …/2024-11-19-talks; nothing else tells the day. */
function dayInAddress(url: string | undefined): string | undefined {
  const [, year, month, day] = /[/-]((?:19|20)\d\d)[/-](\d\d|[a-z]{3})[/-](\d\d)(?!\d)/.exec(url ?? '') ?? []
  return year ? dayIn(/\d/.test(month!) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`) : undefined
}

/** The first address that is not merely the outlet's front door. */
function canonical(candidates: readonly (string | undefined)[], address: string | undefined): string | undefined {
  const found = [...candidates.map(value => (value && /^(?:https?:)?\/|^\.\.?\//i.test(value) ? pageAddress(value, address) : undefined)), pageAddress(address)].filter(url => url !== undefined)
  return found.find(url => new URL(url).pathname.length > 1 || new URL(url).search) ?? found[0]
}

function canonicalLink(document: PageDocument): string | undefined {
  return document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? undefined
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
