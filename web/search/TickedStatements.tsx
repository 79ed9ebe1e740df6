import { lazy, Suspense, useState } from 'react'
import { take } from '../strings.ts'
import { TickedBar } from '../take/TickedBar.tsx'
import { useTicks } from '../take/ticks.ts'
import type { FoundStatement } from '../../src/http/api.ts'

const TakeDialog = lazy(async () => ({ default: (await import('../take/TakeDialog.tsx')).TakeDialog }))

export type StatementRef = Pick<FoundStatement, 'document' | 'version' | 'key'>

/** What can be done with the statements that are ticked in a search. */
export function TickedStatements() {
  const { items, clear } = useTicks<StatementRef>('statements')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <TickedBar count={items.length} onClear={clear}><button type="button" onClick={() => setIsOpen(true)}>{take.open}</button></TickedBar>
      {isOpen && <Suspense><TakeDialog what={{ name: take.chosenStatements(items.length), chosen: { statements: items } }} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}
