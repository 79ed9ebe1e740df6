import { analyze } from '../src/analyze.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { Mention, Reading } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import type { Span } from '../src/text/span.ts'
import { CLUSTER_MEASURES } from './clusterScore.ts'
import type { ClusterMeasure, Clusters, Ratio } from './clusterScore.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { documentsOf } from './goldNames.ts'
import { gumMentions } from './gumEntities.ts'

/*
 * Who is who, against GUM's news, interviews, speeches and lives, read from the plain text: the mentions are the engine's own.
 *
 * Names and pronouns count: mentions that hang on a proper noun, except times, and personal, possessive and reflexive pronouns. Nominals are left out
 * on both sides, and then, as the CoNLL shared tasks do, whoever has a single mention left. A mention found is the smallest gold one that it lies in,
 * when it has a word of that one's core in it; else it is one that gold does not know.
 *
 * The score is the mean F1 of MUC, B³ and CEAFe, each added up over the documents. An example: in "Ada Lindt left. Lindt said she was tired." gold has
 * {Ada Lindt, Lindt, she}. Found is {Ada Lindt, Lindt}, and "she" in no entity. MUC: one of two links is there, none is wrong: P 1, R 1/2. B³: both
 * mentions found are rightly together, of the three in gold two have 2/3 of theirs: P 1, R 4/9. CEAFe: the only pair is alike by 2·2 / (2 + 3): P and R 4/5.
 * F1: .667, .615, .8; the score is .694.
 */

/** The kinds of texts, as they stand in the names of GUM's documents. */
const GENRES = ['news', 'interview', 'speech', 'bio'] as const

/** A document's text with its gold mentions. */
export interface GoldDocument {
  readonly genre: string
  readonly text: string
  readonly blocks: readonly Span[]
  readonly mentions: readonly GoldMention[]
}

interface GoldMention extends Span {
  readonly entity: string
  readonly core: readonly Span[]
}

/** CoNLL F1 of names and pronouns over GUM, by kind of text, as tables. GUM's training part taught the models that find words and names; its dev part did not. */
export async function scoreCoref(data: string): Promise<string> {
  const pack = await readPack('en')
  const [dev, train] = (['dev', 'train'] as const).map(part => readGumDocuments(data, part).map(document => ({ ...document, ...clustersOf(document, pack) })))
  const tables = ([['dev', dev!], ['train', train!], ['dev and train', [...dev!, ...train!]]] as const).map(([part, documents]) => {
    const rows = [...GENRES, 'all'].map(genre => rowOf(genre, documents.filter(document => genre === 'all' || document.genre === genre)))
    return [`GUM ${part}, ${documents.length} documents`, '', `${''.padEnd(10)}${[...MEASURES, 'CoNLL'].map(name => name.padStart(21)).join('')}`, ...rows].join('\n')
  })
  return tables.join('\n\n')
}

const MEASURES = Object.keys(CLUSTER_MEASURES) as ClusterMeasure[]

export function readGumDocuments(data: string, part: 'train' | 'dev'): GoldDocument[] {
  const { sentences } = readTreebanks(data, part).find(({ name }) => name === 'gum') ?? { sentences: [] }
  return documentsOf(sentences).flatMap(document => {
    const genre = document[0]!.id.split('_')[1]!
    return (GENRES as readonly string[]).includes(genre) ? [layDocument(genre, document)] : []
  })
}

function layDocument(genre: string, sentences: readonly ConlluSentence[]): GoldDocument {
  const tokens = conlluTokens(sentences)
  const blocks: { start: number; end: number }[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (i && tokens.block[i] === tokens.block[i - 1]) blocks.at(-1)!.end = tokens.end[i]!
    else blocks.push({ start: tokens.start[i]!, end: tokens.end[i]! })
  }
  const mentions = sentences.flatMap((sentence, s) => gumMentions(sentence).filter(({ type, core }) => type !== 'time' && counts(sentence, core)).map(({ entity, first, last, core }): GoldMention => {
    const span = (from: number, to: number) => ({ start: tokens.start[tokens.firsts[s]! + from]!, end: tokens.end[tokens.firsts[s]! + to]! })
    return { ...span(first, last), entity, core: core.map(place => span(place, place)) }
  }))
  return { genre, text: tokens.text, blocks, mentions }
}

/** Whether a mention's core hangs on a proper noun or a personal pronoun. */
function counts({ words }: ConlluSentence, core: readonly number[]): boolean {
  const head = core.find(place => !core.includes(words[place]!.head))
  return head !== undefined && (words[head]!.upos === 'PROPN' || (words[head]!.upos === 'PRON' && /^PRP/.test(words[head]!.xpos)))
}

export function clustersOf(document: GoldDocument, pack: Pack): { gold: Clusters; found: Clusters } {
  const { text, blocks, mentions } = document
  const reading = analyze({ text, language: 'en', blocks: blocks.map(block => ({ ...block, kind: 'paragraph' })) }, pack)
  return { gold: group(mentions.map(({ entity }, number) => ({ entity, number }))), found: group(numberMentions(reading, document)) }
}

/** The numbers of gold mentions for those found; numbers beyond all gold ones for others. */
function numberMentions({ mentions }: Reading, { mentions: gold }: GoldDocument): { entity: string; number: number }[] {
  const taken = new Set<number>()
  return mentions.flatMap((mention, i) => {
    if (mention.form === 'nominal' || mention.entity === undefined) return []
    const match = goldOf(mention, gold)
    const number = match < 0 || taken.has(match) ? gold.length + i : match
    taken.add(number)
    return [{ entity: String(mention.entity), number }]
  })
}

export function goldOf({ start, end }: Mention, gold: readonly GoldMention[]): number {
  let best = -1
  gold.forEach((other, i) => {
    if (other.start > start || other.end < end || !other.core.some(word => word.start < end && start < word.end)) return
    if (best < 0 || other.end - other.start < gold[best]!.end - gold[best]!.start) best = i
  })
  return best
}

/** Entities of two mentions and more. */
function group(mentions: readonly { entity: string; number: number }[]): Clusters {
  const clusters = new Map<string, Set<number>>()
  for (const { entity, number } of mentions) clusters.set(entity, (clusters.get(entity) ?? new Set()).add(number))
  return [...clusters.values()].filter(({ size }) => size > 1)
}

function rowOf(genre: string, documents: readonly { gold: Clusters; found: Clusters }[]): string {
  const scores = MEASURES.map(measure => {
    const shares = documents.map(({ gold, found }) => CLUSTER_MEASURES[measure](gold, found))
    const precision = share(shares.map(({ precision }) => precision))
    const recall = share(shares.map(({ recall }) => recall))
    return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
  })
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
  const percent = (value: number) => (100 * value).toFixed(1).padStart(7)
  return genre.padEnd(10) + scores.map(({ precision, recall, f1 }) => percent(precision) + percent(recall) + percent(f1)).join('') + percent(mean).padStart(21)
}

function share(ratios: readonly Ratio[]): number {
  const part = ratios.reduce((sum, ratio) => sum + ratio.part, 0)
  const whole = ratios.reduce((sum, ratio) => sum + ratio.whole, 0)
  return whole ? part / whole : 0
}
