import { Suspense, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { changeDocuments } from '../collections/changeDocuments.ts'
import { collections, remove as removing, take } from '../strings.ts'
import { collectionsQuery } from '../api/queries.ts'
import { Notice } from '../take/Notice.tsx'
import { part } from '../app/part.tsx'
import { TickedBar } from '../take/TickedBar.tsx'
import { useTicks } from '../take/ticks.ts'
import { useTold } from '../take/useTold.ts'

const CollectDialog = part('dialog', async () => (await import('../collections/CollectDialog.tsx')).CollectDialog)
const RemoveDialog = part('dialog', async () => (await import('../remove/RemoveDialog.tsx')).RemoveDialog)
const TakeDialog = part('dialog', async () => (await import('../take/TakeDialog.tsx')).TakeDialog)

/** What can be done with the articles that are ticked in the library, or in one collection of it. */
export function TickedDocuments({ collection }: { readonly collection: string | undefined }) {
  const queries = useQueryClient()
  const { items, clear } = useTicks<string>('documents')
  const { data } = useQuery(collectionsQuery)
  const [open, setOpen] = useState<'take' | 'collect' | 'remove'>()
  const { told, tell, end } = useTold()
  const here = data?.items.find(one => one.collection === collection)
  const close = () => setOpen(undefined)
  const failed = (error: Error) => tell({ words: error.message })
  const remove = () => {
    if (!here) return
    void changeDocuments(queries, here.collection, { remove: items }).then(({ removed }) => {
      clear()
      tell({ words: collections.removed(removed.length, here.name), ...removed.length && { undo: () => void changeDocuments(queries, here.collection, { add: removed }).then(() => tell({ words: collections.restored }), failed) } })
    }, failed)
  }
  return (
    <>
      <div className="at-foot">
        <TickedBar count={items.length} onClear={clear}>
          <button type="button" onClick={() => setOpen('take')}>{take.open}</button>
          <button type="button" onClick={() => setOpen('collect')}>{collections.collect}</button>
          {here && <button type="button" onClick={remove}>{collections.remove(here.name)}</button>}
          <button type="button" onClick={() => setOpen('remove')}>{removing.open}</button>
        </TickedBar>
        <Notice told={told} onEnd={end} />
      </div>
      <Suspense>
        {open === 'take' && <TakeDialog what={{ name: take.chosenDocuments(items.length), chosen: { documents: items } }} onClose={close} />}
        {open === 'collect' && <CollectDialog documents={items} onClose={close} onTold={tell} />}
        {open === 'remove' && <RemoveDialog documents={items} onClose={close} onRemoved={removed => { clear(); tell({ words: removing.removed(removed.length) }) }} />}
      </Suspense>
    </>
  )
}
