import { lines } from './lines.ts'
import { outlineOf, zoneWords } from '../../export/outline.ts'
import { fit, pad, widest } from './width.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'

/** The parts of the article in order, by zone and writer, and what stands in each. */
export function outlineSection({ reading }: View, width: number, ink: Ink): string[] {
  const parts = outlineOf(reading)
  const label = widest(parts.flatMap(({ rows }) => rows.map(row => row.label))) + 2
  return parts.flatMap(part => [
    ...lines(`${zoneWords(part)} · ${part.percent || '<1'}%`, width).map(line => ink.bold(line)),
    ...part.rows.flatMap(row => {
      const room = width - label - 2
      return room < LEAST_WORDS ? [`  ${ink.dim(row.label)}`, `    ${fit(row.words, width - 4)}`] : [`  ${ink.dim(pad(row.label, label))}${fit(row.words, room)}`]
    }),
  ])
}

const LEAST_WORDS = 20
