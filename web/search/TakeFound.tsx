import { lazy, Suspense, useState } from 'react'
import { take } from '../strings.ts'
import { TickedBar } from '../take/TickedBar.tsx'
import { TickedDocuments } from '../library/TickedDocuments.tsx'
import { useTicks } from '../take/ticks.ts'
import type { FoundStatement } from '../../src/http/api.ts'
import type { SearchAsked } from '../api/queries.ts'

const TakeDialog = lazy(async () => ({ default: (await import('../take/TakeDialog.tsx')).TakeDialog }))

export type StatementRef = Pick<FoundStatement, 'document' | 'version' | 'key'>

/** What can be done with what a search finds: with all of it, and with the rows that are ticked. */
export function TakeFound({ asked }: { readonly asked: SearchAsked }) {
  const { items, clear } = useTicks<StatementRef>('statements')
  const [open, setOpen] = useState<'all' | 'ticked'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <p className="take"><button className="link" type="button" onClick={() => setOpen('all')}>{take.wholeSearch}</button></p>
      {asked.in === 'articles' ? <TickedDocuments collection={undefined} /> : <TickedBar count={items.length} onClear={clear}><button type="button" onClick={() => setOpen('ticked')}>{take.open}</button></TickedBar>}
      <Suspense>
        {open === 'all' && <TakeDialog what={{ name: take.search(asked.q), query: { q: asked.q, in: asked.in } }} onClose={close} />}
        {open === 'ticked' && <TakeDialog what={{ name: take.chosenStatements(items.length), chosen: { statements: items } }} onClose={close} />}
      </Suspense>
    </>
  )
}
