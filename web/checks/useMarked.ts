import { useMemo } from 'react'
import { findPlace } from '../../src/correct/places.ts'
import type { CheckItem } from '../../src/http/api.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** A worksheet, and where its words stand in the version that is shown. */
export interface Placed {
  readonly item: CheckItem
  readonly at: Span
}

/** Worksheets whose words stand in a version, also those that were made for another one. */
export function useMarked(reading: Reading | undefined, version: string, items: readonly CheckItem[] | undefined): readonly Placed[] {
  return useMemo(() => (reading && items ? items.flatMap(item => {
    const at = item.version === version ? item : findPlace(reading.article.text, item)
    return typeof at === 'object' ? [{ item, at: { start: at.start, end: at.end } }] : []
  }) : []), [reading, version, items])
}
