import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { DONE } from '../../src/doc/checks.ts'
import { checks as strings, library, shell } from '../strings.ts'
import { checksQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { sourceWords, STATUS_WORDS } from '../../src/export/handover.ts'
import { useRowAt } from '../lists/useRowAt.ts'
import { remPx, useRowsInSight } from '../lists/useRowsInSight.ts'
import { today } from './today.ts'
import { useKeys } from '../app/keys.ts'
import { useMedia } from '../app/useMedia.ts'
import { isHindered } from '../api/isHindered.ts'
import type { CheckFilter } from '../api/queries.ts'
import type { CheckItem } from '../../src/http/api.ts'

/** Worksheets, however many: only the rows in sight are there, and all have one height, so that nothing jumps. */
export function CheckList({ filter }: { readonly filter: CheckFilter }) {
  const [, go] = useLocation()
  const list = useRef<HTMLOListElement>(null)
  const found = useInfiniteQuery(checksQuery(filter))
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  const isNarrow = useMedia('(max-width: 44rem)')
  const rowHeight = (isNarrow ? 8.25 : 5.5) * remPx()
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const { rows, shown, top, focus } = useRowsInSight(list, { count: items.length, heightOf: () => rowHeight, hasMore: hasNextPage, isFetchingMore: isFetchingNextPage, onMore: fetchNextPage })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])
  const { at, setAt, leave } = useRowAt(useMemo(() => items.map(({ check }) => check), [items]), index => focus(index, 'a'))
  const move = (to: number) => {
    if (to < 0 || to >= items.length) return
    setAt(to)
    focus(to, 'a')
  }
  const open = () => {
    if (at === undefined || !items[at]) return
    leave()
    go(`/checks/${items[at].check}`)
  }
  useKeys({ j: () => move((at ?? -1) + 1), k: () => move((at ?? 1) - 1), o: open, Escape: () => setAt(undefined) })
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait">{shell.loading}</p>
  if (!items.length) return <p className="empty">{strings.nothing}</p>
  return (
    <ol className="rows" ref={list} aria-label={strings.list} onClickCapture={leave} style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, start }) => {
        const item = items[index]
        return (
          <li key={item?.check ?? 'more'} data-row={index} aria-posinset={index + 1} aria-setsize={hasNextPage ? -1 : items.length} style={{ transform: `translateY(${start - top}px)`, blockSize: rowHeight }}>
            {item ? <CheckRow item={item} index={index} onFocus={setAt} /> : <p className="wait">{library.end}</p>}
          </li>
        )
      })}
    </ol>
  )
}

/** One worksheet: what is asked, the words and whose they are, how far it is. All of the row is the link. */
const CheckRow = memo(function CheckRow({ item, index, onFocus }: { readonly item: CheckItem; readonly index: number; readonly onFocus: (index: number) => void }) {
  const { check, question, quote, whose, status, assignee, due, removed } = item
  const isOverdue = due !== undefined && due < today() && !DONE.has(status)
  return (
    <article className="check-row">
      <h2 dir="auto"><Link href={`/checks/${check}`} onFocus={() => onFocus(index)}>{question ? oneLine(question) : `“${oneLine(quote)}”`}</Link></h2>
      <p className={question ? 'words' : 'soft'} dir="auto">{question ? `“${oneLine(quote)}”` : strings.noQuestion}</p>
      <p className="soft" dir="auto">{whose}<bdi>{sourceWords(item)}</bdi></p>
      <p className="how"><b className={`status ${status}`}>{removed ? strings.removed : STATUS_WORDS[status]}</b></p>
      <p className="how soft"><bdi>{assignee ? oneLine(assignee) : strings.nobody}</bdi></p>
      <p className={isOverdue ? 'how late' : 'how soft'}>{due ? (isOverdue ? strings.overdueSince(due) : strings.dueOn(due)) : strings.noDue}</p>
    </article>
  )
})
