import { contains, hull, overlaps } from '../text/span.ts'
import type { Gap, Reading } from '../doc/reading.ts'
import type { Settled } from './wishes.ts'
import type { Span } from '../text/span.ts'

/** Whether what could not be decided is open still: people have not said it. */
export function isStillOpen(gap: Gap, machine: Reading, settled: Settled): boolean {
  switch (gap.layer) {
    case 'statements': return !isSaid(gap, machine, settled)
    case 'article': return !(gap.field !== undefined && gap.field in (settled.article.get(0) ?? {}))
    case 'times': case 'figures': return ![...settled[gap.layer]].some(([thing, set]) => gap.field !== undefined && gap.field in set && overlaps(machine[gap.layer as 'times'][thing as number]!, gap))
    default: return true
  }
}

/** Whose words they are, people have said by statements of theirs. */
function isSaid(gap: Gap, machine: Reading, settled: Settled): boolean {
  const field = gap.field === 'voice' ? 'content' : gap.field
  if (field !== 'content' && field !== 'source' && field !== 'speaker') return false
  for (const [thing, set] of settled.statements) {
    if (set.exists === false || !(set[field] || (field === 'speaker' && set.source))) continue
    const before = typeof thing === 'number' ? machine.statements[thing]! : undefined
    const content = set.content ?? before!.content
    const source = set.source ?? before?.source
    const about: readonly Span[] = field === 'content' ? content : field === 'speaker' ? (source ? [source] : []) : [hull([...content, ...(source ? [source] : [])])]
    if (about.some(span => (field === 'content' ? contains(span, gap) : overlaps(span, gap)))) return true
  }
  return false
}
