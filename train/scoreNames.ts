import type { Pack } from '../src/doc/pack.ts'
import type { NamedMention } from '../src/doc/names.ts'
import { findNames } from '../src/mentions/findNames.ts'
import { readPack } from '../src/node.ts'
import { analyzeSyntax } from '../src/syntax/analyzeSyntax.ts'
import { conlluTokens } from './conllu.ts'
import type { ConlluSentence, ConlluWord } from './conllu.ts'
import { filesIn, readText } from './data.ts'

/** Precision, recall and F1 of names by span and type, on gold words: a table for every `ner/*-dev.iob2.gz` of a folder of corpora. */
export async function scoreNames(data: string): Promise<string> {
  const pack = await readPack()
  return filesIn(`${data}/ner`, /-dev\.iob2(\.gz)?$/).map(file => `${file}\n${nameTable(countNames(readIob(readText(data, 'ner', file)), names => namesOf(names, pack)))}`).join('\n\n')
}

/** A document of an IOB2 file. */
export interface IobDocument {
  readonly sentences: readonly ConlluSentence[]
  /** Names as "first-last TYPE", counted in words of the document. */
  readonly gold: ReadonlySet<string>
}

/** Read Universal NER's files: a word a line with its tag, comments that begin documents and give the text. */
export function readIob(text: string): IobDocument[] {
  const documents: { sentences: ConlluSentence[]; gold: Set<string>; count: number }[] = []
  for (const block of text.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/)
    const rows = lines.filter(line => line && !line.startsWith('#')).map(line => line.split('\t'))
    if (!rows.length) continue
    const opens = lines.some(line => line.startsWith('# newdoc'))
    if (opens || !documents.length) documents.push({ sentences: [], gold: new Set(), count: 0 })
    const document = documents.at(-1)!
    document.sentences.push({ id: '', opensParagraph: opens || !document.sentences.length, words: wordsOf(rows.map(row => row[1]!), lines.find(line => line.startsWith('# text = '))?.slice(9) ?? '') })
    for (const name of goldNames(rows.map(row => row[2]!), document.count)) document.gold.add(name)
    document.count += rows.length
  }
  return documents
}

function wordsOf(forms: readonly string[], text: string): ConlluWord[] {
  let at = 0
  return forms.map(form => {
    const found = text.indexOf(form, at)
    if (found >= 0) at = found + form.length
    return { form, lemma: '', upos: 'X', xpos: '', head: -1, deprel: '', misc: '', spaceAfter: found < 0 || text[at] === ' ' }
  })
}

function goldNames(tags: readonly string[], from: number): string[] {
  const names: string[] = []
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i]!.startsWith('B-')) continue
    let last = i
    while (tags[last + 1]?.startsWith('I-')) last++
    names.push(`${from + i}-${from + last} ${tags[i]!.slice(2)}`)
  }
  return names
}

const TYPES: Readonly<Record<NamedMention['type'], string>> = { person: 'PER', organization: 'ORG', media: 'ORG', country: 'LOC', place: 'LOC', other: '' }

function namesOf(sentences: readonly ConlluSentence[], pack: Pack): Set<string> {
  const tokens = conlluTokens(sentences)
  const names = findNames(tokens, analyzeSyntax(tokens, pack), pack)
  return new Set(names.filter(({ type }) => TYPES[type]).map(({ first, last, type }) => `${first}-${last} ${TYPES[type]}`))
}

interface Count {
  right: number
  predicted: number
  gold: number
}

/** Count the names that a function finds against gold. */
export function countNames(documents: readonly IobDocument[], find: (sentences: readonly ConlluSentence[]) => ReadonlySet<string>): Map<string, Count> {
  const counts = new Map<string, Count>(['PER', 'ORG', 'LOC', 'all', 'span only'].map(type => [type, { right: 0, predicted: 0, gold: 0 }]))
  const add = (gold: ReadonlySet<string>, found: ReadonlySet<string>, typeOf: (name: string) => string) => {
    for (const name of gold) counts.get(typeOf(name))!.gold++
    for (const name of found) {
      counts.get(typeOf(name))!.predicted++
      if (gold.has(name)) counts.get(typeOf(name))!.right++
    }
  }
  const spans = (names: ReadonlySet<string>) => new Set([...names].map(name => name.split(' ')[0]!))
  for (const { sentences, gold } of documents) {
    const found = find(sentences)
    add(gold, found, name => name.split(' ')[1]!)
    add(gold, found, () => 'all')
    add(spans(gold), spans(found), () => 'span only')
  }
  return counts
}

export function nameTable(counts: ReadonlyMap<string, Count>): string {
  const percent = (part: number, whole: number) => (whole ? (100 * part) / whole : 0).toFixed(1).padStart(7)
  return ['type            P      R     F1   gold', ...[...counts].map(([type, { right, predicted, gold }]) =>
    type.padEnd(10) + percent(right, predicted) + percent(right, gold) + percent(2 * right, predicted + gold) + String(gold).padStart(7))].join('\n')
}
