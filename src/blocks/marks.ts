import { isSpace, trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** What stands before a line's words and says what kind of line it is. */
export interface LineMark {
  readonly kind: 'bullet' | 'number' | 'quote' | 'heading' | 'rule'
  /** Where the words begin. */
  readonly words: number
  /** A numbered item's style ("1.", "(a)") and place in its row; a heading's level. A bullet's style is a mark that is no bullet when it stands alone: a dash. */
  readonly style?: string
  readonly place?: number
}

const BULLETS = '*•‣⁃▪▫●○◦■□◆◇➢➤►▶→✓✔✦★☆∙·'
/** Bullets that are other marks as well: a space follows them. */
const LIKE_BULLETS = '-–—―+'
const RULE = new Set('-–—―*•·_=~#+.⁂ \t\u00a0')

/** The mark at the beginning of a line, if there is one. */
export function markOf(text: string, line: Span): LineMark | undefined {
  const first = text[line.start]!
  if (RULE.has(first) && isRule(text, line)) return { kind: 'rule', words: line.end }
  if (first === '>') return { kind: 'quote', words: afterMarks(text, line, '> ') }
  if (first === '#') return markdownHeading(text, line)
  if (BULLETS.includes(first) && (first !== '*' || isSpace(text.charCodeAt(line.start + 1)))) return { kind: 'bullet', words: afterSpace(text, line.start + 1, line.end) }
  if (LIKE_BULLETS.includes(first)) return isSpace(text.charCodeAt(line.start + 1)) ? { kind: 'bullet', words: afterSpace(text, line.start + 1, line.end), style: first } : undefined
  return itemNumber(text, line)
}

/** A line of nothing but strokes and stars. Full stops alone are an ellipsis. */
function isRule(text: string, line: Span): boolean {
  let isDrawn = false
  for (let i = line.start; i < line.end; i++) {
    if (!RULE.has(text[i]!)) return false
    isDrawn ||= text[i] !== '.'
  }
  return isDrawn
}

function afterMarks(text: string, line: Span, marks: string): number {
  let at = line.start
  while (at < line.end && marks.includes(text[at]!)) at++
  return at
}

/** "## What happened". "#peace" is a hashtag. */
function markdownHeading(text: string, line: Span): LineMark | undefined {
  const after = afterMarks(text, line, '#')
  const level = after - line.start
  return level <= 6 && after < line.end && isSpace(text.charCodeAt(after)) ? { kind: 'heading', words: afterSpace(text, after, line.end), place: level } : undefined
}

const NUMBER = /^(\(?)(?:(\d{1,2})|([a-z])|([ivx]{1,5}))([.)])(\.?)(?=\s)/i

function itemNumber(text: string, line: Span): LineMark | undefined {
  const found = NUMBER.exec(text.slice(line.start, line.start + 9))
  if (!found) return undefined
  const [mark, opening, digits, letter, roman, closing] = found
  if (opening && closing !== ')') return undefined
  const words = afterSpace(text, line.start + mark!.length, line.end)
  if (words === line.end) return undefined
  const style = `${opening}${digits ? '1' : letter ? 'a' : 'i'}${closing}`
  return { kind: 'number', words, style, place: digits ? Number(digits) : letter ? letter.toLowerCase().charCodeAt(0) - 96 : romanValue(roman!) }
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
  return [...roman.toLowerCase()].reduce((sum, letter, i, all) => sum + (values[letter]! < (values[all[i + 1]!] ?? 0) ? -1 : 1) * values[letter]!, 0)
}

function afterSpace(text: string, at: number, end: number): number {
  return trim(text, { start: at, end }).start
}
