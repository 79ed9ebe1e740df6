import { useEffect, useMemo, useRef, useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { APP, correct as strings, DOT, library, shell } from '../strings.ts'
import { allCorrectionsQuery } from '../api/queries.ts'
import { changeWords } from './changeWords.ts'
import { dayOf } from '../../src/export/view.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { post } from '../api/client.ts'
import { useRowsInSight } from '../lists/useRowsInSight.ts'
import { takeCorrected } from '../api/corrected.ts'
import { useKeys } from '../app/keys.ts'
import { isHindered } from '../api/isHindered.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { CorrectionFilter } from '../api/queries.ts'
import type { CorrectionOfAny, CorrectionsUndone } from '../../src/http/api.ts'

/** All that people have corrected in the collection, the latest first; each opens its words. What is asked for is in the address. */
export function CorrectionsPage() {
  const [params, setParams] = useSearchParams()
  const filter: CorrectionFilter = Object.fromEntries(['by', 'state'].flatMap(name => (params.get(name) ? [[name, params.get(name)!]] : [])))
  const change = (name: 'by' | 'state', value: string) => {
    const { [name]: _, ...others } = filter
    setParams(value ? { ...others, [name]: value } : others, { replace: true })
  }
  return (
    <div className="page corrected">
      <title>{`${strings.title} – ${APP}`}</title>
      <div className="top">
        <h1>{strings.title}</h1>
        <a className="button" href={GOLD} download>{strings.exportGold}</a>
      </div>
      <p className="soft">{strings.goldHelp}</p>
      <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
        <Person value={filter.by ?? ''} onValue={value => change('by', value)} />
        <label>{strings.state}
          <select value={filter.state ?? ''} onChange={event => change('state', event.target.value)}>
            <option value="">{library.allCollections}</option>
            {Object.entries(strings.states).map(([state, name]) => <option key={state} value={state}>{name}</option>)}
          </select>
        </label>
        {Object.keys(filter).length > 0 && <button className="link" type="button" onClick={() => setParams({}, { replace: true })}>{library.clear}</button>}
      </form>
      <List filter={filter} />
    </div>
  )
}

const GOLD = '/api/export/gold'

/** It waits until nobody types in it. */
function Person({ value, onValue }: { readonly value: string; readonly onValue: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onValue(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return <label>{strings.person}<input type="text" size={18} value={typed} onChange={event => setTyped(event.target.value)} autoComplete="off" dir="auto" /></label>
}

const PAUSE_MS = 300

function List({ filter }: { readonly filter: CorrectionFilter }) {
  const list = useRef<HTMLOListElement>(null)
  const found = useInfiniteQuery(allCorrectionsQuery(filter))
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const { rows, shown, top } = useRowsInSight(list, {
    count: items.length, heightOf: () => ROW_PX, keyOf: index => items[index]?.correction ?? index, hasMore: hasNextPage, isFetchingMore: isFetchingNextPage, onMore: fetchNextPage, endsInWait: false,
  })
  const move = (by: number) => {
    const all = [...list.current?.querySelectorAll<HTMLAnchorElement>('a.to') ?? []]
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    all[at < 0 ? 0 : at + by]?.focus()
  }
  const open = () => {
    const link = document.activeElement
    if (link instanceof HTMLAnchorElement && list.current?.contains(link)) link.click()
  }
  useKeys({ j: () => move(1), k: () => move(-1), o: open })
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait" role="status">{shell.loading}</p>
  if (!items.length) return <p className="empty">{Object.keys(filter).length ? strings.nothing : strings.noneAnywhere}</p>
  return (
    <ol className="rows" ref={list} aria-label={strings.title} style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <li key={key} data-index={index} ref={rows.measureElement} aria-posinset={index + 1} aria-setsize={hasNextPage ? -1 : items.length} style={{ transform: `translateY(${start - top}px)` }}>
          <Row item={items[index]!} />
        </li>
      ))}
    </ol>
  )
}

const ROW_PX = 104

function Row({ item }: { readonly item: CorrectionOfAny }) {
  const { correction, document, version, title, opening, outlet, change, at, note, state, isDisputed, madeBy, madeAt, undoneBy, undoneAt } = item
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => post<CorrectionsUndone>(`/api/corrections/${correction}/undo`),
    onSuccess: () => takeCorrected(queries, document),
  })
  const said = changeWords(change).join('; ')
  const words = shorten(oneLine(at?.quote ?? ''), 160)
  const address = `/documents/${document}/versions/${version}${at ? `#${at.start}-${at.end}` : ''}`
  return (
    <article>
      <p><b dir="auto">{said}</b> <span className="soft"><bdi>{madeBy}</bdi>, <time dateTime={madeAt}>{dayOf(madeAt)}</time>{undoneAt && <>{DOT}{strings.undoneBy} <bdi>{undoneBy}</bdi>, {dayOf(undoneAt)}</>}</span></p>
      <p className="words"><Link className="to" href={address} dir="auto">{words || <ArticleName title={title} opening={opening} />}</Link></p>
      {note && <p dir="auto">{oneLine(note)}</p>}
      <p className="of">
        <span><bdi>{oneLine(outlet ?? '') || library.noOutlet}</bdi></span>
        {words && <span><bdi><ArticleName title={title && shorten(oneLine(title), 90)} opening={opening} /></bdi></span>}
        {state !== 'applied' && state !== 'undone' && <span>{strings.states[state]}</span>}
        {isDisputed && <span>{strings.states.disputed}</span>}
        {!undoneAt && <span><button className="link" type="button" disabled={undo.isPending} aria-label={strings.undoOf(said)} onClick={() => undo.mutate()}>{strings.undo}</button></span>}
      </p>
      {undo.error && <Problem error={undo.error} />}
    </article>
  )
}
