import { contains, overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** Of a layer, the one that covers just these words, else the one that shares most with them, if that is at least half of both together. */
export function nearest(layer: readonly Span[], at: Span): number | undefined {
  let best: number | undefined
  let most = HALF
  layer.forEach((span, i) => {
    if (!overlaps(span, at)) return
    const shared = Math.min(span.end, at.end) - Math.max(span.start, at.start)
    const alike = shared / (span.end - span.start + at.end - at.start - shared)
    if (alike > most || (best === undefined && alike === most)) { best = i; most = alike }
  })
  // "Minister Ana Keller" for "Ana Keller": one within the other is meant, too.
  return best ?? onlyOne(layer.flatMap((span, i) => (contains(span, at) || contains(at, span) ? [i] : [])))
}

const HALF = 0.5

function onlyOne(found: readonly number[]): number | undefined {
  return found.length === 1 ? found[0] : undefined
}
