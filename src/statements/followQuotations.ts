import type { Layers } from '../doc/layers.ts'
import type { Quotation } from '../doc/quotations.ts'
import type { TokenRange } from '../doc/statements.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './findStatements.ts'

/**
 * Let contents go on where quotation marks say so beyond the block that the models look at: a speech of several paragraphs, each opened and only the last
 * closed, and "He said:" before a paragraph in quotation marks.
 */
export function followQuotations(drafts: readonly Draft[], layers: Layers, columns: Columns): Draft[] {
  const outer = layers.quotations.list.filter(quotation => quotation.depth === 1)
  const next = new Map<Quotation, Quotation>()
  outer.forEach((quotation, i) => {
    const following = outer[i + 1]
    if (!quotation.closed && following?.resumes) next.set(quotation, following)
  })
  if (!next.size) return [...drafts]
  const holding = new Map(outer.map(quotation => [quotation.first, quotation]))
  const owned = new Set(drafts.flatMap(draft => draft.content.map(range => range.first)))
  return drafts.map(draft => {
    const last = draft.content.at(-1)!
    const quotation = quotationEndingWith(last, layers, columns, holding)
    const more: TokenRange[] = []
    for (let at = quotation && next.get(quotation); at && !owned.has(at.first); at = next.get(at)) more.push({ first: at.first, last: at.last })
    return more.length ? { ...draft, content: [...draft.content, ...more] } : draft
  })
}

/** The outermost quotation that goes to the end of its block and ends the given stretch. */
function quotationEndingWith({ last }: TokenRange, { quotations }: Layers, columns: Columns, holding: ReadonlyMap<number, Quotation>): Quotation | undefined {
  const index = quotations.outermost[last]!
  if (index < 0) return undefined
  const quotation = quotations.list[index]!
  return holding.get(quotation.first) && columns.blockLast[last]! - last <= 1 ? quotation : undefined
}
