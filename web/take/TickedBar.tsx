import { take } from '../strings.ts'
import type { ReactNode } from 'react'

/** What can be done with the rows that are ticked; not there while none is. */
export function TickedBar({ count, onClear, children }: { readonly count: number; readonly onClear: () => void; readonly children: ReactNode }) {
  return (
    <section className="ticked" aria-label={take.tickedBar}>
      <p role="status">{count > 0 && take.ticked(count)}</p>
      {count > 0 && <>{children}<button className="plain" type="button" onClick={onClear} aria-label={take.clear} title={take.clear}>×</button></>}
    </section>
  )
}
