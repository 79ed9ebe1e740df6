import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { library } from '../strings.ts'
import { useKeys } from '../app/keys.ts'
import type { ReactNode } from 'react'

/** A line of a long list: a row that can be gone to and opened, or a heading between rows. */
export interface Line {
  readonly key: string
  readonly heightRem: number
  /** Where the row leads; a heading leads nowhere. */
  readonly href?: string
  readonly content: ReactNode
}

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
  readonly hasMore: boolean
  readonly isFetchingMore: boolean
  readonly onMore: () => void
  readonly columns?: ReactNode
}

/** Lines, however many: only those in sight are there, and each has a height that is known before it is, so that nothing jumps. j, k and o go through the rows. */
export function VirtualRows({ label, lines, hasMore, isFetchingMore, onMore, columns }: Props) {
  const [, go] = useLocation()
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [at, setAt] = useState<number>()
  const rem = remPx()
  const heightOf = (index: number) => (lines[index]?.heightRem ?? 3) * rem
  const rows = useWindowVirtualizer({ count: lines.length + (hasMore ? 1 : 0), estimateSize: heightOf, overscan: 8, scrollMargin: top, scrollPaddingStart: 140, scrollPaddingEnd: 40 })
  useLayoutEffect(() => rows.measure(), [rows, rem, lines])
  // What stands over the list comes and goes.
  useLayoutEffect(() => {
    const now = list.current ? list.current.getBoundingClientRect().top + scrollY : 0
    if (Math.abs(now - top) > 1) setTop(now)
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !isFetchingMore && last >= lines.length - LOOK_AHEAD) onMore()
  }, [hasMore, isFetchingMore, onMore, last, lines.length])
  const move = (by: 1 | -1) => {
    let to = (at ?? (by > 0 ? -1 : 1)) + by
    while (lines[to] && !lines[to].href) to += by
    if (!lines[to]) return
    setAt(to)
    rows.scrollToIndex(to, { align: 'auto' })
    // A row out of sight is made first.
    requestAnimationFrame(() => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row="${to}"] a.to`)?.focus({ preventScroll: true })))
  }
  const open = () => at !== undefined && lines[at]?.href && go(lines[at].href)
  useKeys({ j: () => move(1), k: () => move(-1), o: open, Escape: () => setAt(undefined) })
  return (
    <>
      {columns}
      <div className="lines" ref={list} role="list" aria-label={label} style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const line = lines[index]
          return (
            <div key={line?.key ?? 'more'} role="listitem" data-row={index} style={{ transform: `translateY(${start - top}px)`, blockSize: heightOf(index) }} onFocus={() => line?.href && setAt(index)}>
              {line ? <Fragment>{line.content}</Fragment> : <p className="wait">{library.end}</p>}
            </div>
          )
        })}
      </div>
    </>
  )
}

const LOOK_AHEAD = 30

function remPx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize)
}
