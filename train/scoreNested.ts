import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analyze } from '../src/analyze.ts'
import { isSure } from '../src/doc/confidence.ts'
import type { Statement } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import { asAttribution, findPartners } from './attributionScore.ts'
import { parseMarked } from './markedText.ts'
import type { MarkedText } from './markedText.ts'

/** How well the engine tells who speaks within whose words, on the marked sentences of `bench/nested.txt`, as a table. */
export async function scoreNested(): Promise<string> {
  const pack = await readPack()
  const texts = readNested()
  const readings = texts.map(({ text }) => analyze({ text, language: 'en' }, pack).statements)
  return [
    `${texts.length} texts, ${countInner(texts)} relations within others`,
    'rel50 of               P      R     F1   (predicted, gold)',
    ...rows('all', texts, readings),
    ...rows('sure', texts, readings.map(keepSure)),
  ].join('\n')
}

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

const countInner = (texts: readonly MarkedText[]) => texts.flatMap(({ relations }) => relations).filter(({ within }) => within !== undefined).length

/** The statements that are shown by default; what lay within one that is not lies within the next outer one. */
function keepSure(statements: readonly Statement[]): Statement[] {
  const kept = statements.map((_, i) => i).filter(i => isSure(statements[i]!))
  return kept.map(i => {
    const { within: _, ...statement } = statements[i]!
    let outer = statements[i]!.within
    while (outer !== undefined && !isSure(statements[outer]!)) outer = statements[outer]!.within
    return { ...statement, ...(outer !== undefined && { within: kept.indexOf(outer) }) }
  })
}

function rows(name: string, texts: readonly MarkedText[], readings: readonly (readonly Statement[])[]): string[] {
  const { inner, all } = countNested(texts, readings)
  return [row(`nested, ${name}`, inner), row(`with outer, ${name}`, all)]
}

function row(name: string, { predicted, gold, right }: Counts): string {
  const p = predicted ? right / predicted : 0
  const r = gold ? right / gold : 0
  const f = p + r ? (2 * p * r) / (p + r) : 0
  return name.padEnd(18) + [p, r, f].map(share => (100 * share).toFixed(1).padStart(7)).join('') + `   (${predicted}, ${gold})`
}
