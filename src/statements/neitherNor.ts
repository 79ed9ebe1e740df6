import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure a statement is that this set form of words marks. */
const MARKED = 0.85

/** "The ministry would | neither confirm nor deny | that talks had begun": rare enough that models lose it, or keep only "deny". */
export function findNeitherNor(layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const found: Draft[] = []
  for (let i = 0; i + 4 < columns.count; i++) {
    if (!isNeitherNor(i, layers, lexicon) || columns.sentenceFirst[i] !== columns.sentenceFirst[i + 3]) continue
    const source = subjectOf(i + 1, layers)
    const content = objectOf([i + 1, i + 3], i + 3, layers)
    if (source && content) found.push({ source, cue: { first: auxiliariesBefore(i, source, columns), last: i + 3 }, head: i + 1, content: [content], confidence: MARKED, by: 'neither-nor' })
  }
  return found
}

/** Four words: a negative, a verb of speaking, another negative, a verb that does the opposite. */
function isNeitherNor(i: number, { tokens, syntax }: Layers, { verbs, negation }: StatementLexicon): boolean {
  if (!negation.words.has(lower(tokens, i)) || !negation.words.has(lower(tokens, i + 2))) return false
  const isUnsaid = (verb: number) => negation.unsaid.has(syntax.lemma[verb]!)
  const denies = (verb: number) => verbs.get(syntax.lemma[verb]!)?.stance === 'deny'
  return isUnsaid(i + 1) && isUnsaid(i + 3) && denies(i + 1) !== denies(i + 3)
}

function subjectOf(verb: number, { syntax, tree }: Layers): TokenRange | undefined {
  for (let child = tree.firstChild[verb]!; child >= 0 && child < verb; child = tree.nextSibling[child]!) {
    if (syntax.deprelNames[syntax.deprel[child]!]!.startsWith('nsubj')) return { first: tree.left[child]!, last: tree.right[child]! }
  }
  return undefined
}

/** What both verbs share, though the tree hangs it on one. */
function objectOf(verbs: readonly number[], after: number, { syntax, tree }: Layers): TokenRange | undefined {
  for (const verb of verbs) {
    for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
      if (tree.left[child]! > after && OBJECTS.has(syntax.deprelNames[syntax.deprel[child]!]!)) return { first: tree.left[child]!, last: tree.right[child]! }
    }
  }
  return undefined
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'ccomp'])

function auxiliariesBefore(i: number, source: TokenRange, { upos }: Columns): number {
  let first = i
  while (first - 1 > source.last && upos[first - 1] === AUXILIARY) first--
  return first
}

const AUXILIARY = UPOS.indexOf('AUX')
