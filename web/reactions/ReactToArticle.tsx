import { Reacting } from './Reacting.tsx'
import { REACTIONS } from '../../src/doc/checks.ts'
import type { ReactionItem } from '../../src/http/api.ts'

/** Like an article, or do not. */
export function ReactToArticle({ document, version, reactions }: { readonly document: string; readonly version: string; readonly reactions: readonly ReactionItem[] }) {
  return <Reacting document={document} version={version} choices={REACTIONS.article} reactions={reactions} />
}
