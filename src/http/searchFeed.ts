import { createHash } from 'node:crypto'
import { generateRssFeed } from 'feedsmith'
import { calledWords } from '../export/opening.ts'
import { chainWords } from '../export/chainWords.ts'
import { dayOf, FORM_WORDS, onlyPossible, stanceWords } from '../export/view.ts'
import { escape } from '../export/html/escape.ts'
import { NOBODY } from '../export/speakers.ts'
import { oneLine, shorten } from '../export/clean.ts'
import type { FoundArticle } from '../store/search/searchArticles.ts'
import type { FoundStatement } from '../store/search/searchStatements.ts'
import type { Newest } from '../store/search/newest.ts'
import type { SavedSearch } from '../store/savedSearches.ts'

/** A saved search as RSS 2.0, at the address that it was asked for by. It says what lists say, and no more of any article. */
export function rssOf({ search, items }: { readonly search: SavedSearch; readonly items: readonly Newest[] }, address: string): string {
  const { origin } = new URL(address)
  return generateRssFeed({
    title: plain(`hearsay: ${search.name}`),
    link: `${origin}/search?${new URLSearchParams({ q: search.query, ...(search.in === 'articles' && { in: 'articles' }), ...(search.possible && { possible: 'yes' }) })}`,
    description: plain(`${search.in === 'articles' ? 'Articles' : 'Statements'} that “${search.query}” finds, the last that came in first. Whom words are credited to is what an article says; nobody has checked it.`),
    generator: 'hearsay',
    // Nothing is found oftener than feeds are looked at.
    ttl: 15,
    ...(items[0] && { lastBuildDate: items[0].foundAt }),
    atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
    items: onceEach(items.map(item => ({ ...('content' in item ? statementItem(item, origin) : articleItem(item, origin)), pubDate: item.foundAt }))),
  })
}

/** What an article says over and over is one item, and leads to where it comes first. */
function onceEach<Item extends { readonly guid: { readonly value: string } }>(items: readonly Item[]): Item[] {
  return [...new Map(items.toReversed().map(item => [item.guid.value, item])).values()].reverse()
}

function statementItem(item: FoundStatement, origin: string) {
  const name = oneLine(item.speaker ?? item.source ?? NOBODY)
  const way = chainWords([...item.within.map(teller => `${oneLine(teller.speaker ?? teller.source ?? NOBODY)}${teller.isUnsure ? ' (only possible)' : ''}`).reverse(), name])
  const marks = [stanceWords(item, item.speaker), FORM_WORDS[item.form], item.isTranslated ? 'translated' : '', item.isSure ? '' : onlyPossible({ statement: item })].filter(Boolean).join(', ')
  const content = oneLine(item.content)
  return {
    title: plain(`Credited to ${way}: ${shorten(content, TITLE)}`),
    link: `${origin}/documents/${item.document}/versions/${item.version}#${item.start}-${item.end}`,
    // The same words in a later version of the article are no news.
    guid: guidOf(item.document, item.speaker ?? '', item.content),
    description: html([shorten(content, WORDS), `${item.within.length ? item.way : `${name}, ${item.way}`} · ${marks}`, of(item)]),
  }
}

function articleItem(item: FoundArticle, origin: string) {
  return {
    title: plain(calledWords(item)),
    link: `${origin}/documents/${item.document}/versions/${item.version}`,
    guid: guidOf(item.document),
    description: html([oneLine(item.snippet.words), of(item)]),
  }
}

const TITLE = 120
const WORDS = 400

/** Which article it is from. */
function of({ title, opening, publisher, outlet, publishedAt, origin }: Pick<FoundStatement, 'title' | 'opening' | 'publisher' | 'outlet' | 'publishedAt' | 'origin'>): string {
  return [publisher ?? outlet ?? 'outlet unknown', ...origin ? [`taken from ${origin}`] : [], publishedAt ? dayOf(publishedAt) : 'no date', calledWords({ title, opening })].map(oneLine).join(' · ')
}

function guidOf(...parts: readonly string[]) {
  return { value: `urn:hearsay:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`, isPermaLink: false }
}

/** Readers take descriptions for HTML, and some of them titles, too: nothing in either is to be markup. */
function html(paragraphs: readonly string[]): string {
  return paragraphs.map(words => `<p>${escape(lettersOfXml(words))}</p>`).join('')
}

function plain(words: string): string {
  return lettersOfXml(oneLine(words)).replaceAll('<', '‹').replaceAll('>', '›')
}

/** The two that stand for no character, and that XML does not allow. */
function lettersOfXml(words: string): string {
  return words.replace(/[\ufffe\uffff]/g, '\ufffd')
}
