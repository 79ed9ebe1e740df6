import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { lower } from '../doc/tokens.ts'
import { INSIDE, OPENING } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure a statement can be that may never have been made. */
export const UNREAL = 0.5

/**
 * Whether the words around the cue leave open if anybody said anything: "if the minister says that …", "could have said", "had she said so, …", "why did he
 * claim that …?". What such a statement holds is no claim that somebody made.
 */
export function isUnreal(draft: Draft, layers: Layers, columns: Columns, lexicon: StatementLexicon): boolean {
  return draft.by === 'roles' && (isConditional(draft, layers, columns, lexicon) || isAsked(draft, layers, columns, lexicon))
}

function isConditional({ head }: Draft, { tokens, tree }: Layers, { sentenceFirst }: Columns, { unreal }: StatementLexicon): boolean {
  for (let child = tree.firstChild[head]!; child >= 0 && child < head; child = tree.nextSibling[child]!) {
    const word = lower(tokens, child)
    if (unreal.conditions.has(word) || unreal.modals.has(word) || (child === sentenceFirst[head] && unreal.inverted.has(word))) return true
  }
  return false
}

/** A question of the writer's own about what was said. */
function isAsked({ head, content }: Draft, { tokens }: Layers, { sentenceLast, quote }: Columns, { unreal }: StatementLexicon): boolean {
  const end = sentenceLast[head]!
  const isQuoted = (i: number) => quote[i] === INSIDE || quote[i] === OPENING
  return unreal.questions.has(lower(tokens, end)) && !isQuoted(end) && !isQuoted(head) && content.every(({ first }) => first > head && !isQuoted(first))
}
