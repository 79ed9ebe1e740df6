import type { FoundFigure } from '../doc/figures.ts'
import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import { SPEAKERS } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure an estimate is, against what the models find with the same cue. */
const ESTIMATED = 0.7

/**
 * "The ministry puts its own costs at 1.4 million euros": who sets a number on something vouches for it. Found where a verb of estimating has a subject that can
 * speak, an object, and behind that a number with "at"; "the deaths put the toll at 60" is nobody's estimate.
 */
export function findEstimates(layers: Layers, columns: Columns, { estimating }: StatementLexicon): Draft[] {
  const found: Draft[] = []
  const sizes = new Set(layers.figures.filter(isSize).map(({ start }) => start))
  for (let i = 0; i < columns.count; i++) {
    if (columns.upos[i] !== VERB || !estimating.verbs.has(layers.syntax.lemma[i]!)) continue
    const draft = estimateBy(i, layers, columns, { before: estimating.before, sizes })
    if (draft) found.push(draft)
  }
  return found
}

/** What a number stands behind, and where in the text figures begin that are sizes. */
interface Numbers {
  readonly before: ReadonlySet<string>
  readonly sizes: ReadonlySet<number>
}

/** A small count may be a berth, a house or a place on a list. */
function isSize({ kind, low, high }: FoundFigure): boolean {
  return kind !== 'count' || (high ?? low ?? 0) >= LARGE
}

const LARGE = 1000

const VERB = UPOS.indexOf('VERB')
const NUMBER = UPOS.indexOf('NUM')
const PUNCTUATION = UPOS.indexOf('PUNCT')

function estimateBy(verb: number, layers: Layers, columns: Columns, numbers: Numbers): Draft | undefined {
  const { syntax, tree } = layers
  const relation = (i: number) => syntax.deprelNames[syntax.deprel[i]!]!
  let first = verb
  let subject = -1
  let object = -1
  let number: TokenRange | undefined
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child < verb && relation(child) === 'nsubj') subject = child
    if (child < verb && subject >= 0 && child > subject && (relation(child) === 'aux' || relation(child) === 'advmod')) first = Math.min(first, child)
    if (child > verb && relation(child) === 'obj') object = child
    if (child > verb) number ??= numberBehind(child, layers, numbers)
  }
  if (subject < 0 || object < 0) return undefined
  // The number may hang on what it is of: "puts | support at 5 percent".
  for (let child = tree.firstChild[object]!; child >= 0; child = tree.nextSibling[child]!) if (child > object) number ??= numberBehind(child, layers, numbers)
  const source = { first: tree.left[subject]!, last: withoutMarks(tree.right[subject]!, layers) }
  if (!number || number.first <= object || !canEstimate(subject, source, columns)) return undefined
  if (source.last >= first || columns.blockFirst[subject] !== columns.blockFirst[verb]) return undefined
  return { source, cue: { first, last: verb }, head: verb, content: [{ first: tree.left[object]!, last: number.last }], confidence: ESTIMATED, by: 'estimate' }
}

/** "at 1.4 million euros", "at $3 billion": to the noun that the number is of. */
function numberBehind(noun: number, { tokens, syntax, tree }: Layers, { before, sizes }: Numbers): TokenRange | undefined {
  const first = tree.left[noun]!
  if (!before.has(lower(tokens, first))) return undefined
  let last = noun
  while (last < tree.right[noun]! && syntax.upos[last + 1] === NUMBER) last++
  for (let i = first + 1; i <= last; i++) if (sizes.has(tokens.start[i]!)) return { first, last }
  return undefined
}

/** A name, or somebody whom a noun tells to be able to speak: not "it" and "that", which may be whatever led to the number. */
function canEstimate(subject: number, { last }: TokenRange, { speaker, name }: Columns): boolean {
  const kind = SPEAKERS[speaker[subject]!]!
  return name[subject] !== 0 || SPEAKING.has(kind) || (subject < last && SPEAKERS[speaker[subject + 1]!] === 'proper')
}

const SPEAKING: ReadonlySet<string> = new Set(['office', 'institution', 'media', 'document', 'unnamed', 'named-person', 'proper'])

function withoutMarks(last: number, { syntax }: Layers): number {
  while (last > 0 && syntax.upos[last] === PUNCTUATION) last--
  return last
}
