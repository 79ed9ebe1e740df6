import { describeForms } from '../src/doc/forms.ts'
import { UPOS } from '../src/doc/syntax.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import type { TaggerModel } from '../src/doc/pack.ts'
import { readTagger } from '../src/lang/tagger.ts'
import { packTable } from '../src/lang/table.ts'
import { describeLexically, endingKeys, tag, TagContext } from '../src/syntax/tag.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { readPolnear } from './data.ts'
import { trainLemmas } from './lemmas.ts'
import { Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'

const BITS = 17
const EPOCHS = 8
/** Forms seen less often are treated as unknown, so that training meets unknown words as use does. */
const KNOWN = 3

/** Fit tagger and lemmatizer on the training treebanks of a folder of corpora. */
export function trainTagger(folder: string): ModelFile {
  return fitTagger(readTreebanks(folder, 'train').flatMap(treebank => treebank.sentences), readPolnearTags(folder), EPOCHS)
}

/** The training treebanks' words with the labels ("NOUN|NN") that a tagger gives them which has not seen them: what the parser will meet in use. */
export function jackknifeLabels(folder: string, sentences: readonly ConlluSentence[]): string[] {
  const silver = readPolnearTags(folder)
  const found: string[][] = sentences.map(() => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = readTagger(fitTagger(sentences.filter((_, s) => foldOf(s) !== fold), silver, 5))
    const places = [...sentences.keys()].filter(s => foldOf(s) === fold)
    const tokens = conlluTokens(places.map(s => sentences[s]!))
    tag(tokens, model).forEach((label, i) => found[places[tokens.sentence[i]!]!]!.push(model.labels[label]!))
  }
  return found.flat()
}

const FOLDS = 4
/** Neighbours stay together: they share their words. */
const foldOf = (sentence: number) => Math.floor(sentence / 40) % FOLDS

function fitTagger(sentences: readonly ConlluSentence[], silver: Map<string, Counts>, epochs: number): ModelFile {
  const labels = labelsOf(sentences)
  const lexicon = buildLexicon(sentences, silver, labels)
  const lemmas = trainLemmas(sentences, labels)
  const untrained = { meta: { ...lemmas.meta, labels }, arrays: { ...lexicon, ...lemmas.arrays } }
  const weights = fitTags(sentences, untrained, epochs)
  return { meta: untrained.meta, arrays: { ...untrained.arrays, ...packTable('tags', weights) } }
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
  const total = (form: string) => [...evidence.get(form)?.values() ?? []].reduce((a, b) => a + b, 0)
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
  for (const [key, counts] of endings) {
    const sum = [...counts.values()].reduce((a, b) => a + b, 0)
    if (sum < 8) continue
    entries.set(key, [...counts].filter(([, count]) => count >= Math.max(1, sum * 0.004)).map(([label]) => label))
  }
  const fallback = ['NOUN|NN', 'PROPN|NNP', 'ADJ|JJ', 'NOUN|NNS', 'VERB|VB', 'VERB|VBD', 'VERB|VBN', 'VERB|VBG', 'VERB|VBZ', 'VERB|VBP', 'ADV|RB', 'NUM|CD', 'X|FW', 'X|GW', 'SYM|SYM', 'PUNCT|,', 'INTJ|UH']
  const classes = new Map<string, number>()
  const classOf = (list: readonly string[]) => {
    const key = [...new Set(list)].filter(label => labels.includes(label)).map(label => labels.indexOf(label)).sort((a, b) => a - b).join(' ')
    if (!classes.has(key)) classes.set(key, classes.size)
    return classes.get(key)!
  }
  classOf(fallback)
  const keys = [...entries.keys()].sort((a, b) => a - b)
  const entryClass = keys.map(key => classOf(entries.get(key)!))
  const capital: number[] = []
  for (let c = 0; c < classes.size; c++) {
    const list = [...classes.keys()][c]!.split(' ').map(label => labels[Number(label)]!)
    const names = list.some(label => label.endsWith('NNS')) ? ['PROPN|NNP', 'PROPN|NNPS'] : ['PROPN|NNP']
    capital.push(classOf([...list, ...names]))
    if (classes.size > 60000) throw new Error('too many classes')
  }
  const lists = [...classes.keys()].map(key => key.split(' ').map(Number))
  const starts = [0]
  for (const list of lists) starts.push(starts.at(-1)! + list.length)
  return {
    'lexicon.keys': Int32Array.from(keys),
    'lexicon.class': Uint16Array.from(entryClass),
    'lexicon.cluster': new Uint16Array(keys.length),
    'class.starts': Int32Array.from(starts),
    'class.labels': Uint8Array.from(lists.flat()),
    'class.capital': Uint16Array.from(capital),
  }
}

function fitTags(sentences: readonly ConlluSentence[], untrained: ModelFile, epochs: number): Float32Array {
  const labels = untrained.meta['labels'] as string[]
  const model: TaggerModel = readTagger({ meta: untrained.meta, arrays: { ...untrained.arrays, ...packTable('tags', new Float32Array(labels.length * 2)) } })
  const places = new Map(labels.map((label, place) => [label, place]))
  const tokens = conlluTokens(sentences)
  const gold = Int16Array.from(sentences.flatMap(({ words }) => words.map(({ upos, xpos }) => places.get(`${upos}|${xpos}`) ?? -1)))
  const context = new TagContext(tokens, describeLexically(tokens.forms, model))
  const perceptron = new Perceptron(labels.length, BITS)
  const features = new Int32Array(64)
  const scores = new Float64Array(labels.length)
  const order = sentences.map((_, s) => s)
  const draw = random(1)
  const { classStarts, classLabels } = model
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, draw)
    let wrong = 0
    for (const s of order) {
      const length = context.open(s)
      const first = tokens.firsts[s]!
      let before = 255
      let beforeThat = 255
      for (let i = 0; i < length; i++) {
        const from = classStarts[context.labelClass[i + 2]!]!
        const to = classStarts[context.labelClass[i + 2]! + 1]!
        let best = classLabels[from]!
        if (to - from > 1) {
          const count = context.fill(i, before, beforeThat, features)
          for (let c = from; c < to; c++) scores[classLabels[c]!] = 0
          perceptron.sumColumns(features, count, classLabels, from, to, scores)
          let isIn = false
          for (let c = from; c < to; c++) {
            if (classLabels[c] === gold[first + i]) isIn = true
            if (scores[classLabels[c]!]! > scores[best]!) best = classLabels[c]!
          }
          perceptron.tick()
          if (isIn && best !== gold[first + i]) {
            perceptron.update(features, count, gold[first + i]!, 1)
            perceptron.update(features, count, best, -1)
          }
        }
        if (best !== gold[first + i]) wrong++
        beforeThat = before
        before = best
      }
    }
    console.log(`tags, epoch ${epoch + 1}: ${(100 - (100 * wrong) / tokens.count).toFixed(2)}% right`)
  }
  return perceptron.averaged()
}
