import type { Domain } from '../doc/events.ts'
import type { EntityIndex } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lemma } from './context.ts'
import type { Context } from './context.ts'
import type { Trigger } from './findTriggers.ts'
import { USUAL_DOMAINS } from './typeTraits.ts'

/** What field an event belongs to: as its sense tells, else as most of the field words beside it do, else the usual one of its type. */
export function domainOf(context: Context, { sense, head }: Trigger, telling: TokenRange, parties: readonly EntityIndex[]): Domain {
  if (sense.domain && sense.domain !== 'diplomatic') return sense.domain
  const counts = new Map<Domain, number>()
  for (let i = telling.first; i <= telling.last; i++) {
    const domain = i === head ? undefined : context.lexicon.domains.get(lemma(context, i))
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  const usual = sense.domain ?? USUAL_DOMAINS[sense.type]
  const isUsual = sense.domain || usual !== 'diplomatic' || parties.some(party => context.actors.areCountries.has(party))
  return best?.[0] ?? (isUsual ? usual : undefined) ?? 'other'
}
