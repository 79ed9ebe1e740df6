import { useEffect, useMemo } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { EventRow, firstTelling, placeOf } from './EventRow.tsx'
import { OfOneDocument } from '../lists/ArticleFields.tsx'
import { Order } from '../lists/Order.tsx'
import { Problem } from '../app/Problem.tsx'
import { Scale } from './Scale.tsx'
import { TakeList } from '../lists/TakeList.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { APP, library, shell, timeline } from '../strings.ts'
import { monthOf, nameOf, periodOf } from './periods.ts'
import { timelineQuery, timelineScaleQuery } from '../api/listQueries.ts'
import { useActions } from '../app/actions.ts'
import { useAddressFilter } from '../lists/useAddressFilter.ts'
import { useMedia } from '../app/useMedia.ts'
import { isHindered } from '../api/isHindered.ts'
import type { AddressFilter } from '../lists/useAddressFilter.ts'
import type { Line } from '../lists/VirtualRows.tsx'
import type { ToldEvent } from '../../src/http/api.ts'

const NAMES = ['actor', 'from', 'to', 'possible', 'type', 'domain', 'reality', 'place', 'words', 'outlet', 'language', 'collection', 'document', 'order', 'dated']

/**
 * Events that articles tell of, by when they were or by when they were reported. Everything that narrows the list stands in the address, and other pages link to it so:
 * `/timeline?actor=NAME` (more than once for any of several names) `&from=2024&to=2024-11&possible=yes&type=CONSULT,AID&domain=diplomatic&reality=planned,denied&place=NAME&words=WORDS`
 * `&outlet=WORDS&language=en&collection=ID&document=ID&order=latest|earliest|reported&dated=no`.
 */
export function TimelinePage() {
  const filter = useAddressFilter(NAMES)
  const { params, value, change } = filter
  const asked = params.toString()
  const isDated = value('dated') !== 'no'
  const found = useInfiniteQuery(timelineQuery(asked))
  // The list comes first: counts walk over all that it could have.
  const scale = useQuery({ ...timelineScaleQuery(without(params, ['order'])), enabled: found.data !== undefined })
  useEffect(() => {
    document.title = `${timeline.title} – ${APP}`
  }, [])
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  const total = found.data?.pages[0]?.total
  const lines = useLines(items, value('order') === 'reported' || !isDated, value('reality'))
  const showDated = () => change({ dated: '' })
  const showUndated = () => change({ dated: 'no', from: '', to: '', possible: '', order: '' })
  useActions([
    isDated ? { name: timeline.withoutDate(undefined), run: showUndated } : { name: timeline.inTime, run: showDated },
    ...value('from') || value('to') ? [{ name: timeline.allTime, run: () => change({ from: '', to: '', possible: '' }) }] : [],
    ...asked ? [{ name: library.clear, run: () => filter.clear(['order', 'dated']) }] : [],
  ])
  return (
    <div className="page timeline">
      <div className="top">
        <h1>{timeline.title}</h1>
        <p className="soft" role="status">{total && total.events > 0 && timeline.total(total)}</p>
        {items.length > 0 && <TakeList list="timeline" asked={asked} name={timeline.title} />}
      </div>
      <OfOneDocument filter={filter} />
      <TimelineFilters filter={filter} scale={scale.data} />
      {isHindered(scale) && <Problem error={scale.error} onAgain={() => void scale.refetch()} />}
      <nav className="parts" aria-label={timeline.parts}>
        <button type="button" aria-pressed={isDated} onClick={showDated}>{timeline.inTime}</button>
        <button type="button" aria-pressed={!isDated} onClick={showUndated}>{timeline.withoutDate(value('from') || value('to') ? undefined : scale.data?.undated)}</button>
        {isDated && <WayOut filter={filter} />}
        {isDated && <Order label={library.order} names={timeline.orders} value={value('order')} onValue={order => change({ order })} />}
      </nav>
      {isDated && scale.data && <Scale scale={scale.data} onChoose={(from, to) => change({ from, to })} />}
      {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} />
        : !found.data ? <p className="wait">{shell.loading}</p>
        : !items.length ? <p className="empty">{asked ? timeline.nothing : timeline.empty}</p>
        : <VirtualRows key={asked} label={timeline.list} lines={lines} hasMore={found.hasNextPage} isFetchingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />}
    </div>
  )
}

/** From a part of time back to what it is part of, and to all of it. */
function WayOut({ filter: { value, change } }: { readonly filter: AddressFilter }) {
  const [from, to] = [value('from'), value('to')]
  if (!from && !to) return null
  const outer = from === to && from.length > 4 ? [from.slice(0, 4), ...from.length > 7 ? [from.slice(0, 7)] : []] : []
  return (
    <span className="way-out">
      <button className="link" type="button" onClick={() => change({ from: '', to: '', possible: '' })}>{timeline.allTime}</button>
      {outer.map(part => <button key={part} className="link" type="button" onClick={() => change({ from: part, to: part })}>{nameOf(part)}</button>)}
    </span>
  )
}

function useLines(items: readonly ToldEvent[], isByReport: boolean, reality: string): Line[] {
  const isNarrow = useMedia('(max-width: 44rem)')
  const oneLine = useMedia('(min-width: 71rem)') ? ONE_LINE : ONE_SHORT_LINE
  return useMemo(() => {
    const realities = reality.split(',')
    const lines: Line[] = []
    let before: string | undefined
    for (const event of items) {
      // While a list by time is on its way, that of what has no date is still there.
      const heading = isByReport || event.undated ? reportedIn(event) : periodOf(event).name
      if (heading !== before) lines.push({ key: `${heading} ${lines.length}`, heightRem: HEADING_REM, content: <h2 className="heading">{heading}</h2> })
      before = heading
      lines.push({
        key: `${event.document} ${event.ord}`, heightRem: isNarrow ? NARROW_REM : firstTelling(event, realities).words.length > oneLine ? WIDE_REM : LOW_REM, href: placeOf(event, firstTelling(event, realities)),
        content: <EventRow event={event} realities={realities} />,
      })
    }
    return lines
  }, [items, isByReport, reality, isNarrow, oneLine])
}

const HEADING_REM = 3
const WIDE_REM = 8.75
const LOW_REM = 7.25
/** So many units of a telling surely fit a line where the page has its whole width, and where it has less. */
const ONE_LINE = 90
const ONE_SHORT_LINE = 54
const NARROW_REM = 13.5

function reportedIn({ publishedAt }: ToldEvent): string {
  return publishedAt ? timeline.reported(/^\d{4}-\d\d/.test(publishedAt) ? monthOf(publishedAt).name : publishedAt) : library.noDate
}

function without(params: URLSearchParams, names: readonly string[]): string {
  return new URLSearchParams([...params].filter(([name]) => !names.includes(name))).toString()
}
