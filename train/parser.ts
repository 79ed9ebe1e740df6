import type { TaggerModel } from '../src/doc/pack.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { packTable } from '../src/lang/table.ts'
import { LEFT, ParserState, RIGHT, SHIFT } from '../src/syntax/parse.ts'
import { PAIRS, pairOf, TreeContext } from '../src/syntax/relate.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'

const EPOCHS = 8
const MOVES = Uint8Array.of(SHIFT, LEFT, RIGHT)

/** Fit the parser on the training treebanks of a folder of corpora. */
export function trainParser(folder: string, { xposNames }: TaggerModel): ModelFile {
  const sentences = readTreebanks(folder, 'train').flatMap(treebank => treebank.sentences)
  const words = sentences.flatMap(sentence => sentence.words)
  const upos = Uint8Array.from(words, word => (UPOS as readonly string[]).indexOf(word.upos))
  const xpos = Uint8Array.from(words, word => Math.max(0, xposNames.indexOf(word.xpos)))
  const transitions = fitTransitions(sentences, upos, xpos)
  const relations = fitRelations(sentences, upos, xpos)
  return {
    meta: { deprels: relations.deprels },
    arrays: { ...packTable('transitions', transitions), ...packTable('relations', relations.weights), 'pair.starts': relations.starts, 'pair.relations': relations.list },
  }
}

function fitTransitions(sentences: readonly ConlluSentence[], upos: Uint8Array, xpos: Uint8Array): Float32Array {
  const tokens = conlluTokens(sentences)
  const perceptron = new Perceptron(4, 20)
  const state = new ParserState(tokens, upos, xpos)
  const order = sentences.map((_, s) => s)
  const draw = random(2)
  const features = new Int32Array(128)
  const scores = new Float64Array(4)
  const isCheap = [false, false, false]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, draw)
    let right = 0
    for (const s of order) {
      const { words } = sentences[s]!
      const gold = Int32Array.from({ length: words.length + 1 }, (_, i) => (i ? (words[i - 1]!.head < 0 ? words.length + 1 : words[i - 1]!.head + 1) : 0))
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
      for (let i = 1; i <= words.length; i++) if (state.heads[i] === gold[i]) right++
    }
    console.log(`heads, epoch ${epoch + 1}: ${((100 * right) / tokens.count).toFixed(2)}% right`)
  }
  return perceptron.averaged()
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

function fitRelations(sentences: readonly ConlluSentence[], upos: Uint8Array, xpos: Uint8Array): { deprels: string[]; weights: Float32Array; starts: Int32Array; list: Uint8Array } {
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
  const perceptron = new Perceptron(deprels.length, 16)
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

