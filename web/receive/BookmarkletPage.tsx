import { useEffect, useRef, useState } from 'react'
import { APP, bookmarklet as strings } from '../strings.ts'
import { bookmarkletFor } from './bookmarklet.ts'

/** How to send pages from anywhere. */
export function BookmarkletPage() {
  const link = useRef<HTMLAnchorElement>(null)
  const [notice, setNotice] = useState('')
  const address = bookmarkletFor(location.origin)
  // React writes no address that is a script; this one is only carried away.
  useEffect(() => link.current!.setAttribute('href', address), [address])
  const [show, drag, press] = strings.steps
  return (
    <div className="page bookmarklet">
      <title>{`${strings.title} – ${APP}`}</title>
      <h1>{strings.title}</h1>
      <p>{strings.about}</p>
      <ol>
        <li>{show}</li>
        <li>{drag} <a className="mark" ref={link} onClick={event => { event.preventDefault(); setNotice(strings.pressed) }}>{strings.name}</a></li>
        <li>{press}</li>
      </ol>
      <p>{strings.noBar}</p>
      <div className="line">
        <input type="text" readOnly value={address} aria-label={strings.noBar} onFocus={event => event.target.select()} />
        <button type="button" onClick={() => void navigator.clipboard.writeText(address).then(() => setNotice(strings.copied))}>{strings.copy}</button>
      </div>
      <p className="soft" role="status">{notice}</p>
      <p className="soft">{strings.needs(location.origin)}</p>
    </div>
  )
}
