import { findBlocks } from '../src/blocks/findBlocks.ts'
import type { Span } from '../src/text/span.ts'
import { english } from '../src/lang/en/index.ts'
import { tokenize } from '../src/tokens/tokenize.ts'
import { filesIn, readText } from './data.ts'

/** A document of a treebank as raw text, with the spans of its gold tokens and sentences. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly tokens: readonly Span[]
  readonly sentences: readonly Span[]
}

/**
 * Token and sentence scores on the dev parts of the UD treebanks, from raw text with its paragraphs. Ends: places where a sentence ends.
 * Spans: whole sentences, as the CoNLL 2018 shared task counts them.
 */
export function scoreSentences(folder: string): string {
  const lines = ['| treebank | tokens F1 | sentence ends P | R | F1 | sentence spans F1 |', '| --- | --- | --- | --- | --- | --- |']
  for (const file of filesIn(`${folder}/ud`, /^en_.*-dev\.conllu(\.gz)?$/)) {
    const tokens = new Tally()
    const ends = new Tally()
    const spans = new Tally()
    for (const gold of readDocuments(readText(folder, 'ud', file))) {
      const found = readRaw(gold.text)
      tokens.add(gold.tokens.map(key), found.tokens.map(key))
      ends.add(gold.sentences.map(end), found.sentences.map(end))
      spans.add(gold.sentences.map(key), found.sentences.map(key))
    }
    const figures = [tokens.f1, ends.precision, ends.recall, ends.f1, spans.f1].map(figure => (100 * figure).toFixed(2))
    lines.push(`| ${/^en_(.*)-dev/.exec(file)![1]!.toUpperCase()} | ${figures.join(' | ')} |`)
  }
  return lines.join('\n')
}

/** Tokens and sentences that the engine finds in a raw text. */
export function readRaw(text: string): Pick<GoldDocument, 'tokens' | 'sentences'> {
  const { count, start, end, firsts } = tokenize(text, findBlocks({ text }, english.blocks), english.tokens)
  return {
    tokens: Array.from({ length: count }, (_, i) => ({ start: start[i]!, end: end[i]! })),
    sentences: Array.from({ length: firsts.length - 1 }, (_, s) => ({ start: start[firsts[s]!]!, end: end[firsts[s + 1]! - 1]! })),
  }
}

/** The documents of a CoNLL-U file. Within a paragraph a space stands between sentences unless the last token says otherwise; between paragraphs an empty line. */
export function readDocuments(conllu: string): GoldDocument[] {
  const documents: { id: string; text: string; tokens: Span[]; sentences: Span[] }[] = []
  let glue = ''
  for (const block of conllu.split(/\r?\n\r?\n/)) {
    const rows = block.split(/\r?\n/)
    const text = rows.find(row => row.startsWith('# text = '))?.slice(9)
    if (text === undefined) continue
    const id = rows.find(row => row.startsWith('# newdoc'))?.replace(/^# newdoc( id = )?/, '')
    if (id !== undefined || !documents.length) documents.push({ id: id ?? '', text: '', tokens: [], sentences: [] })
    const document = documents.at(-1)!
    if (document.text) document.text += rows.some(row => row.startsWith('# newpar')) ? '\n\n' : glue
    const start = document.text.length
    document.text += text
    const words = surfaceWords(rows)
    document.tokens.push(...align(text, words).map(span => ({ start: start + span.start, end: start + span.end })))
    document.sentences.push({ start, end: start + text.trimEnd().length })
    glue = words.at(-1)!.spaceAfter ? ' ' : ''
  }
  return documents
}

interface SurfaceWord {
  /** The syntactic words that the surface is cut into, when their letters are the surface's; else the surface alone. */
  readonly forms: readonly string[]
  readonly spaceAfter: boolean
}

function surfaceWords(rows: readonly string[]): SurfaceWord[] {
  const words: SurfaceWord[] = []
  const columns = rows.filter(row => /^\d/.test(row)).map(row => row.split('\t'))
  let covered = 0
  for (const [id, form, , , , , , , , misc] of columns) {
    const [first, last] = id!.split('-').map(Number)
    const spaceAfter = !misc!.includes('SpaceAfter=No')
    if (last) {
      const parts = columns.filter(([other]) => /^\d+$/.test(other!) && Number(other) >= first! && Number(other) <= last).map(row => row[1]!)
      words.push({ forms: parts.join('') === form ? parts : [form!], spaceAfter })
      covered = last
    } else if (!id!.includes('.') && first! > covered) words.push({ forms: [form!], spaceAfter })
  }
  return words
}

function align(text: string, words: readonly SurfaceWord[]): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const form of words.flatMap(word => word.forms)) {
    const start = text.indexOf(form, at)
    if (start < 0) throw new RangeError(`"${form}" is not in the rest of "${text}"`)
    at = start + form.length
    spans.push({ start, end: at })
  }
  return spans
}

class Tally {
  #gold = 0
  #found = 0
  #both = 0

  add(gold: readonly (string | number)[], found: readonly (string | number)[]): void {
    const all = new Set(gold)
    this.#gold += gold.length
    this.#found += found.length
    this.#both += found.filter(one => all.has(one)).length
  }

  get precision(): number { return this.#both / this.#found }
  get recall(): number { return this.#both / this.#gold }
  get f1(): number { return (2 * this.#both) / (this.#found + this.#gold) }
}

const key = ({ start, end }: Span) => `${start}-${end}`
const end = (span: Span) => span.end
