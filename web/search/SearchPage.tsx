import { useEffect, useRef, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import { FoundArticleRow } from './FoundArticleRow.tsx'
import { FoundStatementRow } from './FoundStatementRow.tsx'
import { Facets } from './Facets.tsx'
import { forgetRecent, noteRecent, recentSearches } from './recent.ts'
import { QueryChips } from './QueryChips.tsx'
import { QueryField } from './QueryField.tsx'
import { QueryProblem } from './QueryProblem.tsx'
import { SavedSearches } from './SavedSearches.tsx'
import { SaveSearch } from './SaveSearch.tsx'
import { TakeFound, TickedFound } from './TakeFound.tsx'
import { useFoundTicks } from './useFoundTicks.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import { APP, reading, search, shell } from '../strings.ts'
import { searchQuery } from '../api/queries.ts'
import { useActions } from '../app/actions.ts'
import { useKeys } from '../app/keys.ts'
import { isHindered } from '../api/isHindered.ts'
import type { SearchAsked } from '../api/queries.ts'

/** Statements and articles that words and fields find. What is asked is in the address. */
export function SearchPage() {
  const [params, setParams] = useSearchParams()
  const asked = askedIn(params)
  const [typed, setTyped] = useState(asked.q)
  const field = useRef<HTMLInputElement>(null)
  const ask = (next: SearchAsked) => setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Record<string, string>, { replace: true })
  useEffect(() => {
    document.title = `${search.title} – ${APP}`
    field.current?.focus()
  }, [])
  useEffect(() => setTyped(asked.q), [asked.q])
  useEffect(() => {
    if (typed.trim() === asked.q) return
    const timer = setTimeout(() => ask({ ...asked, q: typed.trim() }), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const change = (q: string) => {
    setTyped(q)
    ask({ ...asked, q })
  }
  const turnPossible = () => ask({ ...asked, possible: asked.possible === 'yes' ? '' : 'yes' })
  useKeys({ '/': () => field.current?.select(), Escape: () => (document.activeElement as HTMLElement).blur() })
  const other = asked.in === 'articles' ? 'statements' : 'articles'
  useActions([
    { name: search.toField, keys: '/', run: () => field.current?.select() },
    { name: search.inOther[other], run: () => ask({ q: asked.q, in: other }) },
    ...asked.in === 'statements' ? [{ name: reading.showPossible(asked.possible === 'yes'), run: turnPossible }] : [],
  ])
  return (
    <div className="page search">
      <h1 className="hidden">{search.title}</h1>
      <form role="search" onSubmit={event => {
        event.preventDefault()
        ask({ ...asked, q: typed.trim() })
      }}>
        <QueryField field={field} value={typed} onChange={setTyped} />
        <QueryChips query={typed} onQuery={change} />
        <div className="choices">
          <fieldset>
            <legend className="hidden">{search.in}</legend>
            {(['statements', 'articles'] as const).map(where => (
              <label key={where}><input type="radio" name="in" checked={asked.in === where} onChange={() => ask({ q: asked.q, in: where })} />{search[where]}</label>
            ))}
          </fieldset>
          <label>{search.order}
            <select value={asked.sort ?? (asked.in === 'articles' ? 'relevance' : 'date')} onChange={event => ask({ ...asked, sort: event.target.value })}>
              <option value="date">{search.date}</option>
              <option value="relevance">{search.relevance}</option>
            </select>
          </label>
          {asked.in === 'statements' && <label><input type="checkbox" checked={asked.possible === 'yes'} onChange={turnPossible} />{search.possible}</label>}
        </div>
      </form>
      {asked.q
        ? <div className="beside"><Facets asked={asked} onQuery={change} /><Results asked={asked} onAsk={ask} /></div>
        : <><p className="empty">{search.begin}</p><SavedSearches /><Recent onTry={change} /></>}
      <SearchHelp isOpen={!asked.q} onTry={words => setTyped(words)} />
    </div>
  )
}

const PAUSE_MS = 250

function askedIn(params: URLSearchParams): SearchAsked {
  const [sort, possible] = [params.get('sort'), params.get('possible')]
  return { q: params.get('q') ?? '', in: params.get('in') === 'articles' ? 'articles' : 'statements', ...(sort && { sort }), ...(possible && { possible }) }
}

interface ResultsProps {
  readonly asked: SearchAsked
  readonly onAsk: (next: SearchAsked) => void
}

function Results({ asked, onAsk }: ResultsProps) {
  const [, go] = useLocation()
  const list = useRef<HTMLOListElement>(null)
  const found = useInfiniteQuery(searchQuery(asked))
  const links = () => [...list.current?.querySelectorAll<HTMLAnchorElement>('a.to') ?? []]
  const move = (by: number) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    all[at < 0 ? 0 : at + by]?.focus()
  }
  const ticks = useFoundTicks(found.data?.pages ?? [])
  useKeys({
    j: () => move(1), k: () => move(-1), x: () => ticks.tick(links().indexOf(document.activeElement as HTMLAnchorElement)),
    o: () => {
      const link = links().find(link => link === document.activeElement)
      if (link) go(link.getAttribute('href')!)
    },
  })
  const total = found.data?.pages[0]?.total
  useEffect(() => {
    if (!total?.count) return
    const timer = setTimeout(() => noteRecent(asked.q), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [asked.q, total?.count])
  if (isHindered(found)) return <QueryProblem query={asked.q} error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait" role="status">{shell.loading}</p>
  const [first] = found.data.pages
  const isEmpty = !first?.items.length
  return (
    <section aria-label={search.results}>
      <div className="total"><p role="status">{isEmpty ? search.nothing : total && search.total(total.count, total.isMore, asked.in === 'articles' ? search.article : search.statement)}</p><SaveSearch asked={asked} />{!isEmpty && <TakeFound asked={asked} />}</div>
      <ol className="found" ref={list}>
        {ticks.rows.map((row, i) => row.in === 'statements'
          ? <FoundStatementRow key={`${row.item.document} ${row.item.ord}`} item={row.item} tick={ticks.boxOf(i)} />
          : <FoundArticleRow key={row.item.document} item={row.item} tick={ticks.boxOf(i)} />)}
      </ol>
      {isEmpty && asked.in === 'statements' && asked.possible !== 'yes' && <AmongPossible asked={asked} onAsk={onAsk} />}
      {isEmpty && asked.in === 'statements' && <InArticles asked={asked} onAsk={onAsk} />}
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{search.more}</button></p>}
      <TickedFound in={asked.in} />
    </section>
  )
}

/** Who reads on has found what he looked for. */
const SETTLED_MS = 2000

function Recent({ onTry }: { readonly onTry: (query: string) => void }) {
  const [recent, setRecent] = useState(recentSearches)
  if (!recent.length) return null
  return (
    <section className="recent" aria-label={search.recent}>
      <h2>{search.recent}</h2>
      <ul>{recent.map(query => <li key={query}><button className="link" type="button" onClick={() => onTry(query)}><code dir="auto">{query}</code></button></li>)}</ul>
      <button className="link" type="button" onClick={() => { forgetRecent(); setRecent([]) }}>{search.forget}</button>
    </section>
  )
}

/** Where nothing sure is found, something that is only possible may be. */
function AmongPossible({ asked, onAsk }: ResultsProps) {
  const total = useInfiniteQuery(searchQuery({ ...asked, possible: 'yes' })).data?.pages[0]?.total
  return total?.count ? <p><button type="button" onClick={() => onAsk({ ...asked, possible: 'yes' })}>{search.amongPossible(total.count, total.isMore)}</button></p> : null
}

/** Where no statement is found, articles may be: those in a language that is not read yet have none. */
function InArticles({ asked: { q }, onAsk }: ResultsProps) {
  const total = useInfiniteQuery(searchQuery({ q, in: 'articles' })).data?.pages[0]?.total
  return total?.count ? <p><button type="button" onClick={() => onAsk({ q, in: 'articles' })}>{search.inArticles(total.count, total.isMore)}</button></p> : null
}
