import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'

interface LongList {
  /** How many rows are known. */
  readonly count: number
  /** Pixels, of a row that has not been measured. */
  readonly heightOf: (index: number) => number
  readonly keyOf?: (index: number) => string | number
  /** There are rows after those. While there are, the list ends in one that says so, unless it has none. */
  readonly hasMore: boolean
  readonly isFetchingMore: boolean
  readonly onMore: () => void
  readonly endsInWait?: boolean
}

interface RowsInSight {
  readonly rows: Virtualizer<Window, Element>
  readonly shown: readonly VirtualItem[]
  /** Of the list within the page, in pixels: rows are placed from there. */
  readonly top: number
  /** Bring a row into sight and what it is opened by into focus. */
  readonly focus: (index: number, link: string) => void
}

/** Of a list on a page that scrolls as a whole, the rows in sight and a few around them; more are asked for before its end is reached. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, { count, heightOf, keyOf, hasMore, isFetchingMore, onMore, endsInWait = true }: LongList): RowsInSight {
  const [top, setTop] = useState(0)
  const rows = useWindowVirtualizer({
    count: count + (hasMore && endsInWait ? 1 : 0), estimateSize: heightOf, overscan: OVERSCAN, scrollMargin: top, scrollPaddingStart: UNDER_BAR, scrollPaddingEnd: 40, ...keyOf && { getItemKey: keyOf },
  })
  // What stands over the list comes and goes.
  useLayoutEffect(() => {
    const now = list.current ? list.current.getBoundingClientRect().top + scrollY : 0
    if (Math.abs(now - top) > 1) setTop(now)
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !isFetchingMore && last >= count - LOOK_AHEAD) onMore()
  }, [hasMore, isFetchingMore, onMore, last, count])
  const nextFrame = useRef(0)
  const focus = (index: number, link: string) => {
    rows.scrollToIndex(index, { align: 'auto' })
    // Whoever has gone on is not taken back to the row before.
    cancelAnimationFrame(nextFrame.current)
    // A row out of sight is made first.
    nextFrame.current = requestAnimationFrame(() => {
      nextFrame.current = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row="${index}"] ${link}`)?.focus({ preventScroll: true }))
    })
  }
  return { rows, shown, top, focus }
}

const OVERSCAN = 12
const LOOK_AHEAD = 30
const UNDER_BAR = 140

/** Pixels of the page's own size of letters. */
export function remPx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize)
}
