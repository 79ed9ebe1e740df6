/** A piece of text as a PDF places it on a page; y grows downwards from the page's upper edge and is the baseline's. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of its letters. */
  readonly size: number
  readonly font: string
}

/** What stands on one baseline of one column. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** The left and right edge of the column that it stands in. */
  readonly column: { readonly x: number; readonly right: number }
}

/** The lines of a page in the order in which a reader takes them: column by column, and across the page what stands across it. */
export function pageLines(pieces: readonly Piece[]): PdfLine[] {
  return inColumns(segmentsOf(pieces), 0)
}

interface Segment extends Piece {
  readonly right: number
}

/** Pieces of one baseline that follow one another without a gap, joined. */
function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const row of rowsOf(pieces.filter(({ text }) => text.trim()))) {
    const isBackwards = mostlyBackwards(row)
    let open: Segment | undefined
    for (const piece of row.sort((a, b) => a.x - b.x)) {
      const right = piece.x + piece.width
      const gap = open ? piece.x - open.right : 0
      if (open && gap < Math.max(open.size, piece.size) * GUTTER) {
        const space = gap > Math.min(open.size, piece.size) * WORD_GAP ? ' ' : ''
        const text: string = isBackwards ? piece.text + space + open.text : open.text + space + piece.text
        const isLonger = piece.text.length > open.text.length
        open = { ...open, text, width: right - open.x, right: Math.max(open.right, right), ...(isLonger && { size: piece.size, font: piece.font, y: piece.y }) }
        segments[segments.length - 1] = open
      } else {
        open = { ...piece, right }
        segments.push(open)
      }
    }
  }
  return segments
}

// In heights of a letter: a gap that wide parts columns; spread lines have narrower ones between words.
const GUTTER = 0.6
const WORD_GAP = 0.15

/** Pieces on a common baseline, from the top of the page down. What is raised or lowered a little, as a note's number is, belongs to it. */
export function rowsOf<T extends Piece>(pieces: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && piece.y - row[0]!.y < Math.max(row[0]!.size, piece.size) * SAME_ROW) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

const SAME_ROW = 0.4

function mostlyBackwards(row: readonly Piece[]): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(row.map(({ text }) => text).join(''))
}

/**
 * Segments into lines, by columns: where an upright gap goes through most of their rows, what is left of it is read before what is right
 * of it, as far down as nothing stands across. Columns may have columns.
 */
function inColumns(segments: readonly Segment[], depth: number): PdfLine[] {
  const gutter = depth < MAX_COLUMN_CUTS ? gutterOf(segments) : undefined
  if (gutter === undefined) return linesOf(segments)
  const lines: PdfLine[] = []
  let band: Segment[] = []
  const endBand = () => {
    lines.push(...inColumns(band.filter(segment => segment.right <= gutter), depth + 1), ...inColumns(band.filter(segment => segment.right > gutter), depth + 1))
    band = []
  }
  let across: Segment[] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    if (segment.x < gutter && segment.right > gutter) {
      if (band.length) endBand()
      across.push(segment)
    } else {
      if (across.length) lines.push(...linesOf(across))
      across = []
      band.push(segment)
    }
  }
  if (across.length) lines.push(...linesOf(across))
  if (band.length) endBand()
  return lines
}

const MAX_COLUMN_CUTS = 3
const MIN_ROWS_BESIDE = 4

/** Where an upright gap parts columns: nearly no row crosses it, and on both sides of it stand several rows of words. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  if (segments.length < MIN_ROWS_BESIDE * 2) return undefined
  const rows = rowsOf(segments)
  let best: { readonly x: number; readonly width: number } | undefined
  for (const cut of columnBeginnings(segments)) {
    const before = rows.map(row => row.filter(({ right }) => right <= cut)).filter(row => row.length)
    const after = rows.map(row => row.filter(({ x }) => x >= cut)).filter(row => row.length)
    const crossing = rows.filter(row => row.some(({ x, right }) => x < cut && right > cut)).length
    const fewer = Math.min(before.length, after.length)
    if (fewer < MIN_ROWS_BESIDE || crossing > fewer * MAX_CROSSING) continue
    if (unitsOf(before) < MIN_COLUMN_UNITS * before.length || unitsOf(after) < MIN_COLUMN_UNITS * after.length) continue
    if (rowsBeside(before, after) < fewer * 0.5) continue
    const width = cut - Math.max(...before.flat().map(({ right }) => right))
    if (!best || width > best.width) best = { x: cut, width }
  }
  return best?.x
}

const MAX_CROSSING = 0.3
// A column of words has lines of some length; a column of figures in a table has not.
const MIN_COLUMN_UNITS = 12

/** Places just before which several segments begin, one below the other, as they do at a column's left edge. */
function columnBeginnings(segments: readonly Segment[]): number[] {
  const beginnings = segments.map(({ x }) => x).sort((a, b) => a - b)
  const found: number[] = []
  for (let i = 0; i < beginnings.length;) {
    let end = i
    while (end < beginnings.length && beginnings[end]! - beginnings[i]! < 2) end++
    if (end - i >= MIN_ROWS_BESIDE) found.push(beginnings[i]! - 0.5)
    i = end
  }
  return found
}

function unitsOf(rows: readonly (readonly Segment[])[]): number {
  return rows.flat().reduce((sum, { text }) => sum + text.length, 0)
}

/** How many rows of the shorter side have something beside them: stand within the height that the other side takes. */
function rowsBeside(before: readonly (readonly Segment[])[], after: readonly (readonly Segment[])[]): number {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  return short.filter(row => row[0]!.y >= long[0]![0]!.y - 2 && row[0]!.y <= long.at(-1)![0]!.y + 2).length
}

function linesOf(segments: readonly Segment[]): PdfLine[] {
  if (!segments.length) return []
  const column = { x: Math.min(...segments.map(({ x }) => x)), right: Math.max(...segments.map(({ right }) => right)) }
  return rowsOf(segments).map(row => {
    const parts = row.sort((a, b) => a.x - b.x)
    const main = parts.reduce((longest, part) => (part.text.length > longest.text.length ? part : longest))
    const inOrder = mostlyBackwards(parts) ? [...parts].reverse() : parts
    const text = inOrder.map(part => part.text).join(' ').replace(/\s+/g, ' ').trim()
    return { text, x: parts[0]!.x, right: Math.max(...parts.map(part => part.right)), y: main.y, size: main.size, font: main.font, column }
  })
}
