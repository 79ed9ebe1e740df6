import { placeIn } from './periods.ts'
import type { Period } from './periods.ts'
import type { Reality } from './RealitySign.tsx'
import type { ToldEvent } from '../../src/http/api.ts'

/** Where in its month or its years an event may have been: as wide as it is known exactly, and open where an end is not known. What it says stands beside it in words. */
export function Span({ event: { from, to, when }, period, reality }: { readonly event: ToldEvent; readonly period: Period; readonly reality: Reality }) {
  const { start, size } = placeIn(period, from, to)
  // "Since 2009", "until 2009" and "throughout 2009" all have the value 2009: which they are, the words beside it say.
  const isOpen = when?.isPeriod && !when.value.includes('/')
  const isOpenBefore = isOpen || !from || /BEFORE/.test(when?.mod ?? '')
  const isOpenAfter = isOpen || !to || /AFTER/.test(when?.mod ?? '')
  return (
    <div className="extent" aria-hidden="true">
      <i className={[reality, isOpenBefore && 'open-before', isOpenAfter && 'open-after', when?.isPeriod && 'lasting'].filter(Boolean).join(' ')} style={{ insetInlineStart: `${start}%`, inlineSize: `${size}%` }} />
    </div>
  )
}
