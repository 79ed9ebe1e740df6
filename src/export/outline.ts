import { lettersIn, wordsAt } from './places.ts'
import { roundedTo100 } from './view.ts'
import type { Block, BlockKind, Writer, Zone } from '../doc/blocks.ts'
import type { Reading } from '../doc/reading.ts'

/** A stretch of blocks in one zone and by one writer. */
export interface OutlinePart {
  readonly zone: Zone
  readonly writer: Writer
  /** Of the text without its white space, in whole percent. */
  readonly percent: number
  readonly rows: readonly OutlineRow[]
}

/** A block that has words of its own to show, or a run of blocks that are only counted. */
export interface OutlineRow {
  /** "headline", "2 paragraphs". */
  readonly label: string
  readonly words: string
  /** The first block that it stands for, as an index. */
  readonly block: number
}

/** An article's parts in the order of its text. */
export function outlineOf(reading: Reading): OutlinePart[] {
  const { blocks, text } = reading.article
  const sizes = blocks.map(block => lettersIn(text, block))
  const parts: { first: number; end: number }[] = []
  blocks.forEach((block, i) => {
    const last = parts.at(-1)
    const before = blocks[i - 1]
    if (last && before!.zone === block.zone && before!.writer === block.writer) last.end = i + 1
    else parts.push({ first: i, end: i + 1 })
  })
  const percents = roundedTo100(parts.map(({ first, end }) => sizes.slice(first, end).reduce((sum, size) => sum + size, 0)))
  return parts.map(({ first, end }, i) => ({
    zone: blocks[first]!.zone,
    writer: blocks[first]!.writer,
    percent: percents[i]!,
    rows: rowsOf(reading, first, end),
  }))
}

/** The parts by name: "Analysis, written by the publisher". */
export function zoneWords({ zone, writer }: Pick<Block, 'zone' | 'writer'>): string {
  const by = { author: '', publisher: ', written by the publisher', unknown: ', writer unknown' }[writer]
  return zone[0]!.toUpperCase() + zone.slice(1) + by
}

/** Kinds of blocks that come in numbers and are counted, not shown one by one. */
const COUNTED: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote'])

function rowsOf(reading: Reading, first: number, end: number): OutlineRow[] {
  const { blocks } = reading.article
  const rows: OutlineRow[] = []
  for (let i = first; i < end;) {
    const { kind } = blocks[i]!
    let next = i + 1
    if (COUNTED.has(kind)) while (next < end && blocks[next]!.kind === kind) next++
    const count = next - i
    const label = COUNTED.has(kind) ? `${count} ${NAMES[kind]}${count === 1 ? '' : 's'}` : kind
    rows.push({ label, words: wordsAt(reading, blocks[i]!, LONGEST), block: i })
    i = next
  }
  return rows
}

const NAMES: Partial<Record<BlockKind, string>> = { paragraph: 'paragraph', 'list-item': 'list item', blockquote: 'block quotation' }
const LONGEST = 90
