import { createHash } from 'node:crypto'
import { DEFAULT_LAYERS } from './layers.ts'
import { SECTION_STYLE } from './html/sectionStyle.ts'
import { STYLE } from './html/style.ts'
import { SWITCH_STYLE } from './html/switches.ts'
import { anchorsIn } from './html/anchors.ts'
import { barStyle } from './html/voices.ts'
import { called } from './html/called.ts'
import { calledOf, calledWords, openingOf } from './opening.ts'
import { escape } from './html/escape.ts'
import { glance } from './html/glance.ts'
import { header } from './html/header.ts'
import { highlightStyle } from './html/highlightStyle.ts'
import { renderText, zoneLine } from './html/articleText.ts'
import { sections } from './html/sections.ts'
import { viewsOf } from './html/views.ts'
import type { Block } from '../doc/blocks.ts'
import type { HtmlOptions } from './html/htmlOptions.ts'
import type { Reading } from '../doc/reading.ts'

/** A reading as one page that needs nothing else: no script, no font, no address. Made for screens of all widths, and for paper. */
export function toHtml(reading: Reading, { possible = false, layers = DEFAULT_LAYERS }: HtmlOptions = {}): string {
  const views = viewsOf(reading)
  const anchors = anchorsIn(reading)
  const facts = views.sure.isRead ? glance(reading, anchors) : ''
  const found = sections(views, anchors)
  // What is above knows where it leads; the text marks it.
  const body = renderText(views, anchors.all)
  const style = STYLE + SECTION_STYLE + SWITCH_STYLE + barStyle(views) + highlightStyle(views.all)
  const name = calledOf(reading.article.title?.value, openingOf(reading.article.text))
  const { top, rest } = splitHead(reading.article.blocks)
  const headline = top.length ? `<div${languageOf(reading)}>${top.map(body).join('\n')}</div>` : `<div><h1 dir="auto">${called(name, languageOf(reading))}</h1></div>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay ${escape(reading.engine)}">
<title>${escape(calledWords(name))}</title>
<style>${style}</style>
</head>
<body>
<main>
${header(views, headline, facts, { possible, layers })}
<article${languageOf(reading)} dir="auto">
${rest.map((block, i) => zoneLine(block, rest[i - 1]) + body(block)).join('\n')}
</article>
${found}
<footer>Read by hearsay ${escape(reading.engine)}. A name beside words means that this article credits them to it: nobody has checked that they were said, or that they are true.${views.sure.possible ? ' Statements marked “?” are only possible.' : ''}</footer>
</main>
</body>
</html>
`
}

/** The article's language, which need not be that of the page. */
function languageOf({ article }: Reading): string {
  return article.language === 'und' ? '' : ` lang="${escape(article.language)}"`
}

/** Headline and deck go above the bar, with everything marked that they hold. */
function splitHead(blocks: readonly Block[]): { readonly top: readonly Block[]; readonly rest: readonly Block[] } {
  if (blocks[0]?.kind !== 'headline') return { top: [], rest: blocks }
  const size = blocks[1]?.kind === 'deck' ? 2 : 1
  return { top: blocks.slice(0, size), rest: blocks.slice(size) }
}
