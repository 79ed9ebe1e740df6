import { Fragment, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { library } from '../strings.ts'
import { remPx, useRowsInSight } from './useRowsInSight.ts'
import { useRowAt } from './useRowAt.ts'
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
  const rem = remPx()
  const heightOf = (index: number) => (lines[index]?.heightRem ?? 3) * rem
  const { rows, shown, top, focus } = useRowsInSight(list, { count: lines.length, heightOf, hasMore, isFetchingMore, onMore })
  useLayoutEffect(() => rows.measure(), [rows, rem, lines])
  const { at, setAt, leave } = useRowAt(useMemo(() => lines.map(({ key }) => key), [lines]), index => focus(index, 'a.to'))
  const move = (by: 1 | -1) => {
    let to = (at ?? (by > 0 ? -1 : 1)) + by
    while (lines[to] && !lines[to].href) to += by
    if (!lines[to]) return
    setAt(to)
    focus(to, 'a.to')
  }
  const open = () => {
    const href = at === undefined ? undefined : lines[at]?.href
    if (href === undefined) return
    leave()
    go(href)
  }
  useKeys({ j: () => move(1), k: () => move(-1), o: open, Escape: () => setAt(undefined) })
  return (
    <>
      {columns}
      <div className="lines" ref={list} role="list" aria-label={label} onClickCapture={leave} style={{ blockSize: rows.getTotalSize() }}>
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
