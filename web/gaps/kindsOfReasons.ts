import { oneLine } from '../../src/export/clean.ts'
import type { GapReasons } from '../../src/http/api.ts'

type Reason = GapReasons['items'][number]

/** Reasons that differ only in the words that they quote. */
export interface KindOfReason {
  readonly layer: string
  /** The reason with an ellipsis for what is quoted: "What “…” counts …". */
  readonly kind: string
  readonly gaps: number
  readonly reasons: readonly Reason[]
}

/** Reasons by their kind, those of most gaps first. */
export function kindsOfReasons(reasons: readonly Reason[]): KindOfReason[] {
  const groups = Map.groupBy(reasons, ({ layer, why }) => `${layer} ${kindOf(why)}`)
  return [...groups.values()]
    .map(group => ({ layer: group[0]!.layer, kind: kindOf(group[0]!.why), gaps: group.reduce((sum, { gaps }) => sum + gaps, 0), reasons: group }))
    .sort((a, b) => b.gaps - a.gaps)
}

function kindOf(why: string): string {
  return oneLine(why).replace(/“[^”]*”|"[^"]*"/g, '“…”')
}
