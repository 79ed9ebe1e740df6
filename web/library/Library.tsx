import { useEffect, useRef, useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { Arrived, Going, Troubles } from './Activity.tsx'
import { AddPanel } from './AddPanel.tsx'
import { DocumentList } from './DocumentList.tsx'
import { Filters } from './Filters.tsx'
import { EmptyCollection } from './EmptyCollection.tsx'
import { InCollection } from './InCollection.tsx'
import { Notice } from '../take/Notice.tsx'
import { TickedDocuments } from './TickedDocuments.tsx'
import { Problem } from '../app/Problem.tsx'
import { adding, APP, DOT, library } from '../strings.ts'
import { useActions } from '../app/actions.ts'
import { documentsQuery, FILTERS, statusQuery } from '../api/queries.ts'
import { useAdding } from './useAdding.ts'
import { useDroppedFiles } from './useDroppedFiles.ts'
import { toldBefore, useTold } from '../take/useTold.ts'
import { useKeys } from '../app/keys.ts'
import type { DocumentFilter } from '../api/queries.ts'

/** All that the collection holds, what is going on in it, and how to put more into it. */
export function Library() {
  const status = useQuery(statusQuery)
  const [params, setParams] = useSearchParams()
  const [isAdding, setIsAdding] = useState(false)
  const [into, setInto] = useState<string>()
  const opener = useRef<HTMLButtonElement>(null)
  const files = useAdding()
  const isDragging = useDroppedFiles(dropped => files.addFiles(dropped))
  useEffect(() => {
    document.title = `${library.title} – ${APP}`
  }, [])
  const add = (isOpen: boolean) => {
    setInto(undefined)
    setIsAdding(isOpen)
  }
  useKeys({ a: () => add(true) })
  useActions([{ name: adding.title, keys: 'a', run: () => add(true) }])
  const { told, tell, end } = useTold()
  useEffect(() => {
    const before = toldBefore()
    if (before) tell(before)
  }, [tell])
  const filter = filterIn(params)
  const isEmpty = status.data?.documents === 0 && !Object.keys(filter).length
  return (
    <div className="page library">
      <div className="top">
        <h1>{library.title}</h1>
        {status.data && !isEmpty && <p className="soft"><Count filter={filter} of={status.data.documents} />{DOT}<Link href="/corrections">{library.corrections}</Link></p>}
        <Going />
        {!isEmpty && <button className="primary" type="button" ref={opener} aria-expanded={isAdding} onClick={() => add(!isAdding)}>{library.add}<kbd aria-hidden="true">a</kbd></button>}
      </div>
      {(isAdding || isEmpty) && <AddPanel key={into} isFirst={isEmpty} into={into} onClose={() => {
        setIsAdding(false)
        opener.current?.focus()
      }} />}
      {files.error && <Problem error={files.error} />}
      <Arrived />
      <Troubles />
      {!isEmpty && <>
        <Filters filter={filter} onChange={next => setParams(next as Record<string, string>, { replace: true })} />
        {filter.collection && <InCollection collection={filter.collection} onDeleted={() => setParams({}, { replace: true })} />}
        <DocumentList filter={filter} empty={filter.collection && FILTERS.every(name => name === 'collection' || !filter[name]) && <EmptyCollection collection={filter.collection} onAdd={name => {
          setInto(name)
          setIsAdding(true)
        }} />} />
        <TickedDocuments collection={filter.collection} />
      </>}
      <Notice told={told} onEnd={end} />
      {isDragging && <div className="drop" aria-hidden="true"><p>{adding.dropHere}</p></div>}
    </div>
  )
}

/** How many documents there are, and of how many of them the list is. */
function Count({ filter, of }: { readonly filter: DocumentFilter; readonly of: number }) {
  const { data, hasNextPage } = useInfiniteQuery(documentsQuery(filter))
  if (!data || !FILTERS.some(name => filter[name])) return library.count(of)
  return library.countOf(data.pages.reduce((sum, { items }) => sum + items.length, 0), hasNextPage, of)
}

/** The filter is in the address, so that it can be kept and sent like any other. */
function filterIn(params: URLSearchParams): DocumentFilter {
  return Object.fromEntries([...FILTERS, 'order' as const].flatMap(name => (params.get(name) ? [[name, params.get(name)!]] : [])))
}
