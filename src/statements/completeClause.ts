import type { Layers } from '../doc/layers.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'

const SCONJ = UPOS.indexOf('SCONJ')
const PUNCT = UPOS.indexOf('PUNCT')

/**
 * A content that opens with a conjunction holds the clause that this opens, to its end: "commented | that in recent years |, the city has grown". Where the
 * clause's verb lies in the content already, the content stays as it is. `last` and what is in `taken` stop it.
 */
export function completeClause(range: TokenRange, taken: readonly TokenRange[], last: number, { tokens, syntax, tree }: Layers): TokenRange {
  const { first } = range
  if (syntax.upos[first] !== SCONJ || syntax.deprelNames[syntax.deprel[first]!] !== 'mark') return range
  const verb = syntax.head[first]!
  if (verb <= range.last) return range
  let end = Math.min(tree.right[verb]!, last)
  while (end > verb && syntax.upos[end] === PUNCT && tokens.sentence[end + 1] !== tokens.sentence[end]) end--
  const isFree = end >= verb && taken.every(other => other.last <= range.last || other.first > end)
  return isFree ? { first, last: end } : range
}
