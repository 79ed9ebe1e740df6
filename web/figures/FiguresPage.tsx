import { useEffect, useMemo } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Differing } from './Differing.tsx'
import { canSort, FigureFilters } from './FigureFilters.tsx'
import { FigureLine, placeOf } from './FigureLine.tsx'
import { OfOneDocument } from '../lists/ArticleFields.tsx'
import { Order } from '../lists/Order.tsx'
import { Problem } from '../app/Problem.tsx'
import { TakeList } from '../lists/TakeList.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { APP, figures, library, shell } from '../strings.ts'
import { figuresQuery } from '../api/listQueries.ts'
import { useActions } from '../app/actions.ts'
import { useAddressFilter } from '../lists/useAddressFilter.ts'
import { useMedia } from '../app/useMedia.ts'
import { isHindered } from '../api/isHindered.ts'

const NAMES = ['by', 'words', 'kind', 'unit', 'of', 'least', 'most', 'from', 'to', 'possible', 'writers', 'outlet', 'language', 'collection', 'document', 'order', 'view']

/**
 * The figures of all articles, or those that differ though they may be of the same. Everything that narrows them stands in the address, and other pages link to it so:
 * `/figures?by=NAME&words=WORDS&kind=money&unit=KGS` (more than once for several) `&least=1000&most=2000&from=2024&to=2024-11&writers=yes&outlet=WORDS&language=en&collection=ID&document=ID`
 * `&order=reported|least|most&view=differing`.
 */
export function FiguresPage() {
  const filter = useAddressFilter(NAMES)
  const { params, value, change } = filter
  const isDiffering = value('view') === 'differing'
  useEffect(() => {
    document.title = `${figures.title} – ${APP}`
  }, [])
  const showAll = () => change({ view: '' })
  const showDiffering = () => change({ view: 'differing', order: '' })
  useActions([
    isDiffering ? { name: figures.all, run: showAll } : { name: figures.differing, run: showDiffering },
    ...params.size ? [{ name: library.clear, run: () => filter.clear(['order', 'view']) }] : [],
  ])
  return (
    <div className="page figures">
      <div className="top"><h1>{figures.title}</h1></div>
      <OfOneDocument filter={filter} />
      <FigureFilters filter={filter} />
      <nav className="parts" aria-label={figures.parts}>
        <button type="button" aria-pressed={!isDiffering} onClick={showAll}>{figures.all}</button>
        <button type="button" aria-pressed={isDiffering} onClick={showDiffering}>{figures.differing}</button>
        {!isDiffering && <Order label={library.order} names={figures.orders} value={value('order')} onValue={order => change({ order })} lacks={canSort(params) ? undefined : figures.orderNeeds} />}
      </nav>
      {isDiffering
        ? <Differing asked={params} onShowAll={({ kind, units, of }) => change({ view: '', kind, unit: units, of, order: 'least' })} />
        : <FigureList asked={new URLSearchParams([...params].filter(([name]) => name !== 'view')).toString()} />}
    </div>
  )
}

function FigureList({ asked }: { readonly asked: string }) {
  const found = useInfiniteQuery(figuresQuery(asked))
  const isNarrow = useMedia('(max-width: 52rem)')
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  const lines = useMemo(() => items.map(figure => ({
    key: `${figure.document} ${figure.ord}`, heightRem: isNarrow ? NARROW_REM : WIDE_REM, href: placeOf(figure), content: <FigureLine figure={figure} />,
  })), [items, isNarrow])
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait">{shell.loading}</p>
  if (!items.length) return <p className="empty">{asked ? figures.nothing : figures.empty}</p>
  const total = found.data.pages[0]?.total
  const { value, of, when, word, article } = figures.columns
  return (
    <>
      <div className="top"><p className="total" role="status">{total && figures.total(total)}</p><TakeList list="figures" asked={asked} name={figures.title} /></div>
      <VirtualRows key={asked} label={figures.list} lines={lines} hasMore={found.hasNextPage} isFetchingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()}
        columns={<div className="figure-row heads" aria-hidden="true"><span>{value}</span><span>{of}</span><span>{when}</span><span>{word}</span><span>{article}</span></div>} />
    </>
  )
}

const WIDE_REM = 4.75
const NARROW_REM = 10
