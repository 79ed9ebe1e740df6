import { useState } from 'react'
import { Link } from 'wouter'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FeedOf } from './FeedOf.tsx'
import { Problem } from '../app/Problem.tsx'
import { post, send } from '../api/client.ts'
import { savedSearchesQuery } from '../api/queries.ts'
import { DOT, search } from '../strings.ts'
import type { SavedSearchItem } from '../../src/http/api.ts'

/** Searches that are kept, and how much is new in each. What is deleted can be had back for as long as the page is there. */
export function SavedSearches() {
  const queries = useQueryClient()
  const { data } = useQuery(savedSearchesQuery)
  const [deleted, setDeleted] = useState<SavedSearchItem>()
  const [renaming, setRenaming] = useState<string>()
  const refresh = () => void queries.invalidateQueries({ queryKey: ['searches'] })
  const change = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onSettled: refresh })
  const remove = (item: SavedSearchItem) => change.mutate(() => send('DELETE', `/api/searches/${item.search}`), { onSuccess: () => setDeleted(item) })
  if (!data?.items.length && !deleted) return null
  return (
    <section className="saved" aria-label={search.saved}>
      <h2>{search.saved}</h2>
      <p className="told" role="status">{deleted && <>{search.deleted(deleted.name)} <button className="link" type="button" onClick={() => change.mutate(() => post(`/api/searches/${deleted.search}/restore`), { onSuccess: () => setDeleted(undefined) })}>{search.undo}</button></>}</p>
      {change.error && <Problem error={change.error} />}
      <ul>
        {data?.items.map(item => (
          <li key={item.search}>
            {renaming === item.search
              ? <Rename item={item} onName={name => change.mutate(() => send('PATCH', `/api/searches/${item.search}`, { name }), { onSuccess: () => setRenaming(undefined) })} onClose={() => setRenaming(undefined)} />
              : <p className="name"><Link href={addressOf(item)} onClick={() => change.mutate(() => post(`/api/searches/${item.search}/seen`))}><bdi>{item.name}</bdi></Link> {!!item.fresh?.count && <b className="fresh">{search.fresh(item.fresh.count, item.fresh.isMore)}</b>}</p>}
            <p className="soft"><code dir="auto">{item.q}</code>{DOT}{search[item.in]}</p>
            <p className="acts">
              {!!item.fresh?.count && <button className="link" type="button" aria-label={search.seenOf(item.name)} onClick={() => change.mutate(() => post(`/api/searches/${item.search}/seen`))}>{search.seen}</button>}
              <FeedOf item={item} onChanged={refresh} />
              <button className="link" type="button" aria-label={search.renameOf(item.name)} onClick={() => setRenaming(item.search)}>{search.rename}</button>
              <button className="link" type="button" aria-label={search.deleteOf(item.name)} onClick={() => remove(item)}>{search.delete}</button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function addressOf({ q, in: where, possible }: SavedSearchItem): string {
  return `/search?${new URLSearchParams({ q, ...(where === 'articles' && { in: where }), ...(possible && { possible: 'yes' }) })}`
}

function Rename({ item, onName, onClose }: { readonly item: SavedSearchItem; readonly onName: (name: string) => void; readonly onClose: () => void }) {
  const [name, setName] = useState(item.name)
  return (
    <form className="line" onSubmit={event => {
      event.preventDefault()
      if (name.trim()) onName(name.trim())
    }}>
      <input aria-label={search.name} value={name} maxLength={120} autoFocus onChange={event => setName(event.target.value)} onKeyDown={event => event.key === 'Escape' && onClose()} />
      <button type="submit" disabled={!name.trim()}>{search.rename}</button>
    </form>
  )
}
