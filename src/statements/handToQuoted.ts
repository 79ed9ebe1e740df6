import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { SPEAKERS } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'
import { handingFrom } from './quotedAs.ts'
import type { Handing } from './quotedAs.ts'

/** How sure a statement is that this set form of words marks, and how sure where a participle alone does: trees are often wrong about where the clause around it goes on. */
const MARKED = 0.85
const BARE = 0.6

/**
 * "The bishop was quoted as saying that the church would not pay": the words are the bishop's, and who quotes him is told behind "by", or nowhere. Models have seen
 * few of these, and lose them or cut them anywhere; whatever they made of the same cue gives way.
 */
export function handToQuoted(drafts: readonly Draft[], layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const byCue = new Map<number, Draft[]>()
  for (const draft of drafts) if (draft.cue) byCue.set(draft.cue.first, [...(byCue.get(draft.cue.first) ?? []), draft])
  const made: Draft[] = []
  const gone = new Set<Draft>()
  for (let citing = 0; citing < columns.count; citing++) {
    const handing = columns.upos[citing] === VERB ? handingFrom(citing, layers, columns, lexicon) : undefined
    if (!handing?.isPassive || !isSaid(handing, layers, columns, lexicon)) continue
    const passive = { ...handing, citing, first: firstOf(citing, handing, layers) }
    const rivals: Draft[] = []
    for (let i = passive.first; i <= passive.verb; i++) rivals.push(...(byCue.get(i) ?? []).filter(({ cue }) => cue!.last <= passive.verb))
    const draft = draftOf(passive, rivals, layers, columns, lexicon)
    if (!draft) continue
    made.push(draft)
    for (const rival of rivals) gone.add(rival)
  }
  return [...drafts.filter(draft => !gone.has(draft)), ...made]
}

const VERB = UPOS.indexOf('VERB')
const PUNCTUATION = UPOS.indexOf('PUNCT')
const CONJUNCTION = UPOS.indexOf('SCONJ')

/** "The drought was cited as raising prices": who cannot speak does not speak by a verb that may tell something else. */
function isSaid({ source, verb }: Handing, { syntax }: Layers, { speaker, name }: Columns, { verbs }: StatementLexicon): boolean {
  const word = verbs.get(syntax.lemma[verb]!)
  if (!word || word.that || word.quote) return true
  for (let i = source.first; i <= source.last; i++) {
    if (syntax.head[i]! >= source.first && syntax.head[i]! <= source.last) continue
    if (name[i] !== 0 || !MUTE.has(SPEAKERS[speaker[i]!]!)) return true
  }
  return false
}

const MUTE: ReadonlySet<string> = new Set(['', 'noun', 'none'])

/** "was quoted as saying": from its first auxiliary to the verb of saying. */
interface Passive extends Handing {
  readonly first: number
  readonly citing: number
}

function firstOf(citing: number, { source }: Handing, { syntax, tree }: Layers): number {
  let first = citing
  for (let child = tree.firstChild[citing]!; child >= 0 && child < citing; child = tree.nextSibling[child]!) {
    if (child > source.last && BESIDE.has(syntax.deprelNames[syntax.deprel[child]!]!)) first = Math.min(first, child)
  }
  return first
}

const BESIDE: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'advmod'])

/** The statement of whoever is quoted; of whoever quotes him where that is told, since what is within is read from his (`readQuotedAs`). */
function draftOf(passive: Passive, rivals: readonly Draft[], layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft | undefined {
  const { source, first, citing, verb } = passive
  const before = wordsBefore(passive, layers, columns)
  const content = before ? [before, ...goesOn(before, rivals, layers)] : wordsBehind(passive, layers, columns, lexicon)
  const confidence = Math.max(first < citing ? MARKED : BARE, ...rivals.map(rival => rival.confidence))
  const agent = agentOf(passive, layers)
  if (!content || (agent && rivals.some(rival => rival.head === citing && rival.source))) return undefined
  if (agent) return { source: agent, cue: { first, last: citing }, head: citing, content, confidence, by: 'quoted-as' }
  const cue = verb - citing <= BESIDE_CITING ? { first, last: verb } : { first: verb - 1, last: verb }
  return { source, cue, head: verb, content, confidence, by: 'quoted-as' }
}

/** "quoted as saying", "quoted in the Herald as saying": what stands between is no part of the cue. */
const BESIDE_CITING = 2

function agentOf({ citing, verb }: Passive, { syntax, tree }: Layers): TokenRange | undefined {
  for (const from of [citing, verb]) {
    for (let child = tree.firstChild[from]!; child >= 0; child = tree.nextSibling[child]!) {
      if (child > citing && syntax.deprelNames[syntax.deprel[child]!] === 'obl:agent' && tree.left[child]! < child) return { first: tree.left[child]! + 1, last: child < verb ? Math.min(tree.right[child]!, verb - 2) : child }
    }
  }
  return undefined
}

/** `“The road is open,” | Lind was quoted as saying | on Monday. “…”`: the quotation that ends before whoever is quoted. */
function wordsBefore({ source }: Passive, { quotations }: Layers, columns: Columns): TokenRange | undefined {
  const before = source.first - 1
  const quotation = before < 0 ? undefined : quotations.list[quotations.outermost[before]!]
  return quotation && quotation.last === before && columns.blockFirst[before] === columns.blockFirst[source.first] ? { first: quotation.first, last: quotation.last } : undefined
}

/** The quotations behind it that the models hand to the same cue. */
function goesOn(before: TokenRange, rivals: readonly Draft[], { quotations }: Layers): readonly TokenRange[] {
  const further = new Map<number, TokenRange>()
  for (const { content } of rivals) {
    for (const range of content) if (range.first > before.last && quotations.list[quotations.outermost[range.first]!]?.first === range.first) further.set(range.first, range)
  }
  return [...further.values()].sort((a, b) => a.first - b.first)
}

/** "that the road was open", without who was told it and when. */
function wordsBehind({ citing, verb }: Passive, layers: Layers, columns: Columns, { verbs }: StatementLexicon): readonly TokenRange[] | undefined {
  const { syntax, tree, quotations } = layers
  const isMark = (i: number) => columns.upos[i] === PUNCTUATION && quotations.outermost[i]! < 0
  const opens = (i: number) => columns.upos[i] === CONJUNCTION || quotations.list[quotations.outermost[i]!]?.first === i
  let last = Math.max(tree.right[citing]!, tree.right[verb]!)
  while (last > verb && isMark(last)) last--
  const isTold = verbs.get(syntax.lemma[verb]!)?.hearer
  let first = clauseOf(verb, isTold ? TOLD : SAID, layers) ?? verb + 1
  while (first <= last && isMark(first)) first++
  if (isTold ? first === verb + 1 : !opens(first)) {
    first = verb + 1
    while (isTold && first <= last && !opens(first)) first++
  }
  const quotation = quotations.list[quotations.outermost[last]!]
  return first > last ? undefined : [{ first, last: quotation && quotation.first > verb ? quotation.last : last }]
}

/** Where the clause begins that is said: "saying on Monday | that …". */
function clauseOf(verb: number, relations: ReadonlySet<string>, { syntax, tree }: Layers): number | undefined {
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child > verb && relations.has(syntax.deprelNames[syntax.deprel[child]!]!)) return tree.left[child]
  }
  return undefined
}

const SAID: ReadonlySet<string> = new Set(['ccomp', 'parataxis'])
/** "telling reporters | to leave". */
const TOLD: ReadonlySet<string> = new Set([...SAID, 'xcomp'])
