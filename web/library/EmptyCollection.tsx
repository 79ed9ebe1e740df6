import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { collectionsQuery } from '../api/queries.ts'
import { library } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'

/** What stands in a collection in which nothing is yet: how to put something there. */
export function EmptyCollection({ collection, onAdd }: { readonly collection: string; readonly onAdd: (name: string) => void }) {
  const { data } = useQuery(collectionsQuery)
  const item = data?.items.find(one => one.collection === collection)
  if (!item) return <p className="empty">{library.nothing}</p>
  return (
    <div className="empty">
      <p><bdi>{library.emptyCollection(oneLine(item.name))}</bdi> {library.fillCollection}</p>
      <p className="ways"><button type="button" onClick={() => onAdd(item.name)}>{library.addHere}</button> <Link href="/">{library.wholeLibrary}</Link></p>
    </div>
  )
}
