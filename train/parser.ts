import type { TaggerModel } from '../src/doc/pack.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { packTable } from '../src/lang/table.ts'
import { LEFT, ParserState, RIGHT, SHIFT } from '../src/syntax/parse.ts'
import { tag } from '../src/syntax/tag.ts'
import { PAIRS, pairOf, TreeContext } from '../src/syntax/relate.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'
import type { Random } from './random.ts'
import { readSilverTrees, UNKNOWN } from './silverTrees.ts'
import { jackknifeLabels } from './tagger.ts'

const EPOCHS = 8
const SILVER_EPOCHS = 2
const MOVES = Uint8Array.of(SHIFT, LEFT, RIGHT)

/** Sentences with the tags that the parser is to see in them. */
interface Tagged {
  readonly sentences: readonly ConlluSentence[]
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/**
 * Fit the parser on the training treebanks of a folder of corpora, after a first pass over automatic trees. It sees the tagger's tags, as it
 * will in use: those of the treebanks from taggers that have not learned from the sentence.
 */
export function trainParser(folder: string, tagger: TaggerModel): ModelFile {
  const sentences = readTreebanks(folder, 'train').flatMap(treebank => treebank.sentences)
  const labels = jackknifeLabels(folder, sentences)
  const gold = {
    sentences,
    upos: Uint8Array.from(labels, label => (UPOS as readonly string[]).indexOf(label.slice(0, label.indexOf('|')))),
    xpos: Uint8Array.from(labels, label => Math.max(0, tagger.xposNames.indexOf(label.slice(label.indexOf('|') + 1)))),
  }
  const transitions = fitTransitions(tagAll(readSilverTrees(folder), tagger), gold)
  const relations = fitRelations(gold)
  return {
    meta: { deprels: relations.deprels },
    arrays: { ...packLean('transitions', transitions, 1), ...packLean('relations', relations.weights, 0.7), 'pair.starts': relations.starts, 'pair.relations': relations.list },
  }
}

/** A table without the weights smaller than `least`: they are half of the packed size and add next to nothing. */
function packLean(name: string, weights: Float32Array, least: number): Record<string, Uint8Array | Float32Array> {
  const arrays = packTable(name, weights)
  const levels = arrays[`${name}.levels`]!
  return { ...arrays, [`${name}.weights`]: Uint8Array.from(arrays[`${name}.weights`]!, code => (Math.abs(levels[code]!) < least ? 0 : code)) }
}

function tagAll(sentences: readonly ConlluSentence[], tagger: TaggerModel): Tagged {
  const labels = tag(conlluTokens(sentences), tagger)
  return { sentences, upos: labels.map(label => tagger.labelUpos[label]!), xpos: labels.map(label => tagger.labelXpos[label]!) }
}

function fitTransitions(silver: Tagged, gold: Tagged): Float32Array {
  const perceptron = new Perceptron(4, 21)
  const draw = random(2)
  learnMoves(silver, SILVER_EPOCHS, perceptron, draw)
  perceptron.settle()
  learnMoves(gold, EPOCHS, perceptron, draw)
  return perceptron.averaged()
}

/** Let the parser make its own mistakes and learn which move would have cost least. */
function learnMoves({ sentences, upos, xpos }: Tagged, epochs: number, perceptron: Perceptron, draw: Random): void {
  const tokens = conlluTokens(sentences)
  const state = new ParserState(tokens, upos, xpos)
  const order = sentences.map((_, s) => s)
  const features = new Int32Array(128)
  const scores = new Float64Array(4)
  const isCheap = [false, false, false]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, draw)
    let right = 0
    for (const s of order) {
      const gold = goldHeads(sentences[s]!)
      const length = gold.length - 1
      state.open(tokens.firsts[s]!, tokens.firsts[s + 1]!)
      while (!state.isDone()) {
        const can = [state.canShift(), state.canLeft(), state.canRight()]
        const count = state.fill(features)
        scores[0] = scores[1] = scores[2] = 0
        perceptron.sumColumns(features, count, MOVES, 0, 3, scores)
        const costs = moveCosts(state, gold, can)
        const least = Math.min(...costs)
        let best = -1
        let bestCheap = -1
        for (let m = 0; m < 3; m++) {
          if (!can[m]) continue
          if (best < 0 || scores[m]! > scores[best]!) best = m
          isCheap[m] = costs[m] === least
          if (isCheap[m] && (bestCheap < 0 || scores[m]! > scores[bestCheap]!)) bestCheap = m
        }
        perceptron.tick()
        if (costs[best]! > least) {
          perceptron.update(features, count, bestCheap, 1)
          perceptron.update(features, count, best, -1)
        }
        state.apply(epoch > 0 && draw.unit() < 0.9 ? best : bestCheap)
      }
      for (let i = 1; i <= length; i++) if (state.heads[i] === gold[i]) right++
    }
    console.log(`heads, epoch ${epoch + 1}: ${((100 * right) / tokens.count).toFixed(2)}% right`)
  }
}

/** Heads as the parser's state counts them; an unknown one is no place at all, so that no move can cost its arc. */
function goldHeads({ words }: ConlluSentence): Int32Array {
  return Int32Array.from({ length: words.length + 1 }, (_, i) => {
    const head = i ? words[i - 1]!.head : UNKNOWN
    return head === UNKNOWN ? UNKNOWN : head < 0 ? words.length + 1 : head + 1
  })
}

/** How many gold arcs each move makes impossible (Goldberg and Nivre 2013); infinite for a move that cannot be made. */
function moveCosts({ stack, depth, next, length }: ParserState, gold: Int32Array, can: readonly boolean[]): number[] {
  const costs = [Infinity, Infinity, Infinity]
  const top = depth ? stack[depth - 1]! : 0
  const under = depth > 1 ? stack[depth - 2]! : 0
  if (can[SHIFT]) {
    let cost = 0
    for (let k = 0; k < depth; k++) if (gold[stack[k]!] === next) cost++
    for (let k = 0; k < depth - 1; k++) if (gold[next] === stack[k]) cost++
    // The top may still become the head of the next word; those below it may not be its head, nor take it as head, once it is shifted on them.
    costs[SHIFT] = cost
  }
  if (can[LEFT]) {
    let cost = gold[top] === under && under ? 1 : 0
    if (gold[top]! > next) cost++
    for (let k = next; k <= length; k++) if (gold[k] === top) cost++
    costs[LEFT] = cost
  }
  if (can[RIGHT]) {
    let cost = gold[top]! >= next ? 1 : 0
    for (let k = next; k <= length; k++) if (gold[k] === top) cost++
    costs[RIGHT] = cost
  }
  return costs
}

function fitRelations({ sentences, upos, xpos }: Tagged): { deprels: string[]; weights: Float32Array; starts: Int32Array; list: Uint8Array } {
  const tokens = conlluTokens(sentences)
  const words = sentences.flatMap(sentence => sentence.words)
  const counts = new Map<string, number>()
  for (const { deprel } of words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  const deprels = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const gold = Uint8Array.from(words, word => deprels.indexOf(word.deprel))
  const head = new Int32Array(tokens.count)
  sentences.forEach((sentence, s) => sentence.words.forEach((word, i) => { head[tokens.firsts[s]! + i] = word.head < 0 ? -1 : tokens.firsts[s]! + word.head }))
  const seen = Array.from({ length: PAIRS }, () => new Map<number, number>())
  for (let i = 0; i < tokens.count; i++) {
    const pair = seen[pairOf(upos, i, head[i]!)]!
    pair.set(gold[i]!, (pair.get(gold[i]!) ?? 0) + 1)
  }
  const lists = seen.map((pair, p) => {
    const most = [...pair].filter(([, count]) => count >= 3).map(([relation]) => relation)
    if (Math.floor(p / 2) % (UPOS.length + 1) === UPOS.length) return [deprels.indexOf('root')]
    return most.length ? most : [...pair.keys(), deprels.indexOf('dep')].slice(0, 1)
  })
  const starts = [0]
  for (const list of lists) starts.push(starts.at(-1)! + list.length)
  const list = Uint8Array.from(lists.flat())
  const perceptron = new Perceptron(deprels.length, 17)
  const context = new TreeContext(tokens, upos, xpos)
  const deprel = gold.slice()
  const features = new Int32Array(64)
  const scores = new Float64Array(256)
  const order = sentences.map((_, s) => s)
  const draw = random(3)
  sentences.forEach((_, s) => context.link(tokens.firsts[s]!, tokens.firsts[s + 1]!, head))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, draw)
    let right = 0
    for (const s of order) {
      for (let i = tokens.firsts[s]!; i < tokens.firsts[s + 1]!; i++) {
        const pair = pairOf(upos, i, head[i]!)
        const from = starts[pair]!
        const to = starts[pair + 1]!
        let best = list[from]!
        if (to - from > 1) {
          const count = context.fill(i, head, deprel, features)
          for (let c = from; c < to; c++) scores[list[c]!] = 0
          perceptron.sumColumns(features, count, list, from, to, scores)
          let isIn = false
          for (let c = from; c < to; c++) {
            if (list[c] === gold[i]) isIn = true
            if (scores[list[c]!]! > scores[best]!) best = list[c]!
          }
          perceptron.tick()
          if (isIn && best !== gold[i]) {
            perceptron.update(features, count, gold[i]!, 1)
            perceptron.update(features, count, best, -1)
          }
        }
        deprel[i] = best
        if (best === gold[i]) right++
      }
    }
    console.log(`relations, epoch ${epoch + 1}: ${((100 * right) / tokens.count).toFixed(2)}% right`)
  }
  return { deprels, weights: perceptron.averaged(), starts: Int32Array.from(starts), list }
}

