import type { Layers } from '../doc/layers.ts'
import type { TokenRange } from '../doc/statements.ts'

/** The subject of a verb, its own or that of the verbs it is joined to ("he signed the pact and | stated |"), where it lies wholly within bounds and before the verb. */
export function sharedSubject(verb: number, bounds: TokenRange, { syntax, tree }: Layers): TokenRange | undefined {
  const relation = (i: number) => syntax.deprelNames[syntax.deprel[i]!]!
  for (let at = verb; ; at = syntax.head[at]!) {
    for (let child = tree.firstChild[at]!; child >= 0 && child < verb; child = tree.nextSibling[child]!) {
      if (relation(child) !== 'nsubj') continue
      const subject = { first: tree.left[child]!, last: tree.right[child]! }
      return subject.first >= bounds.first && subject.last < verb ? subject : undefined
    }
    if (relation(at) !== 'conj' || syntax.head[at]! < bounds.first) return undefined
  }
}
