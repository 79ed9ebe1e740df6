import { Suspense, useState } from 'react'
import { take } from '../strings.ts'
import { part } from '../app/part.tsx'
import { TickedBar } from '../take/TickedBar.tsx'
import { TickedDocuments } from '../library/TickedDocuments.tsx'
import { useActions } from '../app/actions.ts'
import { useTicks } from '../take/ticks.ts'
import type { FoundStatement } from '../../src/http/api.ts'
import type { SearchAsked } from '../api/queries.ts'

const TakeDialog = part('dialog', async () => (await import('../take/TakeDialog.tsx')).TakeDialog)

export type StatementRef = Pick<FoundStatement, 'document' | 'version' | 'key'>

/** Take along all that a search finds. */
export function TakeFound({ asked: { q, in: where, possible } }: { readonly asked: SearchAsked }) {
  const [isOpen, setIsOpen] = useState(false)
  useActions([{ name: take.wholeSearch, run: () => setIsOpen(true) }])
  return (
    <>
      <button className="link" type="button" onClick={() => setIsOpen(true)}>{take.wholeSearch}</button>
      {isOpen && <Suspense><TakeDialog what={{ name: take.search(q), query: { q, in: where, ...possible && { possible } } }} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}

/** What can be done with the rows that are ticked. */
export function TickedFound({ in: where }: { readonly in: SearchAsked['in'] }) {
  const { items, clear } = useTicks<StatementRef>('statements')
  const [isOpen, setIsOpen] = useState(false)
  if (where === 'articles') return <TickedDocuments collection={undefined} />
  return (
    <>
      <TickedBar count={items.length} onClear={clear}><button type="button" onClick={() => setIsOpen(true)}>{take.open}</button></TickedBar>
      {isOpen && <Suspense><TakeDialog what={{ name: take.chosenStatements(items.length), chosen: { statements: items } }} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}
