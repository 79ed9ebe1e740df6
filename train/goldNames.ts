import { findBlocks } from '../src/blocks/findBlocks.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { Syntax } from '../src/doc/syntax.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { lower, word } from '../src/doc/tokens.ts'
import { labelName } from '../src/mentions/nameLabels.ts'
import type { LabelledName, NameClass } from '../src/mentions/nameLabels.ts'
import { analyzeSyntax } from '../src/syntax/analyzeSyntax.ts'
import { tokenize } from '../src/tokens/tokenize.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'
import { readPolnear } from './data.ts'
import type { PolnearArticle } from './data.ts'
import { gumMentions } from './gumEntities.ts'
import type { GumMention } from './gumEntities.ts'

/** A text with its names as labels. */
export interface NamedText {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly labels: Uint8Array
  /** Where gold does not tell: the labels that may stand, a bit each. */
  readonly open?: Uint8Array
}

export type NamesPack = Pick<Pack, 'lexicon'> & { readonly models: Pick<Pack['models'], 'tagger' | 'parser'> }

const KINDS: Readonly<Record<string, NameClass>> = {
  person: 'PER', organization: 'ORG', place: 'LOC', event: 'MISC', object: 'MISC', abstract: 'MISC', substance: 'MISC', plant: 'MISC', animal: 'MISC',
}

/** The documents of GUM's training part, with the names among its entities. */
export function readGumNames(folder: string, pack: NamesPack): NamedText[] {
  const { sentences } = readTreebanks(folder, 'train').find(({ name }) => name === 'gum') ?? { sentences: [] }
  return documentsOf(sentences).map(document => {
    const tokens = conlluTokens(document)
    const labels = new Uint8Array(tokens.count)
    const taken = new Uint8Array(tokens.count)
    document.forEach((sentence, s) => {
      const names = namesOfSentence(sentence, pack).map(name => ({ ...name, first: name.first + tokens.firsts[s]!, last: name.last + tokens.firsts[s]! }))
      for (const name of names.sort((a, b) => b.last - b.first - (a.last - a.first))) {
        if (taken.subarray(name.first, name.last + 1).includes(1)) continue
        taken.fill(1, name.first, name.last + 1)
        labelName(labels, name)
      }
    })
    return { tokens, syntax: analyzeSyntax(tokens, pack as Pack), labels }
  })
}

/** The documents of EWT's training part, without names. */
export function readEwtTexts(folder: string, pack: NamesPack): Omit<NamedText, 'labels'>[] {
  const { sentences } = readTreebanks(folder, 'train').find(({ name }) => name === 'ewt') ?? { sentences: [] }
  return documentsOf(sentences).map(document => {
    const tokens = conlluTokens(document)
    return { tokens, syntax: analyzeSyntax(tokens, pack as Pack) }
  })
}

/** A sentence's id is its document's with a number. */
export function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents = new Map<string, ConlluSentence[]>()
  for (const sentence of sentences) {
    const id = sentence.id.slice(0, sentence.id.lastIndexOf('-'))
    const document = documents.get(id) ?? []
    document.push(sentence)
    documents.set(id, document)
  }
  return [...documents.values()]
}

function namesOfSentence(sentence: ConlluSentence, pack: NamesPack): LabelledName[] {
  return gumMentions(sentence).flatMap(mention => nameWithin(sentence.words, mention, pack) ?? [])
}

/** The name that an entity's words hang on: its head, when that is a proper noun, with the capitalized words about it; no article, title, possessive or apposition. */
function nameWithin(words: ConlluSentence['words'], span: GumMention, { lexicon }: NamesPack): LabelledName | undefined {
  const kind = KINDS[span.type]
  if (!kind) return undefined
  const isWithin = (i: number) => i >= span.first && i <= span.last
  const head = words.findIndex((one, i) => isWithin(i) && !isWithin(one.head))
  if (head < 0 || words[head]!.upos !== 'PROPN') return undefined
  const isPart = (i: number) => isWithin(i) && isCapital(words[i]!.form) && words[i]!.upos !== 'DET' && words[i]!.upos !== 'ADP' && (words[i]!.upos === 'PROPN' || words[i]!.xpos.startsWith('NNP') || PARTS.test(words[i]!.deprel))
  const joins = (i: number, to: number) => isWithin(to) && isPart(to) && (/^[-&–'.]$|^(de|del|la|al|von|van|der|bin|ibn|du|da)$/i.test(words[i]!.form)
    || (kind !== 'PER' && /^(of|for)$/i.test(words[i]!.form)) || (kind === 'ORG' && /^(and|,)$/i.test(words[i]!.form) && words[to]!.head !== head && Math.abs(words[to]!.head - i) < 4 && words[i]!.form !== ','))
  let first = head
  while (isPart(first - 1) || (first - 2 >= 0 && isWithin(first - 1) && joins(first - 1, first - 2))) first -= isPart(first - 1) ? 1 : 2
  let last = head
  for (;;) {
    if (last + 1 < words.length && isPart(last + 1)) last++
    else if (last + 2 < words.length && isWithin(last + 1) && joins(last + 1, last + 2)) last += 2
    else if (kind !== 'PER' && last + 3 < words.length && /^(of|for)$/i.test(words[last + 1]!.form) && /^the$/i.test(words[last + 2]!.form) && isPart(last + 3)) last += 3
    else break
  }
  const low = (i: number) => words[i]!.form.toLowerCase()
  const { lists } = lexicon.names
  if (kind === 'PER') {
    const titles = wordsOf([...lists.title, ...lists.office], true)
    while (first < head && titles.has(low(first))) first++
    if (titles.has(low(last))) return undefined
  }
  const spelled = Array.from({ length: last - first + 1 }, (_, k) => low(first + k)).join(' ').replace(/ - /g, '-')
  if (wordsOf(lists.gentilic).has(spelled) || wordsOf(lists.calendar).has(spelled) || wordsOf(lists.language).has(spelled) || ADDRESS.test(spelled)) return undefined
  return { first, last, kind: kind !== 'LOC' && wordsOf(lists.country).has(spelled) ? 'LOC' : kind }
}

const ADDRESS = /@|:\/\/|^www\.|^[#\d]/
const PARTS = /^(amod|compound|flat|nummod|nmod|conj|obl|goeswith|appos$)/
const isCapital = (form: string) => /^[\p{Lu}\d]/u.test(form)

const sets = new Map<string, Set<string>>()

/** The entries of a list in lower case, or each of their words. */
function wordsOf(list: readonly string[], apart = false): Set<string> {
  const key = `${apart} ${list.length} ${list[0]}`
  let set = sets.get(key)
  if (!set) sets.set(key, set = new Set(list.flatMap(entry => (apart ? entry.toLowerCase().split(' ') : [entry.toLowerCase()]))))
  return set
}

/** PolNeAR's training articles, with the names that another program found in them: noisy. */
export function readPolnearNames(folder: string, pack: NamesPack): NamedText[] {
  return readPolnear(folder, 'train').filter(({ corenlp }) => corenlp).map(article => readArticleNames(article, pack))
}

const NER_KINDS: Readonly<Record<string, NameClass>> = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC' }

function readArticleNames({ text, corenlp }: PolnearArticle, pack: NamesPack): NamedText {
  const tokens = tokenize(text, findBlocks({ text }, pack.lexicon.blocks), pack.lexicon.tokens)
  const syntax = analyzeSyntax(tokens, pack as Pack)
  const ner = nerOfTokens(tokens, corenlp!.tokens)
  const labels = new Uint8Array(tokens.count)
  const open = new Uint8Array(tokens.count)
  const peoples = wordsOf(pack.lexicon.names.lists.gentilic)
  for (let first = 0; first < tokens.count;) {
    const tag = ner[first]!
    let last = first
    while (last + 1 < tokens.count && ner[last + 1] === tag && tokens.sentence[last + 1] === tokens.sentence[first]) last++
    const next = last + 1
    if (tag === 'MISC') {
      for (let i = first; i <= last; i++) if (!peoples.has(lower(tokens, i))) open[i] = ANYTHING
    } else if (NER_KINDS[tag]) {
      while (first < last && lower(tokens, first) === 'the') first++
      while (last > first && !/[\p{L}\d]/u.test(word(tokens, last))) last--
      if (first === last && peoples.has(lower(tokens, first))) { first = next; continue }
      labelName(labels, { first, last, kind: NER_KINDS[tag]! })
    }
    first = next
  }
  return { tokens, syntax, labels, open }
}

const ANYTHING = 0xff

/** For each token, the other program's tag of the word that covers its middle. */
function nerOfTokens(tokens: Tokens, words: NonNullable<PolnearArticle['corenlp']>['tokens']): string[] {
  const ner: string[] = []
  let w = 0
  for (let i = 0; i < tokens.count; i++) {
    const middle = (tokens.start[i]! + tokens.end[i]!) / 2
    while (w < words.length && words[w]![5] <= middle) w++
    ner.push(w < words.length && words[w]![4] <= middle ? words[w]![3] : 'O')
  }
  return ner
}
