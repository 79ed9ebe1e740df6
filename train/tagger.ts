import { describeForms } from '../src/doc/forms.ts'
import type { Forms } from '../src/doc/forms.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { readTagger } from '../src/lang/tagger.ts'
import { classifyForms } from '../src/doc/wordClasses.ts'
import type { WordClasses } from '../src/doc/wordClasses.ts'
import { packColumns } from '../src/lang/columnTable.ts'
import type { FeatureWeights } from '../src/lang/columnTable.ts'
import { choicesOf, endingKeys, MOST_FEATURES, START, tag, TagContext } from '../src/syntax/tag.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { readPolnear } from './data.ts'
import { trainLemmas } from './lemmas.ts'
import { LogLinear } from './logLinear.ts'
import { random, shuffle } from './random.ts'

const EPOCHS = 8
/** Forms seen less often are treated as unknown, so that training meets unknown words as use does. */
const KNOWN = 3
/** Share of features left out, anew at each place. */
const DROPOUT = 0.3
/** AdaGrad's rate at the start and at the end, falling in a line. */
const RATE = 0.1
const FINAL_RATE = 0.01
/** Weights smaller than this are forgotten at half time; what is left learns to do without them. */
const LEAST_WEIGHT = 0.16
/** Weights smaller than this are as good as none. */
const NEGLIGIBLE = 0.05

/** Fit tagger and lemmatizer on the training treebanks of a folder of corpora. */
export function trainTagger(folder: string, classes: WordClasses): ModelFile {
  return fitTagger(readTreebanks(folder, 'train').flatMap(treebank => treebank.sentences), readPolnearTags(folder), classes)
}

/** The training treebanks' words with the labels ("NOUN|NN") that a tagger gives them which has not seen them: what the parser will meet in use. */
export function jackknifeLabels(folder: string, sentences: readonly ConlluSentence[], classes: WordClasses): string[] {
  const silver = readPolnearTags(folder)
  const found: string[][] = sentences.map(() => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = readTagger(fitTagger(sentences.filter((_, s) => foldOf(s) !== fold), silver, classes))
    const places = [...sentences.keys()].filter(s => foldOf(s) === fold)
    const tokens = conlluTokens(places.map(s => sentences[s]!))
    tag(tokens, classifyForms(tokens.forms, classes), model).forEach((label, i) => found[places[tokens.sentence[i]!]!]!.push(model.labels[label]!))
  }
  return found.flat()
}

const FOLDS = 6
/** Neighbours stay together: they share their words. */
const foldOf = (sentence: number) => Math.floor(sentence / 40) % FOLDS

function fitTagger(sentences: readonly ConlluSentence[], silver: Map<string, Counts>, classes: WordClasses): ModelFile {
  const labels = labelsOf(sentences)
  const lexicon = buildLexicon(sentences, silver, labels)
  const lemmas = trainLemmas(sentences, labels)
  const untrained = { meta: { ...lemmas.meta, labels }, arrays: { ...lexicon, ...lemmas.arrays } }
  const weights = fitTags(sentences, untrained, classes)
  return { meta: untrained.meta, arrays: { ...untrained.arrays, ...packColumns('tags', weights, NEGLIGIBLE) } }
}

/** Labels seen at least three times, in the order of their frequency. */
function labelsOf(sentences: readonly ConlluSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { words } of sentences) for (const { upos, xpos } of words) add(counts, `${upos}|${xpos}`, 1)
  return [...counts].filter(([label, count]) => count >= 3 && (UPOS as readonly string[]).includes(label.split('|')[0]!)).sort((a, b) => b[1] - a[1]).map(([label]) => label)
}

type Counts = Map<string, number>

/** Automatic Penn tags of PolNeAR's word forms. */
function readPolnearTags(folder: string): Map<string, Counts> {
  const forms = new Map<string, Counts>()
  for (const { text, corenlp } of readPolnear(folder, 'train')) {
    for (const [, , pos, , start, end] of corenlp?.tokens ?? []) {
      const form = text.slice(start, end)
      if (/[\s\p{L}]-\p{L}/u.test(form)) continue
      add(countsOf(forms, form), pos, 1)
    }
  }
  return forms
}

function add(counts: Counts, key: string, size: number): void {
  counts.set(key, (counts.get(key) ?? 0) + size)
}

function countsOf(forms: Map<string, Counts>, form: string): Counts {
  let counts = forms.get(form)
  if (!counts) forms.set(form, counts = new Map())
  return counts
}

function buildLexicon(sentences: readonly ConlluSentence[], silver: Map<string, Counts>, labels: readonly string[]): Record<string, Int32Array | Uint16Array | Uint8Array> {
  const gold = new Map<string, Counts>()
  const byXpos = new Map<string, Counts>()
  for (const { words } of sentences) {
    for (const { form, upos, xpos } of words) {
      const label = `${upos}|${xpos}`
      if (!labels.includes(label)) continue
      add(countsOf(gold, form), label, 1)
      add(countsOf(byXpos, xpos), label, 1)
    }
  }
  const usual = new Map([...byXpos].map(([xpos, counts]) => [xpos, [...counts].sort((a, b) => b[1] - a[1])[0]![0]]))
  const evidence = new Map<string, Counts>()
  for (const [form, counts] of gold) {
    for (const [label, count] of counts) add(countsOf(evidence, form), label, count)
  }
  for (const [form, counts] of silver) {
    const seen = gold.get(form)
    for (const [xpos, count] of counts) {
      const known = [...seen ?? []].filter(([label]) => label.endsWith(`|${xpos}`))
      const label = known.length ? known.sort((a, b) => b[1] - a[1])[0]![0] : usual.get(xpos)
      if (label) add(countsOf(evidence, form), label, count / 2)
    }
  }
  // Lower-case entries also gather what was seen in capitals at sentence starts only when nothing else is known.
  const entries = new Map<number, string[]>()
  const describe = describeForms([...evidence.keys()])
  const total = (form: string) => sumOf(evidence.get(form) ?? new Map())
  const endings = new Map<number, Counts>()
  describe.text.forEach((form, f) => {
    const counts = evidence.get(form)!
    const sum = total(form)
    if (sum <= 4) for (const key of endingKeys(describe, f)) for (const [label, count] of counts) add(endings.get(key) ?? endings.set(key, new Map()).get(key)!, label, count)
    if (sum < KNOWN) return
    const allowed = [...counts].filter(([, count]) => count >= Math.max(1, sum * 0.003)).map(([label]) => label)
    if (describe.lower[f] !== form && sum < 20) {
      const low = evidence.get(describe.lower[f]!)
      if (low) for (const [label, count] of low) if (count >= Math.max(1, total(describe.lower[f]!) * 0.01)) allowed.push(label)
      allowed.push('PROPN|NNP')
    }
    entries.set(describe.hash[f]!, allowed)
  })
  widen(entries, describe, form => evidence.get(form)!, endings)
  for (const [key, counts] of endings) {
    const sum = sumOf(counts)
    if (sum < FEWEST_ENDINGS) continue
    entries.set(key, [...counts].filter(([, count]) => count >= Math.max(1, sum * 0.004)).map(([label]) => label))
  }
  const fallback = ['NOUN|NN', 'PROPN|NNP', 'ADJ|JJ', 'NOUN|NNS', 'VERB|VB', 'VERB|VBD', 'VERB|VBN', 'VERB|VBG', 'VERB|VBZ', 'VERB|VBP', 'ADV|RB', 'NUM|CD', 'X|FW', 'X|GW', 'SYM|SYM', 'PUNCT|,', 'INTJ|UH']
  const choices = new Map<string, number>()
  const choiceOf = (list: readonly string[]) => {
    const key = [...new Set(list)].filter(label => labels.includes(label)).map(label => labels.indexOf(label)).sort((a, b) => a - b).join(' ')
    if (!choices.has(key)) choices.set(key, choices.size)
    return choices.get(key)!
  }
  choiceOf(fallback)
  const keys = [...entries.keys()].sort((a, b) => a - b)
  const entryChoice = keys.map(key => choiceOf(entries.get(key)!))
  const capital: number[] = []
  for (let c = 0; c < choices.size; c++) {
    const list = [...choices.keys()][c]!.split(' ').map(label => labels[Number(label)]!)
    const names = list.some(label => label.endsWith('NNS')) ? ['PROPN|NNP', 'PROPN|NNPS'] : ['PROPN|NNP']
    capital.push(choiceOf([...list, ...names]))
    if (choices.size > 60000) throw new Error('too many choices of labels')
  }
  const lists = [...choices.keys()].map(key => key.split(' ').map(Number))
  const starts = [0]
  for (const list of lists) starts.push(starts.at(-1)! + list.length)
  return {
    'lexicon.keys': Int32Array.from(keys),
    'lexicon.choice': Uint16Array.from(entryChoice),
    'choice.starts': Int32Array.from(starts),
    'choice.labels': Uint8Array.from(lists.flat()),
    'choice.capital': Uint16Array.from(capital),
  }
}

/** A form seen less often than this may have labels that it was not seen with: any usual ones of its ending, and in capitals those of its lower case. */
const FEW = 10
const FEW_CAPITALS = 100
const FEWEST_ENDINGS = 8
const OPEN_LABELS = /^(NOUN|VERB|ADJ|ADV|PROPN|X|INTJ)\|/

function widen(entries: Map<number, string[]>, describe: Forms, countsOf: (form: string) => Counts, endings: Map<number, Counts>): void {
  describe.text.forEach((form, f) => {
    const allowed = entries.get(describe.hash[f]!)
    const counts = countsOf(form)
    if (!allowed || ![...counts.keys()].every(label => OPEN_LABELS.test(label))) return
    const sum = sumOf(counts)
    if (sum < FEW) allowed.push(...usualOf(endings, endingKeys(describe, f)))
    if (sum < FEW_CAPITALS && describe.lower[f] !== form) allowed.push('PROPN|NNP', ...entries.get(describe.lowerHash[f]!) ?? [])
  })
}

function usualOf(endings: Map<number, Counts>, keys: readonly number[]): string[] {
  const known = keys.map(key => endings.get(key)).find(counts => counts && sumOf(counts) >= FEWEST_ENDINGS)
  return [...known ?? []].filter(([, count]) => count >= sumOf(known!) * 0.02).map(([label]) => label)
}

const sumOf = (counts: Counts) => [...counts.values()].reduce((a, b) => a + b, 0)

function fitTags(sentences: readonly ConlluSentence[], untrained: ModelFile, classes: WordClasses): FeatureWeights {
  const labels = untrained.meta['labels'] as string[]
  const { choiceStarts, choiceLabels, ...model } = readTagger({ meta: untrained.meta, arrays: { ...untrained.arrays, ...packColumns('tags', NO_WEIGHTS, 0) } })
  const places = new Map(labels.map((label, place) => [label, place]))
  const tokens = conlluTokens(sentences)
  const gold = Int16Array.from(sentences.flatMap(({ words }) => words.map(({ upos, xpos }) => places.get(`${upos}|${xpos}`) ?? -1)))
  const context = new TagContext(tokens, classifyForms(tokens.forms, classes), choicesOf(tokens.forms, { choiceStarts, choiceLabels, ...model }))
  const features = new Int32Array(MOST_FEATURES)
  const allowedAt = (i: number) => { const choice = context.choiceAt(i); return choiceLabels.subarray(choiceStarts[choice]!, choiceStarts[choice + 1]!) }
  const learner = new LogLinear(labels.length)
  const order = sentences.map((_, s) => s)
  const draw = random(1)
  const drops = () => draw.unit() < DROPOUT
  let done = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    if (epoch === EPOCHS / 2) learner.prune(LEAST_WEIGHT)
    shuffle(order, draw)
    let wrong = 0
    for (const s of order) {
      const rate = RATE + (FINAL_RATE - RATE) * (done++ / (EPOCHS * order.length))
      const length = context.open(s)
      const first = tokens.firsts[s]!
      let before = START
      let beforeThat = START
      for (let i = 0; i < length; i++) {
        const allowed = allowedAt(i)
        const best = allowed.length > 1 ? learner.decide(features, context.fill(i, before, beforeThat, features), allowed, gold[first + i]!, rate, drops) : allowed[0]!
        if (best !== gold[first + i]) wrong++
        beforeThat = before
        before = best
      }
    }
    if (epoch >= EPOCHS / 2) learner.note()
    console.log(`tags, epoch ${epoch + 1}: ${(100 - (100 * wrong) / tokens.count).toFixed(2)}% right`)
  }
  return learner.averaged()
}

const NO_WEIGHTS: FeatureWeights = { width: 1, features: new Int32Array(0), columns: new Uint8Array(0), weights: new Float32Array(0) }
