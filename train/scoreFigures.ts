import { statSync } from 'node:fs'
import { dirname, basename, join } from 'node:path'
import { readLayers } from '../src/analyze.ts'
import type { TokenRange } from '../src/doc/statements.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { Syntax, Upos } from '../src/doc/syntax.ts'
import { lower } from '../src/doc/tokens.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import type { Layers } from '../src/doc/layers.ts'
import type { Pack } from '../src/doc/pack.ts'
import { findQuantities } from '../src/figures/findQuantities.ts'
import type { Quantity } from '../src/figures/quantity.ts'
import { readPack } from '../src/node.ts'
import { CORPORA } from './corpora.ts'
import { filesIn, readText } from './data.ts'
import { MEASURES, QuantityScore } from './quantityScore.ts'
import type { GoldQuantity } from './quantityScore.ts'

/** A line of a file of gold quantities. They have no places: values are compared within a text. */
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly quantities: readonly GoldQuantity[]
}

/**
 * How well quantities agree with gold ones, as a table: for every `figures/*.jsonl` and `.jsonl.gz` of a folder of corpora, or for one such file. A line is
 *
 *     {"id": "1", "text": "Lindvik's sales fell 5% to about $3 million in two years.", "quantities": [
 *       {"value": 5, "unit": "percentage", "change": "down"}, {"value": 3000000, "unit": "dollar", "change": "down"}, {"value": 2, "unit": "year"}]}
 *
 * `QuantityScore` has the metrics and what units and changes may be. The corpora that this is for take spans of time, ages and the "one" of "one of us" for quantities,
 * which a reading tells elsewhere or not; `quantitiesOf` says what is compared. Throws an error that names what cannot be read.
 */
export async function scoreFigures(data: string): Promise<string> {
  const pack = await readPack('en')
  const files = goldFiles(data)
  return files.map(file => `${basename(file)}\n${table(scoreTexts(readGold(file), pack))}`).join('\n\n')
}

function goldFiles(data: string): string[] {
  if (statSync(data).isFile()) return [data]
  const folder = join(data, 'figures')
  return filesIn(folder, CORPORA.figures.files).map(name => join(folder, name))
}

function readGold(file: string): GoldText[] {
  return readText(dirname(file), basename(file)).split('\n').flatMap((line, i) => {
    if (!line.trim()) return []
    try {
      const { id, text, quantities } = JSON.parse(line) as GoldText
      if (typeof text !== 'string' || !Array.isArray(quantities)) throw new TypeError('needs a text and a list of quantities')
      return [{ id, text, quantities }]
    } catch (error) {
      throw new Error(`${file}, line ${i + 1}: ${(error as Error).message}`, { cause: error })
    }
  })
}

function scoreTexts(texts: readonly GoldText[], pack: Pack): QuantityScore {
  const score = new QuantityScore(pack.lexicon.figures)
  for (const { text, quantities } of texts) score.add(quantities, quantitiesOf(text, pack))
  return score
}

/**
 * What a text's quantities are to a corpus without places: the engine's, with spans of time and ages. A lower bound or an upper one is a value with a change of ">" or "<";
 * "about" is "~"; which way it went counts before either. A word that tells only the order ("hundreds") is a range up to the next one. What is counted, or what a part is of, is the
 * unit: its noun in the singular with nouns and adjectives before it. Left out are "no" and multiples without
 * a number ("doubled", "twice"), which are no numbers to such corpora.
 */
export function quantitiesOf(text: string, pack: Pack): GoldQuantity[] {
  const layers = readLayers({ text }, pack)
  return findQuantities(layers.tokens, layers.syntax, layers.names, pack.lexicon.figures)
    .filter(({ by, first, last }) => by !== 'none' && !(by === 'multiple' && first === last))
    .map(quantity => toGold(quantity, layers))
}

const CHANGES = { approx: '~', over: '>', under: '<' } as const

function toGold(quantity: Quantity, layers: Layers): GoldQuantity {
  const { low, high, mod, change, isVague } = quantity
  const value = isVague ? ([low!, 10 * low!] as const) : ([low ?? high!, high ?? low!] as const)
  return { value, unit: unitOf(quantity, layers), change: change ?? (mod && !isVague ? CHANGES[mod] : '=') }
}

function unitOf({ unit, rate, of, numbers, by }: Quantity, { tokens, syntax }: Layers): string {
  const isBeside = of !== undefined && of.first > numbers.last
  const noun = isBeside && by !== 'multiple' ? nounOf(of, tokens, syntax) : ''
  return ((unit?.name ?? noun) + (rate ? ` per ${rate.name}` : '')).trim()
}

/** Nouns and adjectives, as lemmas. */
function nounOf({ first, last }: TokenRange, tokens: Tokens, { upos, lemma }: Syntax): string {
  const places = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  return places.filter(i => NOMINAL.includes(UPOS[upos[i]!]!)).map(i => (i === last ? lemma[i]! : lower(tokens, i))).join(' ')
}

const NOMINAL: readonly Upos[] = ['NOUN', 'PROPN', 'ADJ']

function table(score: QuantityScore): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(7)
  const rows = MEASURES.map(measure => {
    const { precision, recall, f1 } = score.of(measure)
    return measure.padEnd(22) + percent(precision) + percent(recall) + percent(f1)
  })
  return [`${score.gold} gold quantities`, `${''.padEnd(22)}      P      R     F1`, ...rows, `change, of right values${percent(score.changeAccuracy)}`].join('\n')
}
