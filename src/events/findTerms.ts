import type { Block } from '../doc/blocks.ts'
import { tokenAt } from '../doc/tokens.ts'
import { trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { lemma } from './context.ts'
import type { Context } from './context.ts'
import type { DraftTelling } from './tellings.ts'

/**
 * The lists that tell what an agreement holds, as spans of their items' headings, by the trigger that tells of the agreement:
 * the last before a sentence such as "The plan covers the following directions:" whose list it is.
 */
export function findTerms(context: Context, blocks: readonly Block[], drafts: readonly DraftTelling[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>()
  let open: Span[] | undefined
  for (const block of blocks) {
    if (block.kind === 'list-item') { if (open) open.push(headingOf(context, block)); continue }
    const announced = announces(context, block) ? agreementBefore(context, block.end, drafts) : undefined
    if (announced) found.set(announced.trigger.head, open = found.get(announced.trigger.head) ?? [])
    else if (block.zone !== 'terms') open = undefined
  }
  return found
}

/** Whether a block ends with a sentence that opens a list of what an agreement holds. */
function announces(context: Context, { end }: Block): boolean {
  const { tokens, lexicon } = context
  const last = tokenAt(tokens, end - 1)
  if (last >= tokens.count || tokens.text[end - 1] !== ':') return false
  let agreement = false
  let verb = false
  for (let i = tokens.firsts[tokens.sentence[last]!]!; i < last; i++) {
    agreement ||= lexicon.agreements.has(lemma(context, i))
    verb ||= agreement && lexicon.listVerbs.has(lemma(context, i))
  }
  return verb
}

function agreementBefore({ tokens, lexicon, syntax }: Context, end: number, drafts: readonly DraftTelling[]): DraftTelling | undefined {
  return drafts.findLast(({ trigger: { head, object } }) => tokens.start[head]! < end && lexicon.agreements.has(syntax.lemma[object ?? head]!.toLowerCase()))
}

function headingOf({ tokens }: Context, { start, end }: Block): Span {
  const line = tokens.text.indexOf('\n', start)
  return trim(tokens.text, { start, end: line >= 0 && line < end ? line : end })
}
