import { analyze } from '../src/analyze.ts'
import { isSure, SURE } from '../src/doc/confidence.ts'
import type { Statement } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import { asAttribution, AttributionScore, attributionTable } from './attributionScore.ts'
import { readPolnear } from './data.ts'
import type { PolnearArticle } from './data.ts'

/** How well statements agree with PolNeAR's dev part, what is shown by default apart from all that is possible, and what confidence is worth. */
export async function scoreStatements(data: string): Promise<string> {
  const pack = await readPack('en')
  const read = readPolnear(data, 'dev').map(article => ({ article, statements: analyze({ text: article.text }, pack).statements }))
  const all = score(read)
  const sure = score(read.map(({ article, statements }) => ({ article, statements: statements.filter(isSure) })))
  return [
    `All that is possible: ${read.length} articles.`, '', attributionTable(all.score), '',
    `Shown by default (confidence ${SURE} and more).`, '', attributionTable(sure.score), '',
    'Confidence against rel50, outermost statements:', '', calibrationTable(all.judged),
  ].join('\n')
}

interface ReadArticle {
  readonly article: PolnearArticle
  readonly statements: readonly Statement[]
}

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

function score(read: readonly ReadArticle[]): { score: AttributionScore; judged: Judged[] } {
  const score = new AttributionScore()
  const judged = read.flatMap(({ article, statements }) => {
    const found = statements.filter(({ within }) => within === undefined)
    const right = score.add(article, found.map(asAttribution))
    return found.map(({ confidence }, i) => ({ confidence, right: right[i]! }))
  })
  return { score, judged }
}

const STEPS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001]

function calibrationTable(judged: readonly Judged[]): string {
  const rows = STEPS.slice(0, -1).map((from, i) => {
    const within = judged.filter(({ confidence }) => confidence >= from && confidence < STEPS[i + 1]!)
    if (!within.length) return ''
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length
    const right = within.filter(({ right }) => right).length / within.length
    return `| ${from.toFixed(1)} to ${Math.min(1, STEPS[i + 1]!).toFixed(1)} | ${within.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`
  }).filter(Boolean)
  return ['| confidence | statements | mean | right |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
