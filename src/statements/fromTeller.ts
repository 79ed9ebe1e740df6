import type { Layers } from '../doc/layers.ts'
import type { CueClass, StatementLexicon } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import { sourceAnchor } from './anchors.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/**
 * "I am told that …", "she was warned by the ministry that …": the subject of such a passive hears the words. Whose they are stands behind "by", or nowhere; models
 * that learned where subjects speak hand them to the hearer.
 */
export function fromTeller(draft: Draft, layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft {
  const { source, head } = draft
  if (!source || !isToldTo(head, layers, lexicon)) return draft
  const teller = tellerOf(head, layers, columns)
  const named = teller && { first: layers.tree.left[teller]! + 1, last: lastOf(teller, draft, layers) }
  if (named && named.first <= teller) return { ...withoutHearer(draft, layers, columns), source: isWithin(source, named) ? source : named }
  const { token } = sourceAnchor(layers, head, columns.relations)
  if (token < source.first || token > source.last) return draft
  const { source: hearer, ...rest } = draft
  return rest
}

/** "by the minister that the road would open": the clause may hang on the minister. */
function lastOf(teller: number, { content }: Draft, { tree }: Layers): number {
  return Math.min(tree.right[teller]!, ...content.flatMap(({ first }) => (first > teller ? [first - 1] : [])))
}

/** "The crews were warned by the coast guard that …": of what the coast guard says the crews are no part. */
function withoutHearer(draft: Draft, { syntax, tree }: Layers, { relations }: Columns): Draft {
  const isSubject = (range: TokenRange) => {
    for (let child = tree.firstChild[draft.head]!; child >= 0; child = tree.nextSibling[child]!) {
      if (syntax.deprel[child] === relations.passiveSubject && isWithin(range, { first: tree.left[child]!, last: tree.right[child]! })) return true
    }
    return false
  }
  const content = draft.content.filter(range => !isSubject(range))
  return content.length ? { ...draft, content } : draft
}

/** Classes of verbs whose object is bidden: "were ordered to leave". */
const BIDDING: ReadonlySet<CueClass> = new Set<CueClass>(['order', 'request'])

/** The passive of a verb whose object hears: with its auxiliary, or a participle alone ("told that …, she"). "Is convinced" is a state of the one who is. */
function isToldTo(head: number, { tokens, syntax, tree }: Layers, { verbs, adjectives }: StatementLexicon): boolean {
  const word = verbs.get(syntax.lemma[head]!)
  if (!word || adjectives.has(lower(tokens, head)) || !(word.hearer || (word.others && BIDDING.has(word.class))) || syntax.xposNames[syntax.xpos[head]!] !== 'VBN') return false
  let isAlone = true
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = syntax.deprelNames[syntax.deprel[child]!]!
    if (relation === 'aux:pass') return true
    if (relation === 'aux' || relation === 'nsubj') isAlone = false
  }
  return isAlone && PARTICIPLE.has(syntax.deprelNames[syntax.deprel[head]!]!)
}

const PARTICIPLE: ReadonlySet<string> = new Set(['acl', 'advcl'])

function tellerOf(head: number, { syntax, tree }: Layers, { relations }: Columns): number | undefined {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) if (syntax.deprel[child] === relations.agent) return child
  return undefined
}

const isWithin = (inner: TokenRange, outer: TokenRange) => outer.first <= inner.first && inner.last <= outer.last
