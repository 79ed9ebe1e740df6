import { HUES } from './style.ts'
import { anchored } from './anchors.ts'
import { clean } from '../clean.ts'
import { escape } from './escape.ts'
import { gapNote, note } from './notes.ts'
import { hue } from './voices.ts'
import { isUndecidedVoice, stanceWords, undecidedStretches } from '../view.ts'
import { zoneWords } from '../outline.ts'
import type { Anchor } from './anchors.ts'
import type { Block } from '../../doc/blocks.ts'
import type { View } from '../view.ts'
import type { Views } from './views.ts'
import type { Span } from '../../text/span.ts'

/** The line before a block with which another zone or writer begins. */
export function zoneLine(block: Block, before: Block | undefined): string {
  if (before ? before.zone === block.zone && before.writer === block.writer : block.zone === 'news' && block.writer === 'author') return ''
  return `<div class="zone">${zoneWords(block)}</div>\n`
}

/** Something that begins or ends within the text. */
interface Piece extends Span {
  /** What it adds to the words below it. */
  readonly classes: (innermost: boolean) => string
  /** Contents under one another: only the innermost draws its line. */
  readonly layer: 'content' | 'maybe-content' | 'other'
  /** The first words under it are what somebody may be sent to. */
  readonly anchor?: Anchor
}

/** A function that renders blocks, to be called in their order. */
export function renderText({ sure, all }: Views, anchors: readonly Anchor[]): (block: Block) => string {
  const { text } = all.reading.article
  const pieces = [...piecesOf(sure, all), ...marksOf(all), ...anchors.map((anchor): Piece => ({ ...anchor, classes: () => '', layer: 'other', anchor }))].sort((a, b) => a.start - b.start || b.end - a.end)
  const inserts = insertsOf(all)
  let nextPiece = 0
  let nextInsert = 0
  let open: Piece[] = []
  const set = new Set<Anchor>()
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
      const fresh = open.flatMap(({ anchor }) => (anchor && !set.has(anchor) ? [anchor] : []))
      html += fresh.reduceRight((words, anchor) => anchored(anchor, words), leaf(text.slice(at, end), open))
      for (const anchor of fresh) set.add(anchor)
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

/** What other layers mark in the text: nothing that is louder than voices. */
function marksOf({ reading: { figures, devices } }: View): Piece[] {
  return [
    ...figures.map(({ start, end }): Piece => ({ start, end, classes: () => 'f', layer: 'other' })),
    ...devices.map(({ start, end }): Piece => ({ start, end, classes: () => 'v', layer: 'other' })),
  ]
}

interface Insert {
  readonly at: number
  readonly html: string
  /** Belongs before the words at its place, not after those that end there. */
  readonly opens: boolean
}

/** Notes where statements begin, their numbers where their words end, and notes on undecided voices. */
function insertsOf(all: View): Insert[] {
  const inserts: Insert[] = []
  for (const item of all.shown) {
    const maybe = item.isSure ? '' : ' maybe'
    const { statement, index, number, speaker } = item
    inserts.push({ at: statement.start, html: note(item), opens: true })
    inserts.push({
      at: statement.content.at(-1)?.end ?? statement.end,
      html: `<a class="n ${hue(speaker)} i${index}${maybe}" id="t${number}" href="#n${number}" aria-label="statement ${number}, ${escape(speaker.name)} ${stanceWords(statement, speaker.name)}">${number}</a>`,
      opens: false,
    })
  }
  all.reading.gaps.forEach((gap, i) => {
    if (isUndecidedVoice(gap)) inserts.push({ at: gap.start, html: gapNote(gap, i), opens: true })
  })
  return inserts.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
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
