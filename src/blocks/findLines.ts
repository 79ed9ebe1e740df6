import { isSpace, trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** A line that shows something, without white space at its ends. */
export interface Line extends Span {
  /** Whether an empty line, or the beginning of the text, stands before it. */
  readonly isFirst: boolean
}

/** The lines of a stretch of text that are not empty. */
export function findLines(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = []
  let isFirst = true
  for (let at = start; at < end;) {
    const lineEnd = endOfLine(text, at, end)
    const line = trim(text, { start: at, end: lineEnd })
    if (line.start === line.end) isFirst = true
    else {
      lines.push({ ...line, isFirst })
      isFirst = false
    }
    at = lineEnd + (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? 2 : 1)
  }
  return lines
}

function endOfLine(text: string, at: number, end: number): number {
  while (at < end && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** Line feed, tabulator of lines, form feed, carriage return, next line, line and paragraph separator. */
function isLineEnd(unit: number): boolean {
  return (unit >= 10 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

/** Lines of a text that was cut at a fixed width are shorter than this. */
const WIDEST = 120
const NARROWEST = 40
/** By how much a cut line may miss the width although the next word had room. */
const SLACK = 10
/** Lines that are looked at to tell whether a text was cut. */
const SAMPLE = 400

/** Join the lines of paragraphs that were cut: at a fixed width throughout, as in mail and old archives, or here and there within a sentence. */
export function joinWrapped(text: string, lines: readonly Line[], isMarked: (line: Line) => boolean): Span[] {
  const width = wrapWidth(text, lines)
  const joined: { start: number; end: number }[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const goesOn = before && !line.isFirst && !isMarked(line) && ((width > 0 && isFull(text, before, line, width)) || isCutSentence(text, before, line))
    if (goesOn) joined.at(-1)!.end = line.end
    else joined.push({ start: line.start, end: line.end })
  })
  return joined
}

/** The width that the text was cut at, or 0. It was cut when hardly a line is wider, and lines with another after them have no room for its first word. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const sample = lines.slice(0, SAMPLE)
  const lengths = sample.filter(line => hasSpace(text, line)).map(line => line.end - line.start).sort((a, b) => a - b)
  if (lengths.length < 4) return 0
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.99))]!
  if (width < NARROWEST || width > WIDEST || lengths.at(-1)! > WIDEST * 2) return 0
  let inner = 0
  let full = 0
  sample.forEach((line, i) => {
    const next = sample[i + 1]
    if (!next || next.isFirst) return
    inner++
    if (isFull(text, line, next, width)) full++
  })
  return inner >= 3 && full >= 0.7 * inner ? width : 0
}

/** Whether the next line's first word would not have found room on this one. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start
  while (end < next.end && end - next.start < WIDEST && !isSpace(text.charCodeAt(end))) end++
  return line.end - line.start + 1 + end - next.start > width - SLACK
}

/** No line was cut within a sentence that is shorter. */
const SHORTEST_CUT = 24

/** A line that ends with a letter or a comma before one that begins with a small letter. */
function isCutSentence(text: string, line: Line, next: Line): boolean {
  if (line.end - line.start < SHORTEST_CUT) return false
  const last = text[line.end - 1]!
  const first = text[next.start]!
  return (last === ',' || isLetter(last)) && isLetter(first) && first === first.toLowerCase()
}

/** A letter of a script that has capitals. */
function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase()
}

function hasSpace(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end && i - line.start < WIDEST; i++) if (isSpace(text.charCodeAt(i))) return true
  return false
}
