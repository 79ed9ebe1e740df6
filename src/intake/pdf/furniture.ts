import { rowsOf } from './pageLines.ts'
import type { Piece } from './pageLines.ts'

export interface PdfPage {
  readonly height: number
  readonly pieces: readonly Piece[]
}

/**
 * Pages without their numbers, running heads and feet: rows at a page's upper or lower edge that stand, but for figures, at the same
 * height of other pages, too.
 */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const edges = pages.map(edgeRows)
  const counts = new Map<string, number>()
  for (const rows of edges) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map(({ height, pieces }, i) => {
    const furniture = new Set(edges[i]!.filter(row => (counts.get(keyOf(row)) ?? 0) >= Math.max(2, pages.length * MIN_SHARE)).flat())
    return { height, pieces: furniture.size ? pieces.filter(piece => !furniture.has(piece)) : pieces }
  })
}

// Left and right pages may have heads of their own, and a chapter's first page none.
const MIN_SHARE = 0.3
const EDGE_ROWS = 3
const EDGE_HEIGHT = 0.13

function edgeRows({ pieces, height }: PdfPage): Piece[][] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim()))
  return [
    ...rows.slice(0, EDGE_ROWS).filter(row => row[0]!.y < height * EDGE_HEIGHT),
    ...rows.slice(-EDGE_ROWS).filter(row => row[0]!.y > height * (1 - EDGE_HEIGHT)),
  ]
}

function keyOf(row: readonly Piece[]): string {
  const words = [...row].sort((a, b) => a.x - b.x).map(({ text }) => text).join(' ').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
  // The same height, give or take a line.
  return `${words}@${Math.round(row[0]!.y / 24)}`
}
