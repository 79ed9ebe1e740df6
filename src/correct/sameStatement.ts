import { contains, overlaps } from '../text/span.ts'
import type { Roles } from '../doc/statementKey.ts'
import type { Span } from '../text/span.ts'

/** Whether two are one statement, cut otherwise: the same cue hands on mostly the same words. Of two of which one hands on the other's cue, each is one of its own. */
export function isSameStatement(a: Roles, b: Roles): boolean {
  if (handsOn(a, b) || handsOn(b, a)) return false
  const alike = shareOf(a.content, b.content)
  if (a.cue && b.cue) return overlaps(a.cue, b.cue) && alike >= 0.5
  return alike >= (a.cue || b.cue ? 0.8 : 0.5)
}

function handsOn({ content }: Roles, { cue }: Roles): boolean {
  return cue !== undefined && content.some(part => contains(part, cue))
}

/** How much two have in common of their roles, to choose the likeliest. */
export function likeness(a: Roles, b: Roles): number {
  return shareOf(a.content, b.content) + shareOf(listOf(a.cue), listOf(b.cue)) + shareOf(listOf(a.source), listOf(b.source))
}

function listOf(span: Span | undefined): readonly Span[] {
  return span ? [span] : []
}

/** What is in both, of all that is in either. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = a.reduce((sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0)
  const all = size(a) + size(b) - shared
  return all ? shared / all : 1
}
