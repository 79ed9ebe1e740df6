import { calledWords } from '../../export/opening.ts'
import { clean, oneLine } from '../../export/clean.ts'
import { dayOf, FORM_WORDS, stanceWords } from '../../export/view.ts'
import { lines } from './lines.ts'
import { MAX_WIDTH } from './page.ts'
import { shortId } from '../printList.ts'
import { wrap } from './width.ts'
import type { FoundArticle } from '../../store/search/searchArticles.ts'
import type { FoundStatement, Teller } from '../../store/search/searchStatements.ts'
import type { Ink } from './ink.ts'
import type { Screen } from '../screen.ts'
import type { Span } from '../../text/span.ts'

/** Statements as a search found them: who says it and by way of whom, the words, and where they stand. */
export function foundStatements(items: readonly FoundStatement[], { width: columns, ink }: Screen): string[] {
  const width = Math.min(columns, MAX_WIDTH)
  return items.flatMap((item, i) => [
    ...(i ? [''] : []),
    ...lines(whoWords(item), width).map((line, j) => (j ? line : ink.bold(line))),
    ...marked(item.content, item.highlights, width - 2, ink).map(line => `  ${line}`),
    ...placeLines(item, `hearsay show ${shortId(item.document)}#${item.start}-${item.end}`, width, ink),
  ])
}

/** Articles as a search found them: title, a piece with the words, and where it was published. */
export function foundArticles(items: readonly FoundArticle[], { width: columns, ink }: Screen): string[] {
  const width = Math.min(columns, MAX_WIDTH)
  return items.flatMap((item, i) => [
    ...(i ? [''] : []),
    ...lines(oneLine(item.title ?? item.url ?? calledWords(item)), width).map(line => ink.bold(line)),
    ...marked(item.snippet.words, item.snippet.highlights, width - 2, ink).map(line => `  ${line}`),
    ...placeLines(item, `hearsay show ${shortId(item.document)}`, width, ink),
  ])
}

/** "Anadolu, crediting Cameron" is told from its end: "Cameron · says · by way of Anadolu". */
function whoWords({ speaker, source, stance, negated, within, form, isSure, isTranslated }: FoundStatement): string {
  const who = oneLine(speaker ?? source ?? 'Somebody who is not named')
  const via = within.map(tellerWords)
  return [isSure ? who : `? ${who}`, stanceWords({ stance, negated }, who), via.length ? `by way of ${via.join(', by way of ')}` : '', FORM_WORDS[form], isTranslated ? 'translated' : '', isSure ? '' : 'only possible'].filter(Boolean).join(' · ')
}

function tellerWords({ speaker, source, isUnsure }: Teller): string {
  return `${oneLine(speaker ?? source ?? 'somebody who is not named')}${isUnsure ? ' (only possible)' : ''}`
}

interface Placed {
  readonly outlet?: string
  readonly publisher?: string
  readonly publishedAt?: string
  readonly language: string
  readonly origin?: string
}

function placeLines({ outlet, publisher, publishedAt, language, origin }: Placed, command: string, width: number, ink: Ink): string[] {
  const facts = [publishedAt ? dayOf(publishedAt) : 'no date', publisher ?? outlet ?? 'unknown outlet', origin ? `taken from ${origin}` : '', /^(?:en|und)(?:-|$)/.test(language) ? '' : `in ${language}`]
  return lines(`${facts.filter(Boolean).map(fact => oneLine(fact)).join(' · ')} · ${command}`, width - 2).map(line => ink.dim(`  ${line}`))
}

/** The lines of a text in which what was looked for stands in brackets, so that it can be told without colour. */
function marked(text: string, highlights: readonly Span[], width: number, ink: Ink): string[] {
  let shown = ''
  const bold: Span[] = []
  let at = 0
  for (const { start, end } of highlights) {
    shown += flat(text.slice(at, start))
    const begin = shown.length
    shown += `[${flat(text.slice(start, end))}]`
    bold.push({ start: begin, end: shown.length })
    at = end
  }
  shown += flat(text.slice(at))
  return wrap(shown, width).map(line => painted(shown, line, bold, ink))
}

/** In one line, with the spaces at its ends. */
function flat(words: string): string {
  return clean(words.replace(/\s+/g, ' '))
}

function painted(text: string, line: Span, bold: readonly Span[], ink: Ink): string {
  let shown = ''
  let at = line.start
  for (const span of bold) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, line.end)]
    if (start >= end) continue
    shown += text.slice(at, start) + ink.bold(text.slice(start, end))
    at = end
  }
  return shown + text.slice(at, line.end)
}
