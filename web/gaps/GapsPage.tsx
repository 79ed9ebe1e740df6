import { useEffect } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { APP, gaps as strings, grouped, library, shell } from '../strings.ts'
import { collectionsQuery, GAP_FILTERS, gapReasonsQuery, gapsQuery, outletsQuery } from '../api/queries.ts'
import { clean, oneLine, shorten } from '../../src/export/clean.ts'
import { kindsOfReasons } from './kindsOfReasons.ts'
import { Narrowing } from '../lists/Narrowing.tsx'
import { OutletName, outletWords } from '../lists/OutletName.tsx'
import { Problem } from '../app/Problem.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { isHindered } from '../api/isHindered.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { GapFilter } from '../api/queries.ts'
import type { GapItem, GapReasons } from '../../src/http/api.ts'

/** What could not be decided anywhere in the collection, by its reason; each opens its words. */
export function GapsPage() {
  const [params, setParams] = useSearchParams()
  const filter: GapFilter = Object.fromEntries(GAP_FILTERS.flatMap(name => (params.get(name) ? [[name, params.get(name)!]] : [])))
  const { layer, why, ...where } = filter
  const found = useInfiniteQuery(gapsQuery(filter))
  const { data: reasons } = useQuery(gapReasonsQuery(where))
  const { data: collections } = useQuery(collectionsQuery)
  const { data: outlets } = useQuery(outletsQuery)
  useEffect(() => { document.title = `${strings.title} – ${APP}` }, [])
  const ask = (change: GapFilter) => setParams(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value)) as Record<string, string>, { replace: true })
  const items = found.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className="page gaps">
      <div className="top"><h1>{strings.title}</h1></div>
      <p className="soft">{strings.intro}</p>
      <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
        {!!collections?.items.length && (
          <label>{strings.collection}
            <select value={filter.collection ?? ''} onChange={event => ask({ collection: event.target.value })}>
              <option value="">{strings.allCollections}</option>
              {collections.items.map(({ collection, name, documents }) => <option key={collection} value={collection}>{library.collectionOption(name, documents)}</option>)}
            </select>
          </label>
        )}
        <label>{strings.outlet}
          <select value={filter.outlet ?? ''} onChange={event => ask({ outlet: event.target.value })}>
            <option value="">{strings.allCollections}</option>
            {outlets?.items.map(({ outlet, publisher, documents }) => {
              const { name, address } = outletWords({ outlet, publisher })
              return <option key={outlet} value={outlet}>{library.collectionOption(address ? `${name}, ${address}` : name, documents)}</option>
            })}
          </select>
        </label>
        {Object.keys(filter).length > 0 && <button className="link" type="button" onClick={() => setParams({}, { replace: true })}>{library.clear}</button>}
      </form>
      <div className="beside">
        <Narrowing className="facets" label={strings.reasons}>
          <h2>{strings.reasons}</h2>
          <ul>
            {kindsOfReasons(reasons?.items ?? []).map(({ layer: of, kind, gaps, reasons }) => {
              const isOpen = layer === of && reasons.some(reason => reason.why === why)
              return (
                <li key={`${of} ${kind}`}>
                  {reasons.length === 1 ? <Reason reason={reasons[0]!} filter={filter} onAsk={ask} /> : (
                    <details className="kind" open={isOpen || undefined}>
                      <summary><bdi>{kind} <small className="soft">{of}</small></bdi> <span className="count">{grouped(gaps)}</span></summary>
                      <ul>{reasons.map(reason => <li key={reason.why}><Reason reason={reason} filter={filter} onAsk={ask} /></li>)}</ul>
                    </details>
                  )}
                </li>
              )
            })}
          </ul>
          {reasons?.isMore && <p className="soft">{strings.rarer}</p>}
        </Narrowing>
        <section aria-label={strings.list}>
          {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} /> : !found.data ? <p className="wait">{shell.loading}</p> : !items.length ? <p className="empty">{Object.keys(filter).length ? strings.noneHere : strings.none}</p> : (
            <VirtualRows
              label={strings.list} hasMore={found.hasNextPage} isFetchingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()}
              lines={items.map((item, i) => ({ key: `${item.document} ${item.layer} ${item.start} ${i}`, heightRem: HEIGHT, href: hrefOf(item), content: <Row item={item} /> }))}
            />
          )}
        </section>
      </div>
    </div>
  )
}

const HEIGHT = 6
const LONGEST = 240

function hrefOf({ document, version, start, end }: GapItem): string {
  return `/documents/${document}/versions/${version}${end > start ? `#${start}-${end}` : ''}`
}

interface ReasonProps {
  readonly reason: GapReasons['items'][number]
  readonly filter: GapFilter
  readonly onAsk: (change: GapFilter) => void
}

function Reason({ reason: { layer, why, gaps, documents }, filter, onAsk }: ReasonProps) {
  const isOn = filter.layer === layer && filter.why === why
  return (
    <button type="button" aria-pressed={isOn} title={strings.count(gaps, documents)} onClick={() => onAsk(isOn ? { layer: '', why: '' } : { layer, why })}>
      <bdi>{oneLine(why)} <small className="soft">{layer}</small></bdi> <span className="count">{grouped(gaps)}</span>
    </button>
  )
}

function Row({ item }: { readonly item: GapItem }) {
  const { title, opening, outlet, publisher, why, words, before, after } = item
  return (
    <article className="gap-row">
      <p className="why" dir="auto">{oneLine(why)}</p>
      <p className="words" dir="auto"><Link className="to" href={hrefOf(item)}>{words ? <>{nearest(before)}<mark>{shorten(oneLine(words), LONGEST)}</mark>{beside(after)}</> : strings.whole}</Link></p>
      <p className="of"><span><OutletName publisher={publisher} outlet={outlet} /></span><span><bdi><ArticleName title={title} opening={opening} /></bdi></span></p>
    </article>
  )
}

/** As much of what stands before the words as leaves them in sight. */
function nearest(before: string): string {
  const plain = beside(before)
  const from = plain.length > MOST_BEFORE ? plain.indexOf(' ', plain.length - MOST_BEFORE) + 1 : 0
  return from ? `…${plain.slice(from)}` : plain
}

// So little that the words are in sight on a narrow screen, too.
const MOST_BEFORE = 20

/** White space at the words stays. */
function beside(words: string): string {
  return clean(words.replace(/\s+/g, ' '))
}
