import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { APP, collections, shell } from '../strings.ts'
import { CollectionActs } from './CollectionActs.tsx'
import { collectionsQuery } from '../api/queries.ts'
import { EditDialog } from './EditDialog.tsx'
import { Notice } from '../take/Notice.tsx'
import { oneLine } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { useTold } from '../take/useTold.ts'
import { isHindered } from '../api/isHindered.ts'

/** All collections, and what can be done with them. */
export function CollectionsPage() {
  const found = useQuery(collectionsQuery)
  const { data } = found
  const [isMaking, setIsMaking] = useState(false)
  const { told, tell, end } = useTold()
  useEffect(() => {
    document.title = `${collections.title} – ${APP}`
  }, [])
  return (
    <div className="page collections">
      <div className="top">
        <h1>{collections.title}</h1>
        <button className="primary" type="button" onClick={() => setIsMaking(true)}>{collections.make}</button>
      </div>
      {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} /> : !data ? <p className="wait">{shell.loading}</p> : data.items.length === 0 ? <p className="empty">{collections.none}</p> : (
        <ul>
          {data.items.map(item => (
            <li key={item.collection}>
              <h2 dir="auto"><Link href={`/?collection=${item.collection}`}>{oneLine(item.name)}</Link></h2>
              {item.note && <p className="note" dir="auto">{item.note}</p>}
              <p className="of"><span>{collections.count(item.documents)}</span><span>{collections.since(item.madeAt.slice(0, 10))}</span></p>
              <CollectionActs item={item} onTold={tell} />
            </li>
          ))}
        </ul>
      )}
      {isMaking && <EditDialog onClose={() => setIsMaking(false)} />}
      <Notice told={told} onEnd={end} />
    </div>
  )
}
