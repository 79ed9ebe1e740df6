import type { TaggerModel } from '../src/doc/pack.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { classifyForms } from '../src/doc/wordClasses.ts'
import type { WordClasses } from '../src/doc/wordClasses.ts'
import { packColumns } from '../src/lang/columnTable.ts'
import type { FeatureWeights } from '../src/lang/columnTable.ts'
import { packSparse } from '../src/lang/sparseTable.ts'
import { isLeft, moveFor, MOVE_NAMES, MOVES, SHIFT } from '../src/syntax/moves.ts'
import { MOST_FEATURES, ParserState } from '../src/syntax/parse.ts'
import { tag } from '../src/syntax/tag.ts'
import { PAIRS, pairOf, TreeContext } from '../src/syntax/relate.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { meanOf } from './meanOf.ts'
import { Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'
import type { Random } from './random.ts'
import { readSilverTrees, UNKNOWN } from './silverTrees.ts'
import { jackknifeLabels } from './tagger.ts'

const EPOCHS = 7
const SILVER_EPOCHS = 1
/** The model is the mean of so many, which learned in different orders. */
const MODELS = 2
/** Features that had a part in fewer mistakes have no say. */
const FEWEST = 6
/** Weights smaller than these are as good as none. */
const LEAST_MOVE = 1.5
const LEAST_RELATION = 1

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
export function trainParser(folder: string, classes: WordClasses, tagger: TaggerModel): ModelFile {
  const sentences = readTreebanks(folder, 'train').flatMap(treebank => treebank.sentences)
  const labels = jackknifeLabels(folder, sentences, classes)
  const gold = {
    sentences,
    upos: Uint8Array.from(labels, label => (UPOS as readonly string[]).indexOf(label.slice(0, label.indexOf('|')))),
    xpos: Uint8Array.from(labels, label => Math.max(0, tagger.xposNames.indexOf(label.slice(label.indexOf('|') + 1)))),
  }
  const silver = tagAll(readSilverTrees(folder), classes, tagger)
  const orders = Array.from({ length: MODELS }, (_, k) => k + 2)
  const transitions = meanOf(orders.map(seed => fitTransitions(silver, gold, classes, seed)))
  const relations = prepareRelations(gold, classes)
  const weights = meanOf(orders.map(seed => fitRelations(relations, seed)))
  const { deprels, starts, list } = relations
  return {
    meta: { deprels, moves: MOVE_NAMES },
    arrays: { ...packRows('transitions', transitions, LEAST_MOVE), ...packColumns('relations', weights, LEAST_RELATION), 'pair.starts': starts, 'pair.relations': list },
  }
}

/** A table with a row a feature, which is faster than one with a run a feature where most columns have a weight. Those smaller than `least` are left out. */
function packRows(name: string, { width, features, columns, weights }: FeatureWeights, least: number): ReturnType<typeof packSparse> {
  const rows = new Map<number, Float32Array>()
  features.forEach((feature, k) => {
    if (Math.abs(weights[k]!) < least) return
    const row = rows.get(feature) ?? new Float32Array(width)
    row[columns[k]!] = weights[k]!
    rows.set(feature, row)
  })
  const dense = new Float32Array(rows.size * width)
  let size = 0
  for (const row of rows.values()) dense.set(row, width * size++)
  return packSparse(name, Int32Array.from(rows.keys()), dense, width, least)
}

function tagAll(sentences: readonly ConlluSentence[], classes: WordClasses, tagger: TaggerModel): Tagged {
  const tokens = conlluTokens(sentences)
  const labels = tag(tokens, classifyForms(tokens.forms, classes), tagger)
  return { sentences, upos: labels.map(label => tagger.labelUpos[label]!), xpos: labels.map(label => tagger.labelXpos[label]!) }
}

function fitTransitions(silver: Tagged, gold: Tagged, classes: WordClasses, seed: number): FeatureWeights {
  const perceptron = new Perceptron(MOVES, FEWEST)
  const draw = random(seed)
  learnMoves(silver, classes, SILVER_EPOCHS, perceptron, draw)
  perceptron.settle()
  learnMoves(gold, classes, EPOCHS, perceptron, draw)
  return perceptron.averaged()
}

/** Let the parser make its own mistakes and learn which move would have cost least. */
function learnMoves({ sentences, upos, xpos }: Tagged, classes: WordClasses, epochs: number, perceptron: Perceptron, draw: Random): void {
  const tokens = conlluTokens(sentences)
  const state = new ParserState(tokens, upos, xpos, classifyForms(tokens.forms, classes))
  const order = sentences.map((_, s) => s)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(MOVES)
  const gold = sentences.map(goldArcs)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, draw)
    let right = 0
    for (const s of order) {
      const { heads, moves } = gold[s]!
      state.open(tokens.firsts[s]!, tokens.firsts[s + 1]!)
      while (!state.isDone()) {
        if (!state.canLeft() && !state.canRight()) {
          state.apply(SHIFT)
          continue
        }
        const count = state.fill(features)
        scores.fill(0)
        perceptron.addTo(scores, features, count)
        const isCheap = cheapMoves(state, heads, moves)
        let best = -1
        let bestCheap = -1
        for (let move = 0; move < MOVES; move++) {
          if (!state.can(move)) continue
          if (best < 0 || scores[move]! > scores[best]!) best = move
          if (isCheap(move) && (bestCheap < 0 || scores[move]! > scores[bestCheap]!)) bestCheap = move
        }
        perceptron.tick()
        if (!isCheap(best)) {
          perceptron.correct(features, count, best, bestCheap)
        }
        state.apply(epoch > 0 && draw.unit() < EXPLORATION ? best : bestCheap)
      }
      for (let i = 1; i < heads.length; i++) if (state.heads[i] === heads[i]) right++
    }
    console.log(`heads, epoch ${epoch + 1}: ${((100 * right) / tokens.count).toFixed(2)}% right`)
  }
}

/** How often the parser goes its own way while it learns. */
const EXPLORATION = 0.9

interface GoldArcs {
  /** Heads as the parser's state counts them; an unknown one is no place at all, so that no move can cost its arc. */
  readonly heads: Int32Array
  /** The move that makes each word's arc; 0 when its relation is not told. */
  readonly moves: Uint8Array
}

function goldArcs({ words }: ConlluSentence): GoldArcs {
  const heads = new Int32Array(words.length + 1).fill(UNKNOWN)
  const moves = new Uint8Array(words.length + 1)
  words.forEach(({ head, deprel }, k) => {
    if (head !== UNKNOWN) heads[k + 1] = head < 0 ? words.length + 1 : head + 1
    if (deprel !== '_') moves[k + 1] = moveFor(deprel, heads[k + 1]! > k + 1)
  })
  return { heads, moves }
}

/** Tells the moves that make the fewest gold arcs impossible; where a move makes a gold arc, only those of its group of relations. */
function cheapMoves(state: ParserState, heads: Int32Array, moves: Uint8Array): (move: number) => boolean {
  const [shift, left, right] = moveCosts(state, heads)
  const least = Math.min(shift, left, right)
  const top = state.depth ? state.stack[state.depth - 1]! : 0
  const under = state.depth > 1 ? state.stack[state.depth - 2]! : 0
  return move => {
    if (move === SHIFT) return shift === least
    if ((isLeft(move) ? left : right) !== least) return false
    const isArc = heads[top] === (isLeft(move) ? state.next : under)
    return !isArc || !moves[top] || moves[top] === move
  }
}

/** How many gold arcs a shift, a left and a right arc make impossible (Goldberg and Nivre 2013); infinite for a move that cannot be made. */
function moveCosts(state: ParserState, gold: Int32Array): [shift: number, left: number, right: number] {
  const { stack, depth, next, length } = state
  const top = depth ? stack[depth - 1]! : 0
  const under = depth > 1 ? stack[depth - 2]! : 0
  let shift = Infinity
  let left = Infinity
  let right = Infinity
  let waiting = 0
  for (let k = next; k <= length; k++) if (gold[k] === top) waiting++
  if (state.canShift()) {
    shift = 0
    for (let k = 0; k < depth; k++) if (gold[stack[k]!] === next) shift++
    // The top may still become the head of the next word; those below it may not be its head, nor take it as head, once it is shifted on them.
    for (let k = 0; k < depth - 1; k++) if (gold[next] === stack[k]) shift++
  }
  if (state.canLeft()) left = waiting + (gold[top] === under && under ? 1 : 0) + (gold[top]! > next ? 1 : 0)
  if (state.canRight()) right = waiting + (gold[top]! >= next ? 1 : 0)
  return [shift, left, right]
}

interface RelationTask {
  readonly tagged: Tagged
  readonly classes: WordClasses
  readonly deprels: readonly string[]
  readonly starts: Int32Array
  readonly list: Uint8Array
}

/** The relations, and which of them were seen between which tags. */
function prepareRelations(tagged: Tagged, classes: WordClasses): RelationTask {
  const { sentences, upos } = tagged
  const words = sentences.flatMap(sentence => sentence.words)
  const counts = new Map<string, number>()
  for (const { deprel } of words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  const deprels = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const { head } = goldTrees(sentences)
  const seen = Array.from({ length: PAIRS }, () => new Map<number, number>())
  words.forEach(({ deprel }, i) => {
    const pair = seen[pairOf(upos, i, head[i]!)]!
    const relation = deprels.indexOf(deprel)
    pair.set(relation, (pair.get(relation) ?? 0) + 1)
  })
  const lists = seen.map((pair, p) => {
    const most = [...pair].filter(([, count]) => count >= 3).map(([relation]) => relation)
    if (Math.floor(p / 2) % (UPOS.length + 1) === UPOS.length) return [deprels.indexOf('root')]
    return most.length ? most : [...pair.keys(), deprels.indexOf('dep')].slice(0, 1)
  })
  const starts = [0]
  for (const list of lists) starts.push(starts.at(-1)! + list.length)
  return { tagged, classes, deprels, starts: Int32Array.from(starts), list: Uint8Array.from(lists.flat()) }
}

function goldTrees(sentences: readonly ConlluSentence[]): { readonly firsts: Int32Array; readonly head: Int32Array } {
  const { count, firsts } = conlluTokens(sentences)
  const head = new Int32Array(count)
  sentences.forEach(({ words }, s) => words.forEach((word, i) => { head[firsts[s]! + i] = word.head < 0 ? -1 : firsts[s]! + word.head }))
  return { firsts, head }
}

function fitRelations({ tagged: { sentences, upos, xpos }, classes, deprels, starts, list }: RelationTask, seed: number): FeatureWeights {
  const tokens = conlluTokens(sentences)
  const { head } = goldTrees(sentences)
  const gold = Uint8Array.from(sentences.flatMap(sentence => sentence.words), word => deprels.indexOf(word.deprel))
  const perceptron = new Perceptron(deprels.length, FEWEST)
  const context = new TreeContext(tokens, upos, xpos, classifyForms(tokens.forms, classes))
  const deprel = gold.slice()
  const features = new Int32Array(64)
  const scores = new Float64Array(deprels.length)
  const order = sentences.map((_, s) => s)
  const draw = random(seed)
  sentences.forEach((_, s) => context.link(tokens.firsts[s]!, tokens.firsts[s + 1]!, head))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, draw)
    let right = 0
    for (const s of order) {
      for (let i = tokens.firsts[s]!; i < tokens.firsts[s + 1]!; i++) {
        const pair = pairOf(upos, i, head[i]!)
        const allowed = list.subarray(starts[pair]!, starts[pair + 1]!)
        let best = allowed[0]!
        if (allowed.length > 1) {
          const count = context.fill(i, head, deprel, features)
          scores.fill(0)
          perceptron.addTo(scores, features, count)
          for (const relation of allowed) if (scores[relation]! > scores[best]!) best = relation
          perceptron.tick()
          if (best !== gold[i] && allowed.includes(gold[i]!)) {
            perceptron.correct(features, count, best, gold[i]!)
          }
        }
        deprel[i] = best
        if (best === gold[i]) right++
      }
    }
    console.log(`relations, epoch ${epoch + 1}: ${((100 * right) / tokens.count).toFixed(2)}% right`)
  }
  return perceptron.averaged()
}
