import { calledWords } from './opening.ts'
import { cellWords } from './absence.ts'
import { listedFigures } from './figuresListed.ts'
import { markdownLink, markdownWords } from './markdownWords.ts'
import { REALITY_WORDS } from './eventWords.ts'
import { toldEvents } from './eventsTold.ts'
import { wordLine } from './onWordOf.ts'
import type { EventFound } from './eventsTold.ts'
import type { FoundInArticle } from './articleLine.ts'
import type { Span } from '../text/span.ts'

// What lists of many articles' events and figures have of each, where they are taken along: the same as the desk shows, with links.

type Linked<Row> = Row & { readonly link?: string; readonly url?: string }

/** An event with its tellings, each with a link to its words. */
export function eventRows(items: readonly EventFound[], desk: string | undefined) {
  return toldEvents(items).map((event, i) => ({ ...event, ...urlOf(items[i]!), tellings: event.tellings.map(telling => ({ ...telling, ...linkTo(event, telling, desk) })) }))
}

export function figureLines(items: readonly FoundInArticle[], desk: string | undefined) {
  return listedFigures(items).map((figure, i) => ({ ...figure, ...urlOf(items[i]!), ...linkTo(figure, figure, desk) }))
}

/** When, who did what to whom; each telling with how real it is told to be and on whose word; who reported it when. */
export function eventMarkdown(event: ReturnType<typeof eventRows>[number]): string {
  const { when, undated, parties, deed, place, tellings } = event
  const told = tellings.map(telling => `  - ${linked(telling.words, telling)}\\\n    ${markdownWords(`${REALITY_WORDS[telling.reality]}, ${wordLine(telling.onWordOf)}${telling.onWordOf.isUnsure ? ' (only possible)' : ''}`)}\n`)
  return `- **${markdownWords(when?.words ?? `no date: ${undated ?? 'the text gives no time'}`)}**: ${markdownWords([parties, deed, place && `in ${place}`].filter(Boolean).join(' · '))}\\\n  ${articleWords(event)}\n${told.join('')}`
}

/** As worded and in the one notation, of what, when, on whose word; who reported it when. */
export function figureMarkdown(figure: ReturnType<typeof figureLines>[number]): string {
  const { worded, value, of, when, onWordOf } = figure
  const facts = [...value === worded ? [] : [value], `of: ${cellWords(of)}`, `when: ${cellWords(when)}`, `${wordLine(onWordOf)}${onWordOf.isUnsure ? ' (only possible)' : ''}`]
  return `- ${linked(worded, figure)} · ${facts.map(markdownWords).join(' · ')}\\\n  ${articleWords(figure)}\n`
}

function articleWords({ title, opening, outlet, publisher, publishedAt, origin, isTranslated, url }: Linked<ReturnType<typeof listedFigures>[number]> | ReturnType<typeof eventRows>[number]): string {
  const facts = [calledWords({ title, opening }), publisher ?? outlet ?? 'outlet unknown', publishedAt?.slice(0, 10) ?? 'undated', ...isTranslated ? ['translated'] : [], ...origin ? [`says that it is from ${origin}`] : []]
  return [...facts.map(markdownWords), ...url ? [markdownLink('live page', url)] : []].join(' · ')
}

function linked(words: string, { link }: { readonly link?: string }): string {
  return link ? markdownLink(words, link) : markdownWords(words)
}

function linkTo({ document, version }: Pick<FoundInArticle, 'document' | 'version'>, { start, end }: Span, desk: string | undefined): { readonly link?: string } {
  return desk === undefined ? {} : { link: `${desk}/documents/${document}/versions/${version}#${start}-${end}` }
}

function urlOf({ reading: { article: { url } } }: FoundInArticle): { readonly url?: string } {
  return url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? { url } : {}
}
