import { createHash } from 'node:crypto'
import { authorWords, contentWords, dayOf, FORM_WORDS, gapWords, isUndecidedVoice, shareWords, stanceWords, undecidedStretches, viewOf } from './view.ts'
import { clean, oneLine, shorten } from './clean.ts'
import { HUES, STYLE } from './htmlStyle.ts'
import type { Block } from '../doc/blocks.ts'
import type { Gap, Reading } from '../doc/reading.ts'
import type { Share, ShownStatement, View } from './view.ts'
import type { Span } from '../text/span.ts'
import type { Speaker } from './speakers.ts'

export interface HtmlOptions {
  /** Begin with the statements shown that are only possible; readers can switch either way. */
  readonly possible?: boolean
}

/** A reading as one page that needs nothing else: no script, no font, no address. Made for screens of all widths, and for paper. */
export function toHtml(reading: Reading, { possible = false }: HtmlOptions = {}): string {
  const sure = viewOf(reading)
  const all = viewOf(reading, { possible: true })
  const style = STYLE + barStyle(sure, 'a') + barStyle(all, 'b') + highlightStyle(all)
  const title = titleOf(reading)
  const { top, rest } = splitHead(reading.article.blocks)
  const body = renderText(sure, all)
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
<input type="checkbox" id="possible"${possible ? ' checked' : ''}${all.possible ? ' aria-label="Show statements that are only possible"' : ' hidden disabled'}>
<main>
<header>
${factsLine(reading)}
${top.length ? top.map(block => body(block)).join('\n') : `<p class="title" role="heading" aria-level="1" dir="auto">${escape(title)}</p>`}
${sure.isRead ? `${whose(sure, all)}\n${counts(sure, all)}` : unread(reading)}
</header>
<article dir="auto">
${rest.map((block, i) => zoneLine(block, rest[i - 1]) + body(block)).join('\n')}
</article>
${statementList(all)}
${gapList(reading)}
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

function factsLine({ article }: Reading): string {
  const names = article.byline.map(name => oneLine(name.value)).join(', ')
  const facts = [article.publisher && oneLine(article.publisher), names && `by ${names}`, article.publishedAt && oneLine(dayOf(article.publishedAt.value)), article.translated && 'translated']
    .filter(fact => fact).map(fact => `<span dir="auto">${escape(fact as string)}</span>`)
  const link = article.url && /^https?:\/\//i.test(article.url) ? `<span><a href="${escape(article.url)}" rel="noreferrer">original page</a></span>` : ''
  return facts.length || link ? `<p class="facts">${facts.join('')}${link}</p>` : ''
}

// Whose voice

function whose(sure: View, all: View): string {
  if (!sure.possible) return voiceBar(sure, 'a', '')
  return voiceBar(sure, 'a', 'if-sure') + voiceBar(all, 'b', 'if-possible')
}

function voiceBar({ shares, reading }: View, id: string, when: string): string {
  const label = shares.map(share => `${shareWords(share, reading)} ${percent(share)}`).join(', ')
  const track = shares.map((share, i) => `<i class="${id}${i} ${share.speaker ? hue(share.speaker) : share.whose}"></i>`).join('')
  const legend = shares.map(share => `<li dir="auto">${share.speaker ? letter(share.speaker) : `<span class="swatch ${share.whose}"></span>`}<b>${percent(share)}</b> ${escape(shareWords(share, reading))}</li>`).join('')
  return `<div class="whose ${when}"><div class="track" role="img" aria-label="${escape(`Whose words: ${label}`)}">${track}</div><ul class="legend">${legend}</ul></div>`
}

function percent(share: Share): string {
  return `${share.percent || '<1'}%`.replace('<', '&lt;')
}

// The widths of the bar's parts, as rules: attributes would need a looser policy.
function barStyle({ shares }: View, id: string): string {
  return shares.map((share, i) => `.${id}${i}{flex:${share.percent || 0.5}}`).join('')
}

function letter(speaker: Speaker): string {
  return `<span class="letter ${hue(speaker)}">${escape(speaker.letter)}</span>`
}

function hue({ rank }: Speaker): string {
  return `h${rank % HUES}`
}

function counts(sure: View, all: View): string {
  const speakers = new Set(sure.shown.map(item => item.speaker)).size
  const gaps = sure.reading.gaps.length
  const said = sure.shown.length
    ? `<a href="#statements">${plural(sure.shown.length, 'statement')}</a> by ${plural(speakers, 'speaker')}`
    : `nobody but ${authorWords(sure.reading)} is made to speak, as far as can be told`
  const unknown = gaps ? `<span><a href="#unknown">${plural(gaps, 'thing')}</a> stayed unknown</span>` : ''
  const toggle = all.possible ? `<label class="toggle" for="possible">show ${all.possible} more that ${all.possible === 1 ? 'is' : 'are'} only possible</label>` : ''
  return `<p class="counts"><span>${said}</span>${unknown}${toggle}</p>`
}

function unread({ gaps }: Reading): string {
  return `<p class="counts"><span>This article was not read. <a href="#unknown">Why</a>${gaps.length > 1 ? ', and what else stayed unknown' : ''}.</span></p>`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

// The text

function zoneLine(block: Block, before: Block | undefined): string {
  if (before ? before.zone === block.zone && before.writer === block.writer : block.zone === 'news' && block.writer === 'author') return ''
  const writer = block.writer === 'author' ? '' : block.writer === 'publisher' ? ', written by the publisher' : ', writer unknown'
  return `<div class="zone">${block.zone[0]!.toUpperCase()}${block.zone.slice(1)}${writer}</div>\n`
}

/** Something that begins or ends within the text. */
interface Piece extends Span {
  /** What it adds to the words below it. */
  readonly classes: (innermost: boolean) => string
  /** Contents under one another: only the innermost draws its line. */
  readonly layer: 'content' | 'maybe-content' | 'other'
}

/** A function that renders blocks, to be called in their order. */
function renderText(sure: View, all: View): (block: Block) => string {
  const { text } = all.reading.article
  const pieces = piecesOf(sure, all).sort((a, b) => a.start - b.start || b.end - a.end)
  const inserts = insertsOf(all)
  let nextPiece = 0
  let nextInsert = 0
  let open: Piece[] = []
  return block => {
    let html = ''
    let at = block.start
    while (at <= block.end) {
      // What begins where this block ends belongs to the next.
      while (nextInsert < inserts.length && inserts[nextInsert]!.at <= at && !(at === block.end && inserts[nextInsert]!.opens)) html += inserts[nextInsert++]!.html
      if (at === block.end) break
      while (nextPiece < pieces.length && pieces[nextPiece]!.start <= at) open.push(pieces[nextPiece++]!)
      open = open.filter(piece => piece.end > at)
      let end = block.end
      if (nextPiece < pieces.length) end = Math.min(end, pieces[nextPiece]!.start)
      if (nextInsert < inserts.length) end = Math.min(end, inserts[nextInsert]!.at)
      for (const piece of open) end = Math.min(end, piece.end)
      html += leaf(text.slice(at, end), open)
      at = end
    }
    return wrapped(block, html)
  }
}

function leaf(words: string, open: readonly Piece[]): string {
  const innermost = new Map(open.map(piece => [piece.layer, piece]))
  const classes = [...new Set(open.flatMap(piece => piece.classes(piece.layer === 'other' || innermost.get(piece.layer) === piece).split(' ')))].filter(Boolean)
  const shown = escape(clean(words.replace(/\s+/g, ' ')))
  return classes.length ? `<span class="${classes.join(' ')}">${shown}</span>` : shown
}

function piecesOf(sure: View, all: View): Piece[] {
  const pieces: Piece[] = []
  for (const { statement, speaker, index, isSure } of all.shown) {
    const p = isSure ? '' : 'm'
    const mark = `i${index}`
    const layer = isSure ? 'content' : 'maybe-content'
    const add = (span: Span | undefined, classes: Piece['classes'], on: Piece['layer'] = 'other'): void => {
      if (span) pieces.push({ ...span, classes, layer: on })
    }
    const rank = speaker.rank % HUES
    for (const span of statement.content) add(span, innermost => (innermost ? `${p}c ${p}h${rank} ${mark}` : mark), layer)
    // A block quotation has no marks, and is verbatim all the same.
    for (const span of statement.form === 'direct' && !statement.quotes.length ? statement.content : statement.quotes) add(span, () => `${p}q`)
    add(statement.source, () => `${p}s ${p}w${rank} ${mark}`)
    add(statement.cue, () => `${p}k ${p}w${rank} ${mark}`)
  }
  for (const [view, name] of [[sure, 'u'], [all, 'mu']] as const) {
    for (const stretch of undecidedStretches(view)) pieces.push({ ...stretch, classes: () => name, layer: 'other' })
  }
  return pieces
}

interface Insert {
  readonly at: number
  readonly html: string
  /** Belongs before the words at its place, not after those that end there. */
  readonly opens: boolean
}

/** Notes where statements begin, their numbers where their words end, and anchors of gaps. */
function insertsOf(all: View): Insert[] {
  const inserts: Insert[] = []
  for (const item of all.shown) {
    const maybe = item.isSure ? '' : ' maybe'
    const { statement, index, number, speaker } = item
    inserts.push({ at: statement.start, html: note(item), opens: true })
    inserts.push({
      at: statement.content.at(-1)?.end ?? statement.end,
      html: `<a class="n ${hue(speaker)} i${index}${maybe}" id="t${number}" href="#n${number}" aria-label="statement ${number}, ${escape(speaker.name)} ${stanceWords(statement)}">${number}</a>`,
      opens: false,
    })
  }
  all.reading.gaps.forEach((gap, i) => {
    if (gap.end > gap.start) inserts.push({ at: gap.start, html: isUndecidedVoice(gap) ? gapNote(gap, i) : `<span id="g${i}"></span>`, opens: true })
  })
  return inserts.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
}

function note(item: ShownStatement): string {
  const { statement, speaker, number, index, via, isSure } = item
  const relays = via.map(outer => `${escape(outer.name)} → `).join('')
  const remarks = remarksOn(item, ' · ')
  return `<span class="note ${hue(speaker)} i${index}${isSure ? '' : ' maybe'}" id="n${number}" role="note" dir="ltr">${letter(speaker)}<em>${relays}</em><b dir="auto">${escape(speaker.name)}</b> <em>· ${stanceWords(statement)}</em><span class="n">${number}</span>${remarks && `<small>${remarks}</small>`}<a class="close" href="#t${number}" aria-label="Close">×</a></span>`
}

function remarksOn(item: ShownStatement, joint: string): string {
  return [item.statement.form === 'indirect' ? '' : FORM_WORDS[item.statement.form], item.isSure ? '' : onlyPossible(item)].filter(Boolean).join(joint)
}

function onlyPossible({ statement }: ShownStatement): string {
  return `only possible (${statement.confidence.toFixed(2).slice(1)})`
}

function gapNote(gap: Gap, i: number): string {
  return `<span class="note gap" id="g${i}" role="note" dir="ltr"><b>Undecided</b><small>${escape(oneLine(gap.why))}</small></span>`
}

const TAGS: Partial<Record<Block['kind'], readonly [string, string]>> = {
  headline: ['h1', ''], deck: ['p', 'deck'], byline: ['p', 'small'], dateline: ['p', 'small'], caption: ['p', 'small caption'], note: ['p', 'small'],
  heading: ['h2', ''], 'list-item': ['div', 'item'], blockquote: ['blockquote', ''],
}

function wrapped(block: Block, html: string): string {
  const [tag, name] = TAGS[block.kind] ?? ['p', '']
  const classes = [name, block.zone === 'boilerplate' ? 'boilerplate' : ''].filter(Boolean).join(' ')
  return `<${tag}${classes && ` class="${classes}"`} dir="auto">${html}</${tag}>`
}

/** What is only possible looks as what is sure does, once the switch is on; and pointing at a statement's words, number or note shows the others. */
function highlightStyle(all: View): string {
  const on = '#possible:checked~main'
  const maybe = all.possible ? `
${on} .mc{text-decoration:underline dotted 1.5px;text-decoration-color:var(--hue);text-underline-offset:.28em;text-decoration-skip-ink:none}${on} .mq{text-decoration-style:solid}
${on} .ms,${on} .mk{color:var(--who)}${on} .ms{font-weight:600}${on} .mk{font-style:italic}
${Array.from({ length: HUES }, (_, i) => `${on} .mh${i}{--hue:var(--v${i})}${on} .mw${i}{--who:var(--v${i})}`).join('')}
#possible:checked~main .u:not(.mu){background:none}${on} .mu{background:repeating-linear-gradient(135deg,var(--hatch) 0 1px,transparent 1px 6px)}` : ''
  if (all.shown.length > MAX_HIGHLIGHTED) return maybe
  const tint = (item: ShownStatement) => `background-color:color-mix(in oklab,var(--v${item.speaker.rank % HUES}) 12%,transparent)`
  return maybe + all.shown.map(item => {
    const name = `.i${item.index}`
    const gate = item.isSure ? '' : `${on} `
    return `\n${gate}:is(article,header):has(${name}:hover,#t${item.number}:target,#n${item.number}:target) ${name}{${tint(item)}}`
  }).join('')
}

// Beyond this a browser would spend more on watching than readers gain.
const MAX_HIGHLIGHTED = 400

// Under the text

function statementList({ shown, reading }: View): string {
  if (!shown.length) return ''
  const items = shown.map(item => {
    const { statement, speaker, number, via, isSure } = item
    const remarks = remarksOn(item, ', ')
    const classes = [hue(speaker), via.length ? `d${Math.min(3, via.length)}` : '', isSure ? '' : 'maybe'].filter(Boolean).join(' ')
    return `<li class="${classes}"><a class="n${isSure ? '' : ' maybe'}" href="#t${number}">${number}</a><span dir="auto"><b>${escape(speaker.name)}</b> <em>· ${stanceWords(statement)} ·</em> <q>${escape(contentWords(reading, statement))}</q>${remarks && ` <small>${remarks}</small>`}</span></li>`
  })
  return `<section id="statements"><h2>Who says what</h2><ol class="list">${items.join('\n')}</ol></section>`
}

function gapList(reading: Reading): string {
  if (!reading.gaps.length) return ''
  const items = reading.gaps.map((gap, i) => {
    const about = gapWords(reading, gap)
    const words = about ? `<q>${escape(about)}</q><br>` : ''
    return `<li>${about ? `<a class="n" href="#g${i}">?</a>` : '<span class="n">?</span>'}<span dir="auto">${words}<em>${escape(oneLine(gap.why))}</em></span></li>`
  })
  return `<section id="unknown"><h2>What stayed unknown</h2><ul class="list">${items.join('\n')}</ul></section>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}
