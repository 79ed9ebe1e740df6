import { oneLine } from '../dom.ts'
import type { BlockKind } from '../../doc/blocks.ts'
import type { PdfLine } from './pageLines.ts'

export interface PdfBlock {
  readonly kind: BlockKind
  readonly text: string
}

/** The paragraphs that a document's lines make, with words that were parted at a line's end whole again. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfBlock[] {
  if (!lines.length) return []
  const body = bodyStyle(lines)
  const words = wordsIn(lines)
  const groups: PdfLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && isGoingOn(group, line, body)) group.push(line)
    else groups.push([line])
  }
  return headlineFirst(groups.map((group, i) => blockOf(group, groups[i + 1], body, words)), groups)
}

interface Style {
  readonly size: number
  readonly font: string
  /** From one baseline to the next. */
  readonly leading: number
}

function bodyStyle(lines: readonly PdfLine[]): Style {
  const size = commonest(lines, line => Math.round(line.size * 2) / 2)
  const ofBody = lines.filter(line => Math.abs(line.size - size) < 0.6)
  const gaps = ofBody.slice(1).flatMap((line, i) => {
    const gap = line.y - ofBody[i]!.y
    return gap > size * 0.7 && gap < size * 2.5 && line.column.x === ofBody[i]!.column.x ? [{ text: line.text, gap: Math.round(gap * 2) / 2 }] : []
  })
  return { size, font: commonest(ofBody, line => line.font), leading: gaps.length ? commonest(gaps, ({ gap }) => gap) : size * 1.3 }
}

function commonest<T extends { readonly text: string }, V>(items: readonly T[], of: (item: T) => V): V {
  const weights = new Map<V, number>()
  for (const item of items) weights.set(of(item), (weights.get(of(item)) ?? 0) + item.text.length)
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/** Whether a line is one more of the paragraph before it. */
function isGoingOn(group: readonly PdfLine[], line: PdfLine, body: Style): boolean {
  const last = group.at(-1)!
  if (Math.abs(line.size - last.size) > last.size * 0.08 || BULLET.test(line.text)) return false
  const isBody = Math.abs(line.size - body.size) < 0.6
  if (isBody && line.font !== last.font && isHeadLine(group, body)) return false
  const gap = line.y - last.y
  const leading = Math.max(isBody ? body.leading : line.size * 1.25, line.size)
  const isBelow = gap > 0 && gap <= leading * 1.4
  const isSameColumn = Math.abs(line.column.x - last.column.x) < 1 && Math.abs(line.column.right - last.column.right) < 1 && gap > 0
  const isNext = isBelow && (isSameColumn || Math.abs(line.x - last.x) < 1)
  const room = roomAfter(last, line)
  // Over the end of a column or page a paragraph goes on where its sentence does.
  if (!isNext) return !isSameColumn && isBody && !ENDED.test(last.text) && (room < WIDE || PARTED.test(last.text))
  if (line.x - last.x > line.size * 0.8 && line.x - line.column.x > line.size * 0.8) return false
  if (PARTED.test(last.text) && /^\p{Ll}/u.test(line.text)) return true
  // The next word would have fitted: somebody began a new line.
  // A headline is broken where it reads well.
  const isLarge = line.size > body.size * LARGE
  return isLarge || !(room > WIDE || (room > 0 && ENDED.test(last.text)))
}

/** How much of a column's width is left after a line, beyond what the next line's first word would have taken. */
function roomAfter({ right, column }: PdfLine, next: PdfLine): number {
  const width = column.right - column.x
  const first = next.text.split(' ', 1)[0]!
  const word = ((next.right - next.x) / next.text.length) * (first.length + 1)
  return (column.right - right - word * 1.15 - next.size * 0.5) / width
}

const WIDE = 0.35
const PARTED = /\p{L}[-‐\u00ad]$/u
const LARGE = 1.12

const ENDED = /[.!?:…]["'”’»)\]]*\s*\d{0,2}$|[。！？”]$/
const BULLET = /^(?:[•◦▪‣●○■□–*\uf0b7]|-|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S/

function isHeadLine(group: readonly PdfLine[], body: Style): boolean {
  const text = group.map(line => line.text).join(' ')
  return group.every(line => line.font !== body.font) && text.length < 160 && !/[.,;]$/.test(text)
}

function blockOf(group: readonly PdfLine[], next: readonly PdfLine[] | undefined, body: Style, words: ReadonlySet<string>): PdfBlock {
  const text = oneLine(group.reduce((joined, line) => join(joined, line.text, words), ''))
  const isLarge = group[0]!.size > body.size * LARGE
  if (BULLET.test(text) && !isLarge) return { kind: 'list-item', text: text.replace(/^[•◦▪‣●○■□–*\uf0b7-]\s+/, '') }
  if (text.length < 300 && (isLarge || (isHeadLine(group, body) && group[0]!.size >= body.size * 0.95 && group.length < 3 && next?.[0]!.font === body.font))) return { kind: 'heading', text }
  return { kind: 'paragraph', text }
}

/** The largest words of the first page, where they stand before the body's, are its headline. */
function headlineFirst(blocks: readonly PdfBlock[], groups: readonly (readonly PdfLine[])[]): PdfBlock[] {
  const sizes = groups.map(group => group[0]!.size)
  const largest = Math.max(...sizes)
  const at = sizes.indexOf(largest)
  return blocks.map((block, i) => (i === at && i < 6 && block.kind === 'heading' ? { ...block, kind: 'headline' } : block))
}

function wordsIn(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?![-‐\p{L}])/gu) ?? []))
}

/** "the govern-" and "ment said" are "the government said"; "long-" and "term" stay "long-term" where the text writes it so elsewhere. */
function join(before: string, line: string, words: ReadonlySet<string>): string {
  if (!before) return line
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + line
  const [, first] = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐]$/u.exec(before.slice(-80)) ?? []
  const [second] = /^[\p{Ll}\p{M}]+(?:[-‐]\p{Ll}+)*/u.exec(line) ?? []
  if (!first || !second) return /[-‐/]$/.test(before) && first ? before + line : isWithoutSpaces(before, line) ? before + line : `${before} ${line}`
  const [closed, hyphened] = [`${first}${second}`.toLowerCase(), `${first}-${second}`.toLowerCase()]
  const keepsHyphen = words.has(hyphened) && !words.has(closed)
  return keepsHyphen ? before + line : before.slice(0, -1) + line
}

// Chinese and Japanese have no spaces between words, and none at a line's end.
function isWithoutSpaces(before: string, line: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u.test(before) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(line)
}
