import { describeForms } from '../src/doc/forms.ts'
import { Features } from '../src/doc/features.ts'
import type { Pack, SequenceModel, Settings } from '../src/doc/pack.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { describeNames } from '../src/mentions/nameColumns.ts'
import { addNameFeatures } from '../src/mentions/nameFeatures.ts'
import { NAME_LABELS } from '../src/mentions/nameLabels.ts'
import { analyzeSyntax } from '../src/syntax/analyzeSyntax.ts'
import { packSequence, sequenceOf, trainCrf } from './crf.ts'
import type { CrfOptions, TrainingSequence } from './crf.ts'
import { readGumNames, readPolnearNames } from './goldNames.ts'
import type { NamedText, NamesPack } from './goldNames.ts'

export const NAME_OPTIONS: CrfOptions = { labels: NAME_LABELS, rarest: 4, epochs: 8, rate: 0.1, finalRate: 0.02, dropout: 0.5, least: 0.1, seed: 3 }

export const NAME_SETTINGS: Settings = {}

/** How much a sentence of PolNeAR, whose names are a program's, counts beside one of GUM. */
const SILVER_WEIGHT = 0.4

/** Every so manieth text is learned in lower case as well: people write so. */
const LOWERED = 5

/** Fit the names model on a folder of corpora; gives the bytes of its file. */
export function trainNames(folder: string, pack: NamesPack): Uint8Array {
  const gold = withLowered(readGumNames(folder, pack), pack).flatMap(text => nameSequences(text, pack, 1))
  const silver = withLowered(readPolnearNames(folder, pack), pack).flatMap(text => nameSequences(text, pack, SILVER_WEIGHT))
  const judge = sequenceOf(trainCrf(gold, { ...NAME_OPTIONS, epochs: 5 }))
  const trained = trainCrf([...gold, ...silver.map(sequence => doubt(sequence, judge))], { ...NAME_OPTIONS, log: console.log })
  return packSequence(trained, NAME_SETTINGS)
}

/** One sequence a sentence. */
export function nameSequences({ tokens, syntax, labels, open }: NamedText, { lexicon }: NamesPack, weight: number): TrainingSequence[] {
  const columns = describeNames(tokens, syntax, lexicon.names)
  const features = new Features()
  const sequences: TrainingSequence[] = []
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const end = tokens.firsts[s + 1]!
    features.clear()
    addNameFeatures(features, columns, first, end - 1)
    const opened = open?.subarray(first, end)
    sequences.push({ ...features.snapshot(), labels: labels.slice(first, end), ...(opened?.some(Boolean) && { open: opened.slice() }), weight })
  }
  return sequences
}

function withLowered(texts: readonly NamedText[], pack: NamesPack): NamedText[] {
  return [...texts, ...texts.filter((_, i) => i % LOWERED === 0).map(text => inLowerCase(text, pack))]
}

function inLowerCase(text: NamedText, pack: NamesPack): NamedText {
  const forms = [...new Set(text.tokens.forms.text.map(form => form.toLowerCase()))]
  const places = new Map(forms.map((form, place) => [form, place]))
  const form = text.tokens.form.map(f => places.get(text.tokens.forms.text[f]!.toLowerCase())!)
  const tokens: Tokens = { ...text.tokens, form, forms: describeForms(forms) }
  return { ...text, tokens, syntax: analyzeSyntax(tokens, pack as Pack) }
}

/** Leave open what a model that knows gold alone reads otherwise; take its word where nothing was known and it is sure. */
function doubt(sequence: TrainingSequence, judge: SequenceModel): TrainingSequence {
  const width = NAME_LABELS.length
  const count = sequence.labels.length
  const scores = judge.score(sequence.features, sequence.offsets, count)
  const best = judge.best(scores, count)
  const marginals = judge.marginals(scores, count)
  const labels = sequence.labels.slice()
  const open = sequence.open?.slice() ?? new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const judged = best[i]!
    if (open[i]) {
      if (marginals[i * width + judged]! < SURE_JUDGE) continue
      labels[i] = judged
      open[i] = 0
    } else if (labels[i] !== judged) open[i] = bit(labels[i]!) | bit(judged)
  }
  const { features, offsets, weight } = sequence
  return { features, offsets, labels, ...(open.some(Boolean) && { open }), ...(weight !== undefined && { weight }) }
}

const SURE_JUDGE = 0.8

/** Labels beyond the eighth have no bit: anything may stand there. */
const bit = (label: number) => (label < 8 ? 1 << label : 0xff)
