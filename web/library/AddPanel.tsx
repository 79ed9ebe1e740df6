import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { adding, shell } from '../strings.ts'
import { collectionsQuery } from '../api/queries.ts'
import { useAdding } from './useAdding.ts'
import { useDraft } from './useDraft.ts'
import { useKeys } from '../app/keys.ts'
import type { FormEvent } from 'react'

/** Three ways in: links, text, files. */
export function AddPanel({ isFirst, into, onClose }: { readonly isFirst: boolean; /** The collection that is to be filled. */ readonly into?: string | undefined; readonly onClose: () => void }) {
  const { addFiles, addText, addLinks, isSending, error } = useAdding()
  const { data: collections } = useQuery(collectionsQuery)
  const [links, setLinks] = useDraft('links')
  const [text, setText] = useDraft('text')
  const [title, setTitle] = useDraft('title')
  const [collection, setCollection] = useDraft('collection')
  const first = useRef<HTMLTextAreaElement>(null)
  const files = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => { if (into) setCollection(into) }, [into])
  // What is typed is kept, and there again when it is opened again.
  useKeys(isFirst ? {} : { Escape: onClose })
  const where = collection.trim() ? { collection: collection.trim() } : {}
  const sendLinks = async (event: FormEvent) => {
    event.preventDefault()
    if (!await addLinks(links.split(/\s+/).filter(Boolean), where)) return
    setLinks('')
    onClose()
  }
  const sendText = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || !await addText({ text, ...(title.trim() && { title: title.trim() }), ...where })) return
    setText('')
    setTitle('')
    onClose()
  }
  return (
    <section className="add" aria-label={isFirst ? adding.firstTitle : adding.title}>
      <header>
        <h2>{isFirst ? adding.firstTitle : adding.title}</h2>
        {!isFirst && <button className="plain" type="button" onClick={onClose} aria-label={shell.close}>×</button>}
      </header>
      {isFirst && <p className="first">{adding.first}</p>}
      <div className="ways">
        <form onSubmit={event => void sendText(event)}>
          <label>{adding.text}<textarea ref={first} rows={isFirst ? 8 : 5} placeholder={adding.textHint} value={text} onChange={event => setText(event.target.value)} dir="auto" /></label>
          <div className="line">
            <label className="grow">{adding.textTitle}<input type="text" placeholder={adding.optional} value={title} onChange={event => setTitle(event.target.value)} dir="auto" autoComplete="off" /></label>
            <button className="primary" type="submit" disabled={isSending || !text.trim()}>{isSending ? adding.sending : adding.read}</button>
          </div>
        </form>
        <div>
          <form onSubmit={event => void sendLinks(event)}>
            <label>{adding.link}<textarea className="links" rows={2} placeholder={adding.linkHint} value={links} onChange={event => setLinks(event.target.value)} autoComplete="off" spellCheck={false} aria-describedby="link-help" /></label>
            <div className="line">
              <p className="soft grow" id="link-help">{adding.linkHelp}</p>
              <button type="submit" disabled={isSending || !links.trim()}>{adding.fetch}</button>
            </div>
          </form>
          <div className="files">
            <span id="files-label">{adding.files}</span>
            <div className="line">
              <p className="soft grow">{adding.drop}</p>
              <button type="button" disabled={isSending} onClick={() => files.current!.click()}>{adding.choose}</button>
            </div>
            <input ref={files} type="file" multiple hidden aria-labelledby="files-label" onChange={event => {
              void addFiles([...event.target.files ?? []], where).then(isTaken => { if (isTaken) onClose() })
              event.target.value = ''
            }} />
          </div>
          <p className="soft">{adding.fromPages} <Link href="/bookmarklet">{adding.bookmarklet}</Link></p>
          <label className="collection">{adding.collection}
            <input type="text" list="collections" placeholder={adding.collectionHint} value={collection} onChange={event => setCollection(event.target.value)} autoComplete="off" />
            <datalist id="collections">{collections?.items.map(({ collection, name }) => <option key={collection} value={name} />)}</datalist>
          </label>
        </div>
      </div>
      {error && <Problem error={error} />}
    </section>
  )
}
