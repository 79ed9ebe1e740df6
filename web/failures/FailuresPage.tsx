import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { activity, APP, failures as strings, shell } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { failureCountsQuery, failuresQuery } from '../api/queries.ts'
import { noteCall } from '../api/events.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { post } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { useMedia } from '../app/useMedia.ts'
import { isHindered } from '../api/isHindered.ts'
import type { Dismissed, FailureItem, JobAccepted, RetryAccepted } from '../../src/http/api.ts'

const KINDS = ['unread', 'untaken', 'refused', 'waiting'] as const

/** What could not be read, what was refused and why, and what waits: one by one, each to be tried again or dismissed. */
export function FailuresPage() {
  const queries = useQueryClient()
  const [params, setParams] = useSearchParams()
  const { data: counts } = useQuery(failureCountsQuery)
  // It opens on what there is, and stays there when that is dealt with.
  const [opened, setOpened] = useState<FailureItem['kind']>()
  const first = opened ?? (counts ? KINDS.find(one => counts[one]) ?? 'unread' : undefined)
  useEffect(() => setOpened(first), [first])
  const kind = KINDS.find(one => one === params.get('kind')) ?? first
  const found = useInfiniteQuery({ ...failuresQuery(kind ?? 'unread'), enabled: kind !== undefined })
  const isNarrow = useMedia('(max-width: 44rem)')
  const [told, setTold] = useState('')
  const [dismissed, setDismissed] = useState<FailureItem>()
  const change = useMutation({ mutationFn: (run: () => Promise<string>) => run(), onSuccess: setTold, onSettled: () => void queries.invalidateQueries({ queryKey: ['failures'] }) })
  useEffect(() => { document.title = `${strings.title} – ${APP}` }, [])
  const act = (run: () => Promise<string>, of?: FailureItem) => {
    setDismissed(undefined)
    change.mutate(run, { onSuccess: () => setDismissed(of) })
  }
  const again = (item?: FailureItem) => act(async () => {
    const { versions, links } = await post<RetryAccepted>(item ? '/api/failures/retry' : '/api/retry', item && whichOf(item))
    return activity.retried(versions + links)
  })
  const dismiss = (item?: FailureItem) => act(async () => {
    await post<Dismissed>('/api/failures/dismiss', item ? whichOf(item) : { all: true })
    return item ? strings.dismissed(oneLine(item.name)) : ''
  }, item)
  const takeRemoved = (item: FailureItem) => act(async () => {
    noteCall((await post<JobAccepted>('/api/failures/again', whichOf(item))).job)
    return strings.takingRemoved(shorten(oneLine(item.name), 80))
  })
  const items = found.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className="page failures">
      <div className="top"><h1>{strings.title}</h1></div>
      <nav className="tabs" aria-label={strings.kind}>
        {KINDS.map(one => <button key={one} type="button" aria-pressed={one === kind} onClick={() => setParams({ kind: one }, { replace: true })}>{counts ? strings.of(strings.kinds[one], counts[one]) : strings.kinds[one]}</button>)}
        {items.length > 0 && <span className="acts">
          {kind !== 'untaken' && <button type="button" disabled={change.isPending} onClick={() => again()}>{strings.allAgain}</button>}
          {kind !== 'waiting' && <button type="button" disabled={change.isPending} onClick={() => dismiss()}>{strings.dismissAll}</button>}
        </span>}
      </nav>
      <p className="told" role="status">{told}{dismissed && <> <button className="link" type="button" onClick={() => act(async () => {
        await post<Dismissed>('/api/failures/show', whichOf(dismissed))
        return ''
      })}>{strings.undo}</button></>}</p>
      {change.error && <Problem error={change.error} />}
      {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} /> : !found.data || !kind ? <p className="wait">{shell.loading}</p> : !items.length ? <p className="empty">{strings.none[kind]}</p> : (
        <VirtualRows
          label={strings.list} hasMore={found.hasNextPage} isFetchingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()}
          lines={items.map(item => ({ key: keyOf(item), heightRem: isNarrow ? NARROW_HEIGHT : HEIGHT, content: <Row item={item} isBusy={change.isPending} onAgain={() => again(item)} onTakeRemoved={() => takeRemoved(item)} onDismiss={() => dismiss(item)} /> }))}
        />
      )}
    </div>
  )
}

// Narrow, the reason takes several lines, and what can be done stands below it.
const HEIGHT = 6
const NARROW_HEIGHT = 11

interface RowProps {
  readonly item: FailureItem
  readonly isBusy: boolean
  readonly onAgain: () => void
  readonly onTakeRemoved: () => void
  readonly onDismiss: () => void
}

function Row({ item, isBusy, onAgain, onTakeRemoved, onDismiss }: RowProps) {
  const { kind, name, document, version, outlet, feed, reason, tries, at } = item
  const words = oneLine(name)
  return (
    <article className="failure">
      <p className="name" title={words}>{document && version ? <Link className="to" href={`/documents/${document}/versions/${version}`}><bdi>{words}</bdi></Link> : <bdi>{words}</bdi>}</p>
      <p className="why" dir="auto" title={reason}>{reason ? oneLine(reason) : strings.its}</p>
      <p className="of">
        {outlet && <span><bdi>{oneLine(outlet)}</bdi></span>}
        {feed && <span><bdi>{strings.from(oneLine(feed))}</bdi></span>}
        {kind === 'untaken' ? at && <time dateTime={at}>{dayOf(at)}</time> : tries > 0 && <span>{strings.tries(tries)}{at && <>, <time dateTime={at}>{dayOf(at)}</time></>}</span>}
      </p>
      <p className="acts">
        {item.again ? <button type="button" disabled={isBusy} aria-label={strings.takeRemovedOf(words)} onClick={onTakeRemoved}>{strings.takeRemoved}</button>
          : kind !== 'untaken' && <button type="button" disabled={isBusy} aria-label={strings.againOf(words)} onClick={onAgain}>{shell.again}</button>}
        {kind !== 'waiting' && <button className="plain" type="button" disabled={isBusy} aria-label={strings.dismissOf(words)} onClick={onDismiss}>×</button>}
      </p>
    </article>
  )
}

function whichOf({ document, version, link, refusal }: FailureItem): object {
  return refusal ? { refusal } : link ? { link } : { document, version }
}

function keyOf({ document, version, link, refusal }: FailureItem): string {
  return refusal ?? link ?? `${document} ${version}`
}
