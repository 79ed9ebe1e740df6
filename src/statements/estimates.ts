import type { FoundFigure } from '../doc/figures.ts'
import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import { SPEAKERS } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'
import { sharedSubject } from './sharedSubject.ts'

/** How sure an estimate is, against what the models find with the same cue: of a thing, and of what can only be told as a number, which grammar tells plainly. */
const ESTIMATED = 0.7
const COUNTED = 0.85

/**
 * "The ministry puts its own costs at 1.4 million euros", "Lind put the number of dead at 12": who sets a number on something vouches for it. Found where a verb of
 * estimating has a subject that can speak, an object, and behind that a number with "at"; "the deaths put the toll at 60" is nobody's estimate.
 */
export function findEstimates(layers: Layers, columns: Columns, { estimating, speakers }: StatementLexicon): Draft[] {
  const found: Draft[] = []
  const sizes = new Map(layers.figures.filter(isSize).map(({ start, end }) => [start, end]))
  for (let i = 0; i < columns.count; i++) {
    if (columns.upos[i] !== VERB || !estimating.verbs.has(layers.syntax.lemma[i]!)) continue
    const draft = estimateBy(i, { layers, columns, estimating, speakers, sizes })
    if (draft) found.push(draft)
  }
  return found
}

interface Search {
  readonly layers: Layers
  readonly columns: Columns
  readonly estimating: StatementLexicon['estimating']
  readonly speakers: StatementLexicon['speakers']
  /** Where in the text figures that are sizes begin, and where each ends. */
  readonly sizes: ReadonlyMap<number, number>
}

/** A small count may be a berth, a house or a place on a list; what is measured, where something stands. */
function isSize({ kind, low, high }: FoundFigure): boolean {
  return kind !== 'measure' && (kind !== 'count' || (high ?? low ?? 0) >= LARGE)
}

const LARGE = 1000

const VERB = UPOS.indexOf('VERB')
const NUMBER = UPOS.indexOf('NUM')
const NOUN = UPOS.indexOf('NOUN')
const NAME = UPOS.indexOf('PROPN')
const PUNCTUATION = UPOS.indexOf('PUNCT')

function estimateBy(verb: number, search: Search): Draft | undefined {
  const { layers, columns } = search
  const parties = partiesOf(verb, layers, columns)
  if (!parties) return undefined
  const { source, object, first, isPassive } = parties
  const number = numberOf(verb, object, search)
  if (!number || !canEstimate(source, search)) return undefined
  const begin = layers.tree.left[object]!
  const content = isPassive ? [{ first: begin, last: withoutMarks(first - 1, layers) }, number] : [{ first: begin, last: number.last }]
  return { source, cue: { first, last: verb }, head: verb, content, confidence: isQuantity(object, search) ? COUNTED : ESTIMATED, by: 'estimate' }
}

interface Parties {
  readonly source: TokenRange
  /** What the number is set on. */
  readonly object: number
  /** Where the verb begins, auxiliaries with it. */
  readonly first: number
  readonly isPassive: boolean
}

/** "Lind | put | the toll at 12"; "the toll | was put | at 12 by Lind". */
function partiesOf(verb: number, layers: Layers, columns: Columns): Parties | undefined {
  const { syntax, tree } = layers
  const relation = (i: number) => syntax.deprelNames[syntax.deprel[i]!]!
  let first = verb
  let before = -1
  let behind = -1
  let agent = -1
  let isPassive = false
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(child)
    if (name === 'aux:pass') isPassive = true
    if (child < verb && before < 0 && SUBJECTS.has(name)) { before = child; first = verb }
    else if (child < verb && BESIDE.has(name)) first = Math.min(first, child)
    else if (child > verb && name === 'obl:agent') agent = child
    else if (child > verb && behind < 0 && OBJECTS.has(name)) behind = child
  }
  const source = isPassive ? (agent < 0 ? undefined : { first: tree.left[agent]! + 1, last: tree.right[agent]! })
    : before >= 0 ? { first: tree.left[before]!, last: tree.right[before]! } : sharedSubject(verb, { first: columns.sentenceFirst[verb]!, last: verb }, layers)
  const object = isPassive ? before : behind
  if (!source || object < 0) return undefined
  const bare = { first: source.first, last: withoutMarks(source.last, layers) }
  return bare.first > bare.last || (!isPassive && bare.last >= first) ? undefined : { source: bare, object, first, isPassive }
}

/** Trees take the auxiliary of a perfect for one of a passive now and then, and "it" in "the report puts | it | at 40 percent" for an empty word. */
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass'])
const OBJECTS: ReadonlySet<string> = new Set(['obj', 'expl'])
const BESIDE: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'advmod'])

/** The number that is set on an object: behind the verb, or hanging on what it is of ("puts | support at 5 percent"). */
function numberOf(verb: number, object: number, search: Search): TokenRange | undefined {
  const { tree } = search.layers
  if (isQuantity(object, search)) return anyNumberAfter(Math.max(verb, object), search)
  for (const from of [verb, object]) {
    for (let child = tree.firstChild[from]!; child >= 0; child = tree.nextSibling[child]!) {
      const number = child > Math.max(verb, object) ? sizeBehind(child, search) : undefined
      if (number) return number
    }
  }
  return undefined
}

function isQuantity(object: number, { layers: { syntax }, estimating }: Search): boolean {
  return estimating.quantities.has(syntax.lemma[object]!)
}

/** "at 1.4 million euros", "at $3 billion": to the noun that the number is of; not "at 4 Mill Street". */
function sizeBehind(noun: number, { layers, estimating, sizes }: Search): TokenRange | undefined {
  const { tokens, syntax, tree } = layers
  const first = tree.left[noun]!
  if (!estimating.before.has(lower(tokens, first))) return undefined
  let last = noun
  while (last < tree.right[noun]! && syntax.upos[last + 1] === NUMBER) last++
  for (let i = first + 1; i <= last; i++) {
    const end = sizes.get(tokens.start[i]!)
    if (end !== undefined) return syntax.upos[noun] === NAME && tokens.start[noun]! >= end ? undefined : { first, last }
  }
  return undefined
}

/** "the number of those who were hurt | at 12": however the tree hangs it, behind one of the words before numbers, with no noun between. */
function anyNumberAfter(after: number, { layers, columns, estimating }: Search): TokenRange | undefined {
  const { tokens, syntax, tree } = layers
  const end = Math.min(columns.sentenceLast[after]!, after + FARTHEST)
  let first = -1
  for (let i = after + 1; i <= end && syntax.upos[i] !== PUNCTUATION; i++) {
    if (first >= 0 && syntax.upos[i] === NUMBER) {
      let top = i
      while (syntax.head[top]! >= first && tree.left[syntax.head[top]!]! >= first) top = syntax.head[top]!
      return { first, last: withoutMarks(tree.right[top]!, layers) }
    }
    if (syntax.upos[i] === NOUN || syntax.upos[i] === NAME) first = -1
    else if (first < 0 && estimating.around.has(lower(tokens, i))) first = i
  }
  return undefined
}

const FARTHEST = 16

/** A name, a person's pronoun, or somebody whom a noun tells to be able to speak: not "it" and "that", which may be whatever led to the number. */
function canEstimate({ first, last }: TokenRange, { layers, columns: { speaker, name }, estimating, speakers }: Search): boolean {
  const { tokens, syntax } = layers
  if (first === last && estimating.subjects.has(lower(tokens, first))) return true
  let head = first
  while (head < last && syntax.head[head]! >= first && syntax.head[head]! <= last) head++
  const kind = SPEAKERS[speaker[head]!]!
  return name[head] !== 0 || SPEAKING.has(kind) || speakers.has(syntax.lemma[head]!.toLowerCase()) || (head < last && SPEAKERS[speaker[head + 1]!] === 'proper')
}

const SPEAKING: ReadonlySet<string> = new Set(['office', 'institution', 'media', 'document', 'unnamed', 'named-person', 'proper'])

function withoutMarks(last: number, { syntax }: Layers): number {
  while (last > 0 && syntax.upos[last] === PUNCTUATION) last--
  return last
}
