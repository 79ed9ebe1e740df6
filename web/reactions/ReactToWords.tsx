import { useQuery } from '@tanstack/react-query'
import { Reacting } from './Reacting.tsx'
import { REACTIONS } from '../../src/doc/checks.ts'
import { reactionsQuery } from '../api/queries.ts'
import type { ReactionItem } from '../../src/http/api.ts'
import type { Span } from '../../src/text/span.ts'

/** Agree with a statement, dispute it, or be unsure; nothing where reactions are switched off. */
export function ReactToWords({ document, version, span, target, reactions }: { readonly document: string; readonly version: string; readonly span: Span; readonly target: string; readonly reactions: readonly ReactionItem[] }) {
  const { data } = useQuery(reactionsQuery(document))
  if (!data?.taken) return null
  return <Reacting document={document} version={version} about={{ span: { start: span.start, end: span.end }, target }} choices={REACTIONS.words} reactions={reactions} />
}
