import { useLayoutEffect, useMemo, useRef } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { DocumentRow } from './DocumentRow.tsx'
import { Problem } from '../app/Problem.tsx'
import { documentsQuery } from '../api/queries.ts'
import { library, shell } from '../strings.ts'
import { remPx, useRowsInSight } from '../lists/useRowsInSight.ts'
import { Tick } from '../take/Tick.tsx'
import { useKeys } from '../app/keys.ts'
import { useMedia } from '../app/useMedia.ts'
import { useRowAt } from '../lists/useRowAt.ts'
import { useTicks } from '../take/ticks.ts'
import { isHindered } from '../api/isHindered.ts'
import { calledWords } from '../../src/export/opening.ts'
import type { ReactNode } from 'react'
import type { DocumentFilter } from '../api/queries.ts'

/** The documents, however many: only the rows in sight are there, and all have one height, so that nothing jumps. */
export function DocumentList({ filter, empty }: { readonly filter: DocumentFilter; /** What stands where no article does, if it is not for the filters. */ readonly empty?: ReactNode }) {
  const [, go] = useLocation()
  const list = useRef<HTMLOListElement>(null)
  const found = useInfiniteQuery(documentsQuery(filter))
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  const isNarrow = useMedia('(max-width: 44rem)')
  const rowHeight = (isNarrow ? 7.25 : 4.25) * remPx()
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const { rows, shown, top, focus } = useRowsInSight(list, { count: items.length, heightOf: () => rowHeight, hasMore: hasNextPage, isFetchingMore: isFetchingNextPage, onMore: fetchNextPage })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])
  const { at, setAt, leave } = useRowAt(useMemo(() => items.map(({ document }) => document), [items]), index => focus(index, 'a'))
  const move = (to: number) => {
    if (to < 0 || to >= items.length) return
    setAt(to)
    focus(to, 'a')
  }
  const ticks = useTicks<string>('documents')
  const lastTicked = useRef<number>(undefined)
  const tick = (index: number, isRange = false) => {
    const item = items[index]
    if (!item) return
    const from = lastTicked.current
    if (isRange && from !== undefined) ticks.tick(items.slice(Math.min(from, index), Math.max(from, index) + 1).map(({ document }) => [document, document]))
    else ticks.toggle(item.document, item.document)
    lastTicked.current = index
  }
  const open = () => {
    if (at === undefined || !items[at]) return
    leave()
    go(`/documents/${items[at].document}/versions/${items[at].version}`)
  }
  useKeys({ j: () => move((at ?? -1) + 1), k: () => move((at ?? 1) - 1), o: open, x: () => at !== undefined && tick(at), Escape: () => setAt(undefined) })
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait">{shell.loading}</p>
  if (!items.length) return empty || <p className="empty">{library.nothing}</p>
  return (
    <>
      <div className="columns" aria-hidden="true"><span /><span className="voices">{library.voices}</span><span>{library.statements}</span><span>{library.gaps}</span><span>{library.versions}</span></div>
      <ol className="rows" ref={list} aria-label={library.list} onClickCapture={leave} style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const item = items[index]
          return (
            <li key={item?.document ?? 'more'} data-row={index} aria-posinset={index + 1} aria-setsize={hasNextPage ? -1 : items.length} style={{ transform: `translateY(${start - top}px)`, blockSize: rowHeight }}>
              {item && <Tick name={calledWords(item)} isTicked={ticks.has(item.document)} onTick={isRange => tick(index, isRange)} />}
              {item ? <DocumentRow item={item} index={index} onFocus={setAt} /> : <p className="wait">{library.end}</p>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
