import { useEffect, useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, Redirect, useLocation } from 'wouter'
import { EventRow } from '../timeline/EventRow.tsx'
import { FoundStatementRow } from '../search/FoundStatementRow.tsx'
import { History } from './History.tsx'
import { Names } from './Names.tsx'
import { Problem } from '../app/Problem.tsx'
import { APP, actors, DOT, grouped, library, lists, search, shell } from '../strings.ts'
import { actorEventsQuery, actorQuery, actorStatementsQuery, similarQuery } from './actorQueries.ts'
import { dayOf } from '../../src/export/view.ts'
import { NOBODY } from '../../src/export/speakers.ts'
import { oneLine } from '../../src/export/clean.ts'
import { TENSE_WORDS } from '../../src/export/actorRows.ts'
import { useActions } from '../app/actions.ts'
import { useDeciding } from './useDeciding.tsx'
import { isHindered } from '../api/isHindered.ts'
import { OutletName } from '../lists/OutletName.tsx'
import type { ActorDetail } from '../../src/http/api.ts'
import type { Deciding } from './useDeciding.tsx'
import type { ReactNode } from 'react'

/** Somebody across articles: what he is called, was and is, what is credited to him and said of him, each with its words. */
export function ActorPage({ id }: { readonly id: string }) {
  const found = useQuery(actorQuery(id))
  const deciding = useDeciding()
  const { data: actor, error } = found
  useEffect(() => {
    if (actor) document.title = `${oneLine(actor.name) || actors.nameless} – ${APP}`
  }, [actor])
  if (error) return <div className="page"><Problem error={error} onAgain={() => void found.refetch()} /></div>
  if (!actor) return <p className="wait">{shell.loading}</p>
  if (actor.actor !== id) return <Redirect to={`/actors/${actor.actor}`} replace />
  const sections = SECTIONS.filter(({ has }) => has(actor))
  return (
    <div className="page actor-page">
      <Head actor={actor} deciding={deciding} />
      <nav aria-label={actors.parts}>{sections.map(({ name }) => <a key={name} href={`#${name}`}>{actors.sections[name]}</a>)}</nav>
      {deciding.error && <Problem error={deciding.error} />}
      {!actor.names.length && <p className="remark">{actors.orphan}</p>}
      {actor.lookedAt !== undefined && <p className="remark">{actors.lookedAt(actor.lookedAt)}</p>}
      {sections.map(({ name, show }) => (
        <section key={name} className={`of-${name}`} aria-labelledby={name}>
          <h2 id={name} tabIndex={-1}>{actors.sections[name]}</h2>
          {show(actor, deciding)}
        </section>
      ))}
      {deciding.notice}
    </div>
  )
}

interface Section {
  readonly name: keyof typeof actors.sections
  has(actor: ActorDetail): boolean
  show(actor: ActorDetail, deciding: Deciding): ReactNode
}

const SECTIONS: readonly Section[] = [
  { name: 'names', has: actor => actor.names.length > 0, show: (actor, deciding) => <Names actor={actor} deciding={deciding} /> },
  { name: 'roles', has: actor => actor.roles.length > 0, show: actor => <Roles actor={actor} /> },
  { name: 'credited', has: () => true, show: actor => <Statements key={actor.actor} actor={actor} side="by" /> },
  { name: 'about', has: () => true, show: actor => <Statements key={actor.actor} actor={actor} side="about" /> },
  { name: 'speakers', has: actor => actor.speakers.length > 0, show: actor => <Speakers actor={actor} /> },
  { name: 'events', has: () => true, show: actor => <Events actor={actor} /> },
  { name: 'outlets', has: actor => actor.outlets.length > 0, show: actor => <Outlets actor={actor} /> },
  { name: 'similar', has: () => true, show: (actor, deciding) => <Similar actor={actor} deciding={deciding} /> },
  { name: 'history', has: () => true, show: (actor, deciding) => <History decisions={actor.decisions} deciding={deciding} /> },
]

function Head({ actor, deciding }: { readonly actor: ActorDetail; readonly deciding: Deciding }) {
  const [writes, setWrites] = useState<'name' | 'note'>()
  const [words, setWords] = useState('')
  const [, go] = useLocation()
  const name = oneLine(actor.name)
  // As many names as a search has room for.
  const names = [...new Set(actor.names.map(one => one.name))].slice(0, 6)
  const start = (what: 'name' | 'note') => {
    setWords(what === 'name' ? actor.name : '')
    setWrites(what)
  }
  const ways = names.length ? waysFrom(names) : []
  useActions([
    ...ways.map(way => ({ name: way.name, run: () => go(way.href) })),
    { name: actors.rename, run: () => start('name') },
    { name: actors.note, run: () => start('note') },
  ])
  return (
    <header className="head">
      <h1 dir="auto">{name || actors.nameless}</h1>
      <p className="of">
        <span>{actors.types[actor.type]}</span>{actor.country && <span><bdi>{actor.country}</bdi></span>}
        <span>{actors.reportCount(actor.documents)}</span><span>{actors.saidCount(actor.credited)}</span><span>{actors.aboutCount(actor.about)}</span><span>{actors.mentionCount(actor.mentions)}</span>
      </p>
      <p className="ways">
        {ways.map(way => <Link key={way.href} href={way.href}>{way.name}</Link>)}
        <button className="link" type="button" onClick={() => start('name')}>{actors.rename}</button><button className="link" type="button" onClick={() => start('note')}>{actors.note}</button>
      </p>
      {writes && (
        <form className="line" onSubmit={async event => {
          event.preventDefault()
          const made = writes === 'name' ? await deciding.decide({ what: 'rename', actor: actor.actor, name: words.trim() }, actors.renamed(words.trim())) : await deciding.decide({ what: 'note', actor: actor.actor, note: words.trim() }, actors.noted)
          if (made) setWrites(undefined)
        }}>
          <label>{writes === 'name' ? actors.newName : actors.newNote}<input type="text" autoFocus value={words} maxLength={writes === 'name' ? 200 : 2000} onChange={event => setWords(event.target.value)} dir="auto" autoComplete="off" /></label>
          <button className="primary" type="submit" disabled={!words.trim() || deciding.isPending}>{actors.save}</button><button type="button" onClick={() => setWrites(undefined)}>{actors.cancel}</button>
        </form>
      )}
      {actor.decisions.filter(({ what, undoneAt }) => what === 'note' && !undoneAt).map(({ decision, note, by, at }) => <p className="remark" key={decision}><bdi>{note}</bdi> <small><bdi>{by}</bdi>, {dayOf(at)}</small></p>)}
    </header>
  )
}

/** To all other lists, narrowed to somebody. */
function waysFrom(names: readonly string[]): { readonly name: string; readonly href: string }[] {
  const words = names.map(name => `"${name.replace(/"/g, ' ')}"`).join(',')
  return [
    { name: actors.searchBy, href: `/search?q=${encodeURIComponent(`by:${words}`)}` },
    { name: actors.searchAbout, href: `/search?q=${encodeURIComponent(`about:${words}`)}` },
    { name: actors.toTimeline, href: `/timeline?${new URLSearchParams(names.map(name => ['actor', name]))}` },
    { name: actors.toFigures, href: `/figures?${new URLSearchParams({ by: names[0]! })}` },
  ]
}

function Roles({ actor: { roles } }: { readonly actor: ActorDetail }) {
  return (
    <div className="table" tabIndex={0} role="group" aria-label={actors.sections.roles}>
      <table>
        <thead><tr><th scope="col">{actors.role}</th><th scope="col">{actors.when}</th><th scope="col">{actors.since}</th><th scope="col">{actors.latest}</th><th scope="col">{actors.reports}</th></tr></thead>
        <tbody>
          {roles.map(({ words, tense, since, places: [place], documents }) => place && (
            <tr key={`${tense} ${words}`}>
              <th scope="row"><Link href={`/documents/${place.document}/versions/${place.version}#${place.start}-${place.end}`}><bdi>{oneLine(words)}</bdi></Link></th>
              <td>{TENSE_WORDS[tense]}</td>
              <td>{since ? <time dateTime={since}>{dayOf(since)}</time> : <span className="soft">{library.noDate}</span>}</td>
              <td>{place.publishedAt && <><time dateTime={place.publishedAt}>{dayOf(place.publishedAt)}</time> </>}<OutletName publisher={place.publisher} outlet={place.outlet} /></td>
              <td className="count">{grouped(documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Statements({ actor: { actor }, side }: { readonly actor: ActorDetail; readonly side: 'by' | 'about' }) {
  const [possible, setPossible] = useState(false)
  const found = useInfiniteQuery(actorStatementsQuery(actor, { side, ...possible && { possible: 'yes' } }))
  const items = found.data?.pages.flatMap(page => page.items)
  return (
    <>
      <p className="choices"><label><input type="checkbox" checked={possible} onChange={event => setPossible(event.target.checked)} />{search.possible}</label></p>
      {isHindered(found) && <Problem error={found.error} onAgain={() => void found.refetch()} />}
      {items && !items.length && <p className="soft">{side === 'by' ? actors.saysNothing : actors.nothingAbout}</p>}
      <ol className="found">{items?.map(item => <FoundStatementRow key={`${item.document} ${item.ord}`} item={item} />)}</ol>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{search.more}</button></p>}
    </>
  )
}

function Speakers({ actor: { speakers } }: { readonly actor: ActorDetail }) {
  return (
    <ul className="actor-tally">
      {speakers.map(({ actor, name, statements, documents }) => (
        <li key={actor ?? ''}>{actor ? <Link href={`/actors/${actor}`}><bdi>{oneLine(name ?? '')}</bdi></Link> : <span>{NOBODY}</span>} <small>{actors.inReports(statements, documents)}</small></li>
      ))}
    </ul>
  )
}

function Events({ actor: { actor } }: { readonly actor: ActorDetail }) {
  const found = useInfiniteQuery(actorEventsQuery(actor))
  const items = found.data?.pages.flatMap(page => page.items)
  return (
    <>
      {isHindered(found) && <Problem error={found.error} onAgain={() => void found.refetch()} />}
      {items && !items.length && <p className="soft">{actors.noEvents}</p>}
      <ol className="actor-events">{items?.map(event => <li key={`${event.document} ${event.ord}`}><p className="part soft">{actors.part[event.part]}</p><EventRow event={event} realities={[]} /></li>)}</ol>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{search.more}</button></p>}
    </>
  )
}

function Outlets({ actor: { outlets } }: { readonly actor: ActorDetail }) {
  return (
    <>
      <p className="soft">{lists.copies}</p>
      <ul className="actor-tally">{outlets.map(({ outlet, publisher, documents }) => <li key={outlet ?? ''}><OutletName publisher={publisher} outlet={outlet} /> <small>{actors.reportCount(documents)}</small></li>)}</ul>
    </>
  )
}

function Similar({ actor, deciding }: { readonly actor: ActorDetail; readonly deciding: Deciding }) {
  const [, go] = useLocation()
  const found = useQuery(similarQuery(actor.actor))
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="soft">{shell.loading}</p>
  if (!found.data.items.length) return <p className="soft">{actors.nobodySimilar}</p>
  return (
    <>
      <p className="soft">{actors.similarHelp}</p>
      <ul className="similar-actors">
        {found.data.items.map(other => (
          <li key={other.actor}>
            <p><Link href={`/actors/${other.actor}`}><bdi>{oneLine(other.name)}</bdi></Link> <small>{actors.types[other.type]}{DOT}{actors.reportCount(other.documents)}</small></p>
            <p className="soft">{[actors.why[other.why], other.outlets > 0 ? actors.sameOutlets(other.outlets) : '', other.together > 0 ? actors.sameReports(other.together) : ''].filter(Boolean).join(DOT)}</p>
            <button type="button" disabled={deciding.isPending} aria-label={actors.isSameAs(oneLine(other.name))} onClick={async () => {
              const made = await deciding.decide({ what: 'merge', actor: actor.actor, others: [other.actor] }, actors.merged(2, actor.name))
              if (made) go(`/actors/${made.actor}`, { replace: true })
            }}>{actors.isSame}</button>
          </li>
        ))}
      </ul>
    </>
  )
}
