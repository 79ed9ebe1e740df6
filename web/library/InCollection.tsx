import { useQuery } from '@tanstack/react-query'
import { CollectionActs } from '../collections/CollectionActs.tsx'
import { collectionsQuery } from '../api/queries.ts'
import { Notice } from '../take/Notice.tsx'
import { oneLine } from '../../src/export/clean.ts'
import { useTold } from '../take/useTold.ts'

/** The collection that the library is narrowed to: its note, and what can be done with it. */
export function InCollection({ collection, onDeleted }: { readonly collection: string; readonly onDeleted: () => void }) {
  const { data } = useQuery(collectionsQuery)
  const { told, tell, end } = useTold()
  const item = data?.items.find(one => one.collection === collection)
  return (
    <>
      {item && (
        <section className="in-collection">
          <h2 dir="auto">{oneLine(item.name)}</h2>
          {item.note && <p className="note" dir="auto">{item.note}</p>}
          <CollectionActs item={item} onTold={tell} onDeleted={onDeleted} />
        </section>
      )}
      <Notice told={told} onEnd={end} />
    </>
  )
}
