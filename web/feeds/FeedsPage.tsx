import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { APP, DOT, feeds as strings, shell } from '../strings.ts'
import { collectionsQuery, feedsQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { post, send } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import { useDraft } from '../library/useDraft.ts'
import { isHindered } from '../api/isHindered.ts'
import type { FeedItem, Followed, JobAccepted } from '../../src/http/api.ts'

/** The feeds that are followed and those that were, and how to follow others. */
export function FeedsPage() {
  const queries = useQueryClient()
  const found = useQuery(feedsQuery)
  const { data } = found
  const [told, setTold] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const refresh = () => void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'feeds' || name === 'outlets' || name === 'collections' })
  const change = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onMutate: () => setTold(''), onSettled: refresh })
  useEffect(() => { document.title = `${strings.title} – ${APP}` }, [])
  const importList = (given: File) => change.mutate(async () => {
    const form = new FormData()
    form.append('files', given)
    await post<JobAccepted>('/api/add', form)
    setTold(strings.imported)
  })
  const isFollowing = data?.items.some(({ isFollowed }) => isFollowed)
  return (
    <div className="page feeds">
      <div className="top">
        <h1>{strings.title}</h1>
        <span className="acts">
          <button type="button" onClick={() => file.current!.click()}>{strings.importList}</button>
          {isFollowing && <a href="/api/feeds.opml" download>{strings.exportList}</a>}
          <input ref={file} type="file" accept=".opml,.xml,text/x-opml" hidden aria-label={strings.importList} onChange={event => {
            const [given] = event.target.files ?? []
            if (given) importList(given)
            event.target.value = ''
          }} />
        </span>
      </div>
      {data && !data.canFetch && <p className="remark">{strings.cannot}</p>}
      <Follow onFollowed={name => { setTold(strings.followed(name)); refresh() }} />
      <p className="told" role="status">{told}</p>
      {change.error && <Problem error={change.error} />}
      {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} /> : !data ? <p className="wait">{shell.loading}</p> : !data.items.length ? <p className="empty">{strings.none}</p> : (
        <ul className="feed-list" aria-label={strings.list}>
          {data.items.map(item => <FeedRow key={item.feed} item={item} canFetch={data.canFetch} isBusy={change.isPending} onRun={run => change.mutate(run)} />)}
        </ul>
      )}
    </div>
  )
}

/** Follow by an address; what a page names besides can be followed, too. */
function Follow({ onFollowed }: { readonly onFollowed: (name: string) => void }) {
  const { data: collections } = useQuery(collectionsQuery)
  const [url, setUrl] = useDraft('feed')
  const [collection, setCollection] = useDraft('feed collection')
  const follow = useMutation({
    mutationFn: (address: string) => post<Followed>('/api/feeds', { url: address, ...(collection.trim() && { collection: collection.trim() }) }),
    onSuccess: ({ feed }) => {
      setUrl('')
      onFollowed(nameOf(feed))
    },
  })
  return (
    <form className="follow" aria-label={strings.follow} onSubmit={event => {
      event.preventDefault()
      if (url.trim()) follow.mutate(url.trim())
    }}>
      <div className="line">
        <label className="grow">{strings.address}<input type="text" inputMode="url" placeholder={strings.hint} value={url} onChange={event => setUrl(event.target.value)} autoComplete="off" spellCheck={false} dir="ltr" /></label>
        <label>{strings.collection}<input type="text" list="feed-collections" value={collection} onChange={event => setCollection(event.target.value)} autoComplete="off" /></label>
        <datalist id="feed-collections">{collections?.items.map(({ collection, name }) => <option key={collection} value={name} />)}</datalist>
        <button className="primary" type="submit" disabled={!url.trim() || follow.isPending}>{follow.isPending ? strings.following : strings.go}</button>
      </div>
      {follow.error && <Problem error={follow.error} />}
      {!!follow.data?.others.length && (
        <div className="others"><p>{strings.others}</p><ul>{follow.data.others.map(other => (
          <li key={other.url}><button className="link" type="button" disabled={follow.isPending} onClick={() => follow.mutate(other.url)}><bdi>{oneLine(other.title ?? other.url)}</bdi></button></li>
        ))}</ul></div>
      )}
    </form>
  )
}

interface RowProps {
  readonly item: FeedItem
  readonly canFetch: boolean
  readonly isBusy: boolean
  readonly onRun: (run: () => Promise<unknown>) => void
}

function FeedRow({ item, canFetch, isBusy, onRun }: RowProps) {
  const { feed, url, isFollowed, polledAt, nextPollAt, failures, reason, kept, waiting, refused } = item
  const name = nameOf(item)
  return (
    <li className={isFollowed ? undefined : 'stopped'}>
      <p className="name"><bdi>{name}</bdi></p>
      <p className="of">
        {name !== url && <span dir="ltr">{oneLine(url)}</span>}
        <span>{strings.brought(kept, waiting, refused)}</span>
        {isFollowed ? <>
          <span>{polledAt ? <>{strings.last} <Moment at={polledAt} /></> : strings.never}</span>
          {nextPollAt && <span>{strings.next} {Date.parse(nextPollAt) <= Date.now() ? strings.soon : <Moment at={nextPollAt} />}</span>}
        </> : <span>{strings.stopped}</span>}
      </p>
      {reason && <p className="why" dir="auto">{oneLine(reason)}{failures > 0 && <span className="soft">{DOT}{strings.failures(failures)}</span>}</p>}
      <p className="acts">
        {isFollowed && canFetch && <button type="button" disabled={isBusy} aria-label={strings.pollOf(name)} onClick={() => onRun(() => post(`/api/feeds/${feed}/poll`))}>{strings.poll}</button>}
        {isFollowed
          ? <button type="button" disabled={isBusy} aria-label={strings.stopOf(name)} onClick={() => onRun(() => send('DELETE', `/api/feeds/${feed}`))}>{strings.stop}</button>
          : <button type="button" disabled={isBusy} aria-label={strings.againOf(name)} onClick={() => onRun(() => post(`/api/feeds/${feed}/follow`))}>{strings.again}</button>}
      </p>
    </li>
  )
}

function nameOf({ title, url }: Pick<FeedItem, 'title' | 'url'>): string {
  return oneLine(title ?? url)
}

/** To the minute, in the clock of whoever looks. */
function Moment({ at }: { readonly at: string }) {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return <time dateTime={at}>{`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`}</time>
}
