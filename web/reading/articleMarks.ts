import { undecidedStretches } from '../../src/export/view.ts'
import type { Block } from '../../src/doc/blocks.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Speaker } from '../../src/export/speakers.ts'
import type { Span } from '../../src/text/span.ts'
import type { View } from '../../src/export/view.ts'

/** How many hues there are for voices; the ninth speaker has the first's hue again, and a letter of its own. */
export const HUES = 8

/** Something found in the text, by a name that the page knows it by: "s12" is the statement with the index 12, "f3" a figure. */
export type MarkId = string

/** The card of a statement that somebody is about to draw, and that is not there yet. */
export const DRAWN: MarkId = 'new'

export const KINDS = { s: 'statements', g: 'gaps', f: 'figures', t: 'times', e: 'events', d: 'devices' } as const
export type MarkKind = keyof typeof KINDS

/** Words of a block that have the same marks on them. */
export interface Stretch extends Span {
  readonly classes: string
  /** The marks that they belong to, outermost first, with spaces between. */
  readonly marks: string
}

/** A speaker's letter, behind his words. */
export interface LetterMark {
  readonly at: number
  readonly statement: number
  readonly speaker: Speaker
}

export interface MarkedBlock {
  readonly index: number
  readonly block: Block
  readonly parts: readonly (Stretch | LetterMark)[]
}

interface Piece extends Span {
  readonly id?: MarkId
  /** What it adds to the words below it; contents under one another draw only the innermost's line. */
  readonly classes: string
  readonly isContent?: true
}

/** An article's blocks, cut where marks begin and end. What is switched off is marked all the same, and not seen. */
export function markedBlocks(view: View): MarkedBlock[] {
  const { blocks } = view.reading.article
  const pieces = [...voicePieces(view), ...layerPieces(view.reading)].sort((a, b) => a.start - b.start || b.end - a.end)
  const letters = lettersOf(view)
  let [nextPiece, nextLetter] = [0, 0]
  let open: Piece[] = []
  return blocks.map((block, index) => {
    const parts: (Stretch | LetterMark)[] = []
    let at = block.start
    while (at < block.end) {
      while (nextPiece < pieces.length && pieces[nextPiece]!.start <= at) open.push(pieces[nextPiece++]!)
      open = open.filter(piece => piece.end > at)
      let end = Math.min(block.end, pieces[nextPiece]?.start ?? Infinity)
      while (nextLetter < letters.length && letters[nextLetter]!.at <= at) nextLetter++
      end = Math.min(end, letters[nextLetter]?.at ?? Infinity, ...open.map(piece => piece.end))
      parts.push(stretchOf({ start: at, end }, open))
      at = end
      while (nextLetter < letters.length && letters[nextLetter]!.at <= at) parts.push(letters[nextLetter++]!)
    }
    return { index, block, parts }
  })
}

function stretchOf(span: Span, open: readonly Piece[]): Stretch {
  const content = open.findLast(({ isContent }) => isContent)
  const classes = open.filter(piece => !piece.isContent || piece === content).map(piece => piece.classes)
  return { ...span, classes: [...new Set(classes.join(' ').split(' '))].join(' ').trim(), marks: [...new Set(open.flatMap(({ id }) => id ?? []))].join(' ') }
}

function voicePieces(view: View): Piece[] {
  const pieces: Piece[] = []
  for (const { statement, speaker, index, isSure } of view.shown) {
    const id = `s${index}`
    const rank = speaker.rank % HUES
    const maybe = isSure ? '' : ' maybe'
    for (const span of statement.content) pieces.push({ ...span, id, classes: `c h${rank}${maybe}`, isContent: true })
    // A block quotation has no marks, and is verbatim all the same.
    for (const span of statement.form === 'direct' && !statement.quotes.length ? statement.content : statement.quotes) pieces.push({ ...span, classes: 'q' })
    if (statement.source) pieces.push({ ...statement.source, id, classes: `s w${rank}` })
    if (statement.cue) pieces.push({ ...statement.cue, id, classes: `k w${rank}` })
  }
  const { gaps } = view.reading
  const stretches = undecidedStretches(view)
  for (const stretch of stretches) {
    const gap = gaps.findIndex(({ layer, field, start, end }) => layer === 'statements' && (field === 'voice' || field === 'speaker') && start < stretch.end && stretch.start < end)
    pieces.push({ ...stretch, classes: 'u', ...(gap >= 0 && { id: `g${gap}` }) })
  }
  for (const { statement, index } of view.doubted) {
    for (const { start, end } of statement.content) {
      for (const stretch of stretches) if (stretch.start < end && start < stretch.end) pieces.push({ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end), id: `s${index}`, classes: 'u' })
    }
  }
  return pieces
}

/** What other layers mark in the text: nothing that is louder than voices. */
function layerPieces({ figures, times, events, devices, gaps, article }: Reading): Piece[] {
  return [
    ...figures.map(({ start, end }, i) => ({ start, end, id: `f${i}`, classes: 'figure' })),
    ...times.map(({ start, end }, i) => ({ start, end, id: `t${i}`, classes: 'time' })),
    ...events.flatMap(({ tellings }, i) => tellings.map(({ trigger }) => ({ ...trigger, id: `e${i}`, classes: 'event' }))),
    ...devices.map(({ start, end }, i) => ({ start, end, id: `d${i}`, classes: 'device' })),
    // A gap about the whole article has no words of its own.
    ...gaps.flatMap(({ start, end }, i) => (end > start && end - start < article.text.length ? [{ start, end, id: `g${i}`, classes: 'gap' }] : [])),
  ]
}

function lettersOf(view: View): LetterMark[] {
  return view.shown.flatMap(({ statement, index, speaker }) => {
    const last = statement.content.at(-1)
    return last ? [{ at: last.end, statement: index, speaker }] : []
  }).sort((a, b) => a.at - b.at || b.statement - a.statement)
}

/** The words that something found stands on: where its card is, and what a link to it names. */
export function spanOf({ reading }: View, id: MarkId): Span | undefined {
  const index = Number(id.slice(1))
  switch (id[0] as MarkKind) {
    case 's': return reading.statements[index]
    case 'g': return reading.gaps[index]
    case 'f': return reading.figures[index]
    case 't': return reading.times[index]
    case 'd': return reading.devices[index]
    case 'e': return reading.events[index]?.tellings[0]
  }
}
