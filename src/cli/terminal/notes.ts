import { BETWEEN, GUTTER } from './page.ts'
import { BLANK } from './articleText.ts'
import { contentWords, isUndecidedVoice, onlyPossible, stanceWords } from '../../export/view.ts'
import { fit } from './width.ts'
import { letterAndName } from './statementList.ts'
import { lines } from './lines.ts'
import { namesIn } from '../../export/chainWords.ts'
import { oneLine } from '../../export/clean.ts'
import type { Gap } from '../../doc/reading.ts'
import type { Ink } from './ink.ts'
import type { Page } from './page.ts'
import type { ShownStatement, View } from '../../export/view.ts'
import type { TextLine } from './articleText.ts'

/** What stands in the margin, by where its words begin. */
export interface Note {
  readonly start: number
  readonly lines: readonly string[]
}

/** What stands in the margin: every statement and every undecided voice, by where it begins. */
export function notesOf(view: View, width: number, ink: Ink): Note[] {
  const statements = view.shown.map(item => ({ start: item.statement.start, lines: noteLines(item, view, width, ink) }))
  const gaps = view.reading.gaps.filter(isUndecidedVoice).map(gap => ({ start: gap.start, lines: gapNote(gap, width, ink) }))
  return [...statements, ...gaps].sort((a, b) => a.start - b.start)
}

function noteLines(item: ShownStatement, view: View, width: number, ink: Ink): string[] {
  const number = `${item.number}${item.isSure ? '' : '?'} `
  const rest = ` · ${stanceWords(item.statement, item.speaker.name)}`
  const name = fit(item.speaker.name, width - number.length - 2 - rest.length)
  const head = ink.dim(number) + letterAndName(item.speaker, name, ink) + ink.dim(rest)
  const room = width - number.length
  const remarks = [item.chain.length > 1 ? `by way of ${namesIn(item.chain).slice(0, -1).join(', ')}` : '', item.isSure ? '' : onlyPossible(item)].filter(Boolean).join(' · ')
  const below = [fit(contentWords(view.reading, item.statement), room), ...(remarks ? [fit(remarks, room)] : [])]
  return [head, ...below.map(line => ' '.repeat(number.length) + ink.dim(line))]
}

function gapNote(gap: Gap, width: number, ink: Ink): string[] {
  return ['? undecided', ...lines(oneLine(gap.why), width - 2).slice(0, 3).map(line => `  ${line}`)].map(line => ink.dim(line))
}

/** Text and notes side by side, each note as near to its line as the notes before it allow. */
export function beside(text: readonly TextLine[], notes: readonly Note[], page: Page): string[] {
  const margin: string[] = []
  let row = 0
  for (const note of notes) {
    while (row + 1 < text.length && nextStart(text, row) <= note.start) row++
    const isCrowded = margin.length > row
    while (margin.length < row) margin.push('')
    // Where there is room a blank line parts notes; where there is none, their first lines do.
    if (!isCrowded && margin.at(-1)) margin.push('')
    margin.push(...note.lines)
  }
  return Array.from({ length: Math.max(text.length, margin.length) }, (_, i) => {
    const line = text[i] ?? BLANK
    const note = margin[i]
    return note ? line.shown + ' '.repeat(Math.max(1, GUTTER + page.text + BETWEEN - line.width)) + note : line.shown
  })
}

/** Where the text goes on after a line: blank lines belong to the block before them. */
function nextStart(text: readonly TextLine[], row: number): number {
  let next = row + 1
  while (next < text.length && text[next]!.start < 0) next++
  return text[next]?.start ?? Infinity
}
