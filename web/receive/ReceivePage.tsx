import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { APP, grouped, receiving as strings, shell } from '../strings.ts'
import { collectionsQuery } from '../api/queries.ts'
import { isOwnAddress, offeredIn, READY } from './bookmarklet.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { post } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import { TakeRemoved } from '../failures/TakeRemoved.tsx'
import { useHappenings } from '../api/useHappenings.ts'
import type { AddPage, AddText, JobAccepted } from '../../src/http/api.ts'
import type { FormEvent } from 'react'
import type { Offered } from './bookmarklet.ts'

/** What the bookmark has sent, to be added or not: the page that sent it is somebody else's, and decides nothing here. */
export function ReceivePage() {
  const [offered, setOffered] = useState<Offered>()
  const [refused, setRefused] = useState('')
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const opener = window.opener as Window | null
    const take = (event: MessageEvent) => {
      const data = event.source === opener && opener ? offeredIn(event.data) : undefined
      if (!data) return
      clearInterval(asking)
      if (isOwnAddress(data, event.origin)) setOffered(before => before ?? data)
      else setRefused(strings.wrongOrigin(event.origin, shorten(oneLine(data.url), 100)))
    }
    addEventListener('message', take)
    const asking = setInterval(() => opener?.postMessage(READY, '*'), ASK_MS)
    const late = setTimeout(() => setIsLate(true), LATE_MS)
    return () => {
      removeEventListener('message', take)
      clearInterval(asking)
      clearTimeout(late)
    }
  }, [])
  return (
    <div className="page receive">
      <title>{`${strings.title} – ${APP}`}</title>
      <h1>{strings.title}</h1>
      {refused ? <p className="problem" role="alert">{refused}</p>
        : offered ? <Offer offered={offered} />
        : isLate ? <><p role="status">{strings.nothing}</p><p><Link href="/bookmarklet">{strings.toBookmarklet}</Link></p></>
        : <p role="status">{strings.waiting}</p>}
    </div>
  )
}

const ASK_MS = 200
const LATE_MS = 6000

function Offer({ offered: { url, title, html, selection } }: { readonly offered: Offered }) {
  const { data: collections } = useQuery(collectionsQuery)
  const [onlySelection, setOnlySelection] = useState(false)
  const [collection, setCollection] = useState('')
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<Error>()
  const [mayPress, setMayPress] = useState(false)
  // Who double-clicks in another window, in which this one then stands, has not meant to press anything here.
  useEffect(() => {
    const timer = setTimeout(() => setMayPress(true), HASTE_MS)
    return () => clearTimeout(timer)
  }, [])
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    const where = collection.trim() ? { collection: collection.trim() } : {}
    const given: AddPage | AddText = onlySelection ? { text: selection, url, ...(title.trim() && { title: title.trim().slice(0, 2000) }), ...where } : { html: `<!doctype html>${html}`, url, ...where }
    await post<JobAccepted>('/api/add', given).then(accepted => setJob(accepted.job), setError)
  }
  if (job !== undefined) return <Taken job={job} onJob={setJob} />
  return (
    <form onSubmit={event => void add(event)}>
      <p className="what" dir="auto">{oneLine(title) || strings.untitled}</p>
      <dl>
        <div><dt>{strings.from}</dt><dd dir="ltr"><b>{new URL(url).host}</b> <span className="soft">{shorten(oneLine(url), 160)}</span></dd></div>
      </dl>
      {selection.trim() && (
        <fieldset>
          <legend>{strings.what}</legend>
          <label><input type="radio" name="what" checked={!onlySelection} onChange={() => setOnlySelection(false)} />{strings.whole}</label>
          <label><input type="radio" name="what" checked={onlySelection} onChange={() => setOnlySelection(true)} /><span dir="auto">{strings.selection(shorten(oneLine(selection), 120))}</span></label>
        </fieldset>
      )}
      {!onlySelection && <p className="soft">{strings.size(grouped(Math.ceil(html.length / 1000)))}</p>}
      <label className="collection">{strings.collection}
        <input type="text" list="collections" value={collection} maxLength={200} onChange={event => setCollection(event.target.value)} autoComplete="off" dir="auto" />
        <datalist id="collections">{collections?.items.map(({ collection: id, name }) => <option key={id} value={name} />)}</datalist>
      </label>
      <button className="primary" type="submit" disabled={!mayPress}>{strings.add}</button>
      {error && <Problem error={error} />}
    </form>
  )
}

const HASTE_MS = 700

/** What has become of it. */
function Taken({ job, onJob }: { readonly job: string; readonly onJob: (job: string) => void }) {
  const { last, problems } = useHappenings()
  const problem = problems.find(one => one.job === job)
  const outcome = last?.job === job ? last : undefined
  return (
    <>
      {problem ? <p className="problem" role="alert">{problem.reason}{problem.again && <> <TakeRemoved problem={problem} onTaken={onJob} /></>}</p> : <p role="status">{outcome?.kind === 'already-there' ? strings.already : strings.added}</p>}
      <p><Link href={outcome?.document ? `/documents/${outcome.document}` : '/'}>{outcome?.document ? shell.toArticle : shell.toLibrary}</Link></p>
      <p><button type="button" onClick={() => window.close()}>{strings.close}</button></p>
    </>
  )
}
