import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { compareTexts, meanScore } from './shingles.ts'
import { decode } from '../src/intake/decode.ts'
import { pageArticle } from '../src/intake/pageArticle.ts'
import { readJsonl } from './data.ts'
import type { Agreement, Score } from './shingles.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import type { BlockKind } from '../src/doc/blocks.ts'
import type { Span } from '../src/text/span.ts'

/** What a person sees on a page, in `bench/pages.jsonl`: places in the page as decoded, no words of it. What cannot be told by eye is left out. */
export interface PageAnswer {
  readonly id: string
  /** Of the page's bytes, unpacked: places in another state of it would be wrong. */
  readonly sha256: string
  readonly title?: Span
  /** Empty when the page names nobody. */
  readonly authors?: readonly Span[]
  /** When it was published; two days where it is still the day before at the outlet's own place. */
  readonly days?: readonly string[]
}

/** How well articles are found on the pages of the folder, and what is read off them; Readability's plain text beside it. */
export function scorePages(data: string): string {
  const folder = join(data, 'pages')
  const gold = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { readonly articleBody: string }>
  const pages = Object.entries(gold).map(([id, { articleBody }]) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
    return { id, bytes, html: decode(bytes), body: articleBody }
  })
  const begun = performance.now()
  const articles = pages.map(({ html }) => articleOn(html))
  const ms = (performance.now() - begun) / pages.length
  const ours = pages.map(({ body }, i) => compareTexts(body, bodyText(articles[i])))
  const plain = pages.map(({ body, html }) => compareTexts(body, plainText(html)))
  const answers = readJsonl<PageAnswer>(new URL('../bench/pages.jsonl', import.meta.url).pathname)
  return [
    `${pages.length} pages, ${ms.toFixed(1)} ms a page on one thread, from text to article`, '',
    '| body | precision | recall | F1 |', '| --- | --- | --- | --- |', row('hearsay', meanScore(ours)), row("Readability's text alone", meanScore(plain)), '',
    '| read off the page | right | of |', '| --- | --- | --- |', ...factRows(pages, articles, answers), '',
    'Worst bodies:', ...worst(pages, ours),
  ].join('\n')
}

function articleOn(html: string): ArticleInput | undefined {
  try {
    return pageArticle(html)
  } catch {
    return undefined
  }
}

// The benchmark's bodies are what stands below the headline: not the headline, deck, byline, pictures' words, and not who else worked on it.
const AROUND: ReadonlySet<BlockKind> = new Set(['headline', 'deck', 'byline', 'dateline', 'caption', 'note'])

function bodyText(article: ArticleInput | undefined): string {
  return (article?.blocks ?? []).filter(({ kind }) => !AROUND.has(kind)).map(({ start, end }) => article!.text.slice(start, end)).join('\n')
}

function plainText(html: string): string {
  try {
    return new Readability(parseHTML(html).document as never).parse()?.textContent ?? ''
  } catch {
    return ''
  }
}

function row(name: string, { precision, recall, f1 }: Score): string {
  return `| ${name} | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} |`
}

interface Page {
  readonly id: string
  readonly bytes: Uint8Array
  readonly html: string
}

function worst(pages: readonly Page[], scores: readonly Agreement[]): string[] {
  return pages.map(({ id }, i) => ({ id, ...scores[i]! })).sort((a, b) => a.both - b.both).slice(0, 10)
    .map(({ id, both, extra, missed }) => `${id.slice(0, 12)}  right ${both.toFixed(3)}  extra ${extra.toFixed(3)}  missed ${missed.toFixed(3)}`)
}

function factRows(pages: readonly Page[], articles: readonly (ArticleInput | undefined)[], answers: readonly PageAnswer[]): string[] {
  const right: Record<string, string[]> = { title: [], authors: [], date: [] }
  const wrong: Record<string, string[]> = { title: [], authors: [], date: [] }
  for (const answer of answers) {
    const at = pages.findIndex(({ id }) => id === answer.id)
    if (at < 0) continue
    const { bytes, html } = pages[at]!
    if (createHash('sha256').update(bytes).digest('hex') !== answer.sha256) throw new Error(`${answer.id} is not the page that bench/pages.jsonl was made for.`)
    const article = articles[at]
    const words = (span: Span): string => letters(wordsAt(html, span))
    const note = (fact: string, isRight: boolean): unknown => (isRight ? right : wrong)[fact]!.push(answer.id.slice(0, 6))
    if (answer.title) note('title', letters(article?.title ?? '') === words(answer.title))
    if (answer.authors) note('authors', answer.authors.map(words).sort().join('|') === (article?.byline ?? []).map(letters).sort().join('|'))
    if (answer.days) note('date', answer.days.includes(article?.publishedAt?.slice(0, 10) ?? ''))
  }
  return Object.keys(right).map(fact => {
    const all = right[fact]!.length + wrong[fact]!.length
    return `| ${fact} | ${((100 * right[fact]!.length) / Math.max(1, all)).toFixed(1)} % | ${all} |${wrong[fact]!.length ? ` wrong: ${wrong[fact]!.join(' ')}` : ''}`
  })
}

/** The words at a place in a page: its tags and entities as a reader sees them. */
export function wordsAt(html: string, { start, end }: Span): string {
  return parseHTML(`<html><body><p>${html.slice(start, end)}</p></body></html>`).document.querySelector('p')?.textContent ?? ''
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
