import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Statement } from '../src/doc/reading.ts'
import { asAttribution, findPartners } from './attributionScore.ts'
import { parseMarked } from './markedText.ts'
import type { MarkedText } from './markedText.ts'

/** The marked texts, one a line. */
export function readNested(file = fileURLToPath(new URL('../bench/nested.txt', import.meta.url))): MarkedText[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(parseMarked)
}

/** Predicted, gold and right ones, of the relations that lie within another and of all. */
export interface NestedCounts {
  readonly inner: Counts
  readonly all: Counts
}

export interface Counts {
  predicted: number
  gold: number
  right: number
}

/**
 * Compare statements with marks. A relation is right when all of its roles are by rel50 and, if it lies within another,
 * it is found within that one's partner; if it lies in none, when it is found in none.
 */
export function countNested(texts: readonly MarkedText[], readings: readonly (readonly Statement[])[]): NestedCounts {
  const counts: NestedCounts = { inner: { predicted: 0, gold: 0, right: 0 }, all: { predicted: 0, gold: 0, right: 0 } }
  texts.forEach(({ text, relations }, i) => {
    const statements = readings[i]!
    const partners = findPartners({ text, attributions: relations }, statements.map(asAttribution))
    const goldOf = new Map(partners.map(({ predicted, gold }) => [predicted, gold]))
    const right = partners.filter(({ predicted, gold, isHalfRight }) => {
      const { within } = statements[predicted]!
      return isHalfRight && (within === undefined ? undefined : goldOf.get(within) ?? -1) === relations[gold]!.within
    })
    add(counts.all, statements.length, relations.length, right.length)
    const isInner = ({ within }: { readonly within?: number }) => within !== undefined
    add(counts.inner, statements.filter(isInner).length, relations.filter(isInner).length, right.filter(({ gold }) => isInner(relations[gold]!)).length)
  })
  return counts
}

function add(counts: Counts, predicted: number, gold: number, right: number): void {
  counts.predicted += predicted
  counts.gold += gold
  counts.right += right
}
