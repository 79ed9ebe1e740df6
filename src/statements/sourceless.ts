import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure a statement is that one word or a set form of words marks as hearsay. */
const MARKED = 0.85

/**
 * What is told on nobody's word: "reportedly", "it is believed that …", "is said to …". Models see too few of these to learn them (one in a hundred), grammar
 * tells them plainly.
 */
export function findSourceless(layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const found: Draft[] = []
  for (let i = 0; i < columns.count; i++) {
    const draft = columns.upos[i] === ADVERB ? byAdverb(i, layers, columns, lexicon) : columns.upos[i] === VERB && columns.reports[i] ? byPassive(i, layers, lexicon) : undefined
    if (draft) found.push({ ...draft, confidence: MARKED })
  }
  return found
}

const ADVERB = UPOS.indexOf('ADV')
const VERB = UPOS.indexOf('VERB')
const PUNCTUATION = UPOS.indexOf('PUNCT')

/** Classes of adverbs that hand words to somebody; "apparently" and its like weigh, they do not report. */
const REPORTING = ['speech', 'accusation', 'argument']

/** "The envoy has reportedly left": all of the clause but the adverb is the content. */
function byAdverb(i: number, { tokens, syntax, tree }: Layers, columns: Columns, { adverbs }: StatementLexicon): Omit<Draft, 'confidence'> | undefined {
  const word = adverbs.get(lower(tokens, i))
  const clause = syntax.head[i]!
  if (!word || !REPORTING.includes(word.class) || clause < 0) return undefined
  const content = clauseWithout({ first: i, last: i }, clause, { tokens, syntax, tree })
  return content.length && content.some(({ first, last }) => last > first) && columns.blockFirst[i] === columns.blockFirst[clause] ? { cue: { first: i, last: i }, head: i, content, by: 'hearsay-adverb' } : undefined
}

/** "It is believed that the ship sank"; "the duke is said to have fled": a passive of saying or thinking, without an agent. */
function byPassive(verb: number, layers: Layers, { verbs }: StatementLexicon): Omit<Draft, 'confidence'> | undefined {
  const { tokens, syntax, tree } = layers
  const word = verbs.get(syntax.lemma[verb]!)
  if (!word?.passive || word.class === 'intention') return undefined
  let first = verb
  let subject = -1
  let clause = -1
  let passive = false
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = syntax.deprelNames[syntax.deprel[child]!]!
    if (relation === 'obl:agent') return undefined
    if (relation === 'aux:pass') passive = true
    if (child < verb && (relation === 'aux' || relation === 'aux:pass') && child < first) first = child
    if (relation === 'nsubj:pass' || relation === 'nsubj' || relation === 'expl') subject = child
    if (child > verb && (relation === 'ccomp' || relation === 'csubj' || relation === 'csubj:pass' || relation === 'xcomp')) clause = child
  }
  if (!passive || subject < 0 || subject > verb || clause < 0) return undefined
  const isIt = lower(tokens, subject) === 'it'
  const content = { first: tree.left[clause]!, last: lastWord(tree.right[clause]!, layers) }
  if (isIt) return { cue: { first: subject, last: verb }, head: verb, content: [content], by: 'impersonal-passive' }
  if (syntax.deprelNames[syntax.deprel[clause]!] !== 'xcomp') return undefined
  return { cue: { first, last: verb }, head: verb, content: [{ first: tree.left[subject]!, last: tree.right[subject]! }, content], by: 'impersonal-passive' }
}

/** The words of a clause, without the cue in it, a conjunction before it, and marks at its ends. */
function clauseWithout(cue: TokenRange, clause: number, layers: Pick<Layers, 'tokens' | 'syntax' | 'tree'>): TokenRange[] {
  const { tree, syntax } = layers
  let first = tree.left[clause]!
  while (first < clause && (syntax.upos[first] === PUNCTUATION || syntax.head[first] === clause && ['cc', 'mark'].includes(syntax.deprelNames[syntax.deprel[first]!]!))) first++
  const last = lastWord(tree.right[clause]!, layers)
  const parts: TokenRange[] = []
  if (first < cue.first) parts.push({ first, last: cue.first - 1 })
  if (cue.last < last) parts.push({ first: Math.max(first, cue.last + 1), last })
  return parts.filter(({ first, last }) => first <= last)
}

function lastWord(last: number, { syntax }: Pick<Layers, 'syntax'>): number {
  while (last > 0 && syntax.upos[last] === PUNCTUATION) last--
  return last
}
