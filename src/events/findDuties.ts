import type { EventSense } from '../doc/lexicon.ts'
import type { FoundStatement } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import { isSomebody } from './actors.ts'
import { subjects } from './clauses.ts'
import { isTagged, relation } from './context.ts'
import type { Context } from './context.ts'
import type { Parties } from './findParties.ts'
import type { Trigger } from './findTriggers.ts'
import { headWithin } from './marks.ts'

/** What somebody asks of somebody by saying what he must do: "Russia says Israel must end the attacks". Nothing is asked of oneself or of nobody. */
export function findDuties(context: Context, statements: readonly FoundStatement[], statementAt: Int32Array): { readonly trigger: Trigger; readonly parties: Parties }[] {
  const { tokens, syntax, lexicon } = context
  const found: { trigger: Trigger; parties: Parties }[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (statementAt[i]! < 0 || relation(context, i) !== 'aux' || !lexicon.duties.has(lower(tokens, i))) continue
    const { source, within } = statements[statementAt[i]!]!
    if (!source || within !== undefined) continue
    const asked = subjects(context, syntax.head[i]!).filter(subject => isSomebody(context, subject) && !isTagged(context, subject, 'PRON'))
    if (asked.length) found.push({ trigger: { head: i, last: i, sense: DUTY, kind: 'verb' }, parties: { agents: [headWithin(syntax, source.first, source.last)], patients: asked } })
  }
  return found
}

const DUTY: EventSense = { deed: 'duty', type: 'REQUEST', places: [] }
