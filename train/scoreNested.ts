import { analyze } from '../src/analyze.ts'
import { isSure } from '../src/doc/confidence.ts'
import type { Statement } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import type { MarkedText } from './markedText.ts'
import { countNested, readNested } from './nestedSet.ts'
import type { Counts } from './nestedSet.ts'

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
