import { createHash } from 'node:crypto'
import { DEFAULT_LAYERS } from './layers.ts'
import { STYLE } from './html/style.ts'
import { SECTION_STYLE } from './html/sectionStyle.ts'
import { SWITCH_STYLE, switches } from './html/switches.ts'
import { actors } from './html/actors.ts'
import { anchorsIn } from './html/anchors.ts'
import { barStyle, voiceBars } from './html/voices.ts'
import { dayOf, viewOf } from './view.ts'
import { devices } from './html/devices.ts'
import { escape } from './html/escape.ts'
import { events } from './html/events.ts'
import { figures } from './html/figures.ts'
import { gaps } from './html/gaps.ts'
import { glance } from './html/glance.ts'
import { highlightStyle } from './html/highlightStyle.ts'
import { oneLine, shorten } from './clean.ts'
import { outline } from './html/outline.ts'
import { renderText, zoneLine } from './html/articleText.ts'
import { section } from './html/section.ts'
import { statementList } from './html/statements.ts'
import { timeline } from './html/timeline.ts'
import type { Block } from '../doc/blocks.ts'
import type { HtmlOptions } from './html/htmlOptions.ts'
import type { Reading } from '../doc/reading.ts'

/** A reading as one page that needs nothing else: no script, no font, no address. Made for screens of all widths, and for paper. */
export function toHtml(reading: Reading, { possible = false, layers = DEFAULT_LAYERS }: HtmlOptions = {}): string {
  const sure = viewOf(reading)
  const all = viewOf(reading, { possible: true })
  const anchors = anchorsIn(reading)
  const facts = sure.isRead ? glance(reading, anchors) : ''
  const found = sure.isRead
    ? [
        section('statements', statementList(all)), section('times', timeline(reading, anchors)), section('figures', figures(sure, anchors)), section('actors', actors(sure, anchors)),
        section('events', events(sure, anchors)), section('outline', outline(reading, anchors)), section('devices', devices(reading, anchors)),
      ]
    : [section('outline', outline(reading, anchors))]
  const sections = [...found, section('gaps', gaps(reading, anchors))]
  // The rows above know where they lead; the text marks it.
  const body = renderText(sure, all, anchors.all)
  const style = STYLE + SECTION_STYLE + SWITCH_STYLE + barStyle(sure, 'a') + barStyle(all, 'b') + highlightStyle(all)
  const title = titleOf(reading)
  const { top, rest } = splitHead(reading.article.blocks)
  return `<!doctype html>
<html${languageOf(reading)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay ${escape(reading.engine)}">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
${factsLine(reading)}
${top.length ? top.map(block => body(block)).join('\n') : `<h1 dir="auto">${escape(title)}</h1>`}
${sure.isRead ? `<div class="l-glance">${voiceBars(sure, all)}\n${facts}</div>\n${switches(sure, { layers, possible })}` : unread(reading)}
</header>
<article dir="auto">
${rest.map((block, i) => zoneLine(block, rest[i - 1]) + body(block)).join('\n')}
</article>
${sections.join('\n')}
<footer>Read by hearsay ${escape(reading.engine)}. A name beside words means that this article credits them to it: nobody has checked that they were said, or that they are true.${sure.possible ? ' Statements marked “?” are only possible.' : ''}</footer>
</main>
</body>
</html>
`
}

function titleOf({ article }: Reading): string {
  return oneLine(article.title?.value ?? '') || shorten(oneLine(article.text.slice(0, 400)), 70) || 'A reading'
}

function languageOf({ article }: Reading): string {
  return article.language === 'und' ? '' : ` lang="${escape(article.language)}"`
}

/** Headline and deck go above the bar, with everything marked that they hold. */
function splitHead(blocks: readonly Block[]): { readonly top: readonly Block[]; readonly rest: readonly Block[] } {
  if (blocks[0]?.kind !== 'headline') return { top: [], rest: blocks }
  const size = blocks[1]?.kind === 'deck' ? 2 : 1
  return { top: blocks.slice(0, size), rest: blocks.slice(size) }
}

/** Where the article is from; by whom and of when, too, as long as the glance does not say it. */
function factsLine({ article }: Reading): string {
  const names = article.byline.map(name => oneLine(name.value)).join(', ')
  const fact = (words: string | false | undefined, name = '') => (words ? `<span${name && ` class="${name}"`} dir="auto">${escape(oneLine(words))}</span>` : '')
  const link = article.url && /^https?:\/\//i.test(article.url) ? `<span><a href="${escape(article.url)}" rel="noreferrer">original page</a></span>` : ''
  const facts = fact(article.publisher) + fact(names && `by ${names}`, 'in-glance') + fact(article.publishedAt && dayOf(article.publishedAt.value), 'in-glance') + fact(article.translated && 'translated') + link
  return facts ? `<p class="facts">${facts}</p>` : ''
}

function unread({ gaps }: Reading): string {
  return `<p class="counts"><span>This article was not read. <a href="#gaps">Why</a>${gaps.length > 1 ? ', and what else stayed unknown' : ''}.</span></p>`
}
