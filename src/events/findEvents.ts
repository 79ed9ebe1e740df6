import type { LinkedEntities } from '../doc/entities.ts'
import type { FoundEvent } from '../doc/events.ts'
import type { Layers } from '../doc/layers.ts'
import type { Pack } from '../doc/pack.ts'
import type { Timex } from '../doc/reading.ts'
import type { FoundStatement } from '../doc/statements.ts'
import { prepare } from './context.ts'
import { findTerms } from './findTerms.ts'
import { mergeTellings } from './mergeTellings.ts'
import { findTellings } from './tellings.ts'

/**
 * Who did what to whom, in PLOVER's types: every deed once, with all its tellings, each told as done, planned, possible, denied or alleged, and by whom.
 * Events are sorted by their first telling, tellings by start; `assertedBy` is a place in `statements`, and absent where the writer tells it.
 */
export function findEvents(layers: Layers, statements: readonly FoundStatement[], linked: LinkedEntities, times: readonly Timex[], pack: Pack): FoundEvent[] {
  const context = prepare(layers, linked, times, pack)
  const drafts = findTellings(context, statements, innermostStatements(statements, layers.tokens.count), times)
  return mergeTellings(context, drafts, times, findTerms(context, layers.blocks, drafts))
}

/** The innermost statement whose content each token stands in, -1 for none: what one says of another is shorter than all that he says. */
function innermostStatements(statements: readonly FoundStatement[], count: number): Int32Array {
  const contents = statements.flatMap(({ content }, statement) => content.map(({ first, last }) => ({ statement, first, last })))
  const found = new Int32Array(count).fill(-1)
  for (const { statement, first, last } of contents.sort((a, b) => b.last - b.first - (a.last - a.first))) found.fill(statement, first, last + 1)
  return found
}
