import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Dialog } from '../app/Dialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { post, send } from '../api/client.ts'
import { search } from '../strings.ts'
import type { FeedAddress, SavedSearchItem } from '../../src/http/api.ts'

/** The address by which a feed reader on this machine reads a search. It is shown once, and ended when it is not wanted any more. */
export function FeedOf({ item, onChanged }: { readonly item: SavedSearchItem; readonly onChanged: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const make = useMutation({ mutationFn: () => post<FeedAddress>(`/api/searches/${item.search}/feed`), onSuccess: onChanged })
  const end = useMutation({ mutationFn: () => send('DELETE', `/api/searches/${item.search}/feed`), onSuccess: () => { make.reset(); onChanged() } })
  const close = () => {
    setIsOpen(false)
    make.reset()
  }
  const error = make.error ?? end.error
  return (
    <>
      <button className="link" type="button" aria-label={search.feedOf(item.name)} onClick={() => setIsOpen(true)}>{search.feed}</button>
      {isOpen && (
        <Dialog title={search.feedOf(item.name)} onClose={close}>
          <p>{search.feedHelp}</p>
          {make.data && <label className="address">{search.feedAddress}<input readOnly value={make.data.address} onFocus={event => event.target.select()} /></label>}
          {!make.data && <p className="soft">{item.hasFeed ? search.hasFeed : search.noFeed}</p>}
          {error && <Problem error={error} />}
          <p className="line">
            <button className="primary" type="button" disabled={make.isPending} onClick={() => make.mutate()}>{item.hasFeed ? search.newAddress : search.makeAddress}</button>
            {item.hasFeed && <button type="button" disabled={end.isPending} onClick={() => end.mutate()}>{search.endAddress}</button>}
          </p>
        </Dialog>
      )}
    </>
  )
}
