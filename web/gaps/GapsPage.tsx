import { useEffect } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { APP, gaps as strings, library, shell } from '../strings.ts'
import { collectionsQuery, GAP_FILTERS, gapReasonsQuery, gapsQuery, outletsQuery } from '../api/queries.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { isHindered } from '../api/isHindered.ts'
import type { GapFilter } from '../api/queries.ts'
import type { GapItem } from '../../src/http/api.ts'

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
            {outlets?.items.map(({ outlet, documents }) => <option key={outlet} value={outlet}>{library.collectionOption(oneLine(outlet), documents)}</option>)}
          </select>
        </label>
        {Object.keys(filter).length > 0 && <button className="link" type="button" onClick={() => setParams({}, { replace: true })}>{library.clear}</button>}
      </form>
      <div className="beside">
        <aside className="facets" aria-label={strings.reasons}>
          <h2>{strings.reasons}</h2>
          <ul>
            {reasons?.items.map(reason => {
              const isOn = layer === reason.layer && why === reason.why
              return (
                <li key={`${reason.layer} ${reason.why}`}>
                  <button type="button" aria-pressed={isOn} title={strings.count(reason.gaps, reason.documents)} onClick={() => ask(isOn ? { layer: '', why: '' } : { layer: reason.layer, why: reason.why })}>
                    <bdi>{oneLine(reason.why)} <small className="soft">{reason.layer}</small></bdi> <span className="count">{reason.gaps}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          {reasons?.isMore && <p className="soft">{strings.rarer}</p>}
        </aside>
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

function Row({ item }: { readonly item: GapItem }) {
  const { title, outlet, why, words } = item
  const shown = shorten(oneLine(words), LONGEST)
  return (
    <article className="gap-row">
      <p className="why">{oneLine(why)}</p>
      <p className="words"><Link className="to" href={hrefOf(item)}><span dir="auto">{shown || strings.whole}</span></Link></p>
      <p className="of"><span><bdi>{oneLine(outlet ?? '') || library.noOutlet}</bdi></span><span><bdi>{oneLine(title ?? '') || library.untitled}</bdi></span></p>
    </article>
  )
}
