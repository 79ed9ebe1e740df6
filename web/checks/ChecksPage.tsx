import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearchParams } from 'wouter'
import { CHECK_STATUSES } from '../../src/doc/checks.ts'
import { CheckList } from './CheckList.tsx'
import { APP, checks as strings, grouped, handover } from '../strings.ts'
import { CHECK_FILTERS, checkOverviewQuery, collectionsQuery } from '../api/queries.ts'
import { useActions } from '../app/actions.ts'
import { inDays, today } from './today.ts'
import { STATUS_WORDS } from '../../src/export/handover.ts'
import type { CheckFilter } from '../api/queries.ts'

/** All worksheets, those first that are due first. */
export function ChecksPage() {
  const [params, setParams] = useSearchParams()
  const [, go] = useLocation()
  const overview = useQuery(checkOverviewQuery)
  const collections = useQuery(collectionsQuery)
  useEffect(() => {
    document.title = `${strings.title} – ${APP}`
  }, [])
  const shown = Object.fromEntries(CHECK_FILTERS.flatMap(name => (params.get(name) ? [[name, params.get(name)!]] : []))) as CheckFilter
  const change = (name: keyof CheckFilter, value: string) => {
    const { [name]: _, ...others } = shown
    setParams({ ...others, ...(value && { [name]: value }) }, { replace: true })
  }
  const { statuses = {}, people = [] } = overview.data ?? {}
  const count = Object.values(statuses).reduce((sum, one) => sum + one, 0)
  const toHandover = shown.collection ? `/checks/handover?collection=${shown.collection}` : '/checks/handover'
  useActions([
    { name: handover.title, run: () => go(toHandover) },
    ...Object.keys(shown).length ? [{ name: strings.clear, run: () => setParams({}, { replace: true }) }] : [],
  ])
  const isEmpty = overview.data !== undefined && count === 0 && !Object.keys(shown).length
  return (
    <div className="page checks">
      <div className="top">
        <h1>{strings.title}</h1>
        {count > 0 && <p className="soft">{strings.count(count)}</p>}
        <Link className="button" href={toHandover}>{handover.title}</Link>
      </div>
      {isEmpty ? <p className="empty">{strings.empty}</p> : <>
        <form className="filters" role="search" aria-label={strings.filters} onSubmit={event => event.preventDefault()}>
          <label>{strings.status}
            <select value={shown.removed ? 'removed' : shown.status ?? ''} onChange={event => {
              const { status: _, removed: __, ...others } = shown
              const { value } = event.target
              setParams({ ...others, ...(value === 'removed' ? { removed: 'yes' } : value && { status: value }) }, { replace: true })
            }}>
              <option value="">{strings.all}</option>
              <option value="undone">{strings.undone}</option>
              {CHECK_STATUSES.map(status => <option key={status} value={status}>{`${STATUS_WORDS[status]} (${grouped(statuses[status] ?? 0)})`}</option>)}
              <option value="removed">{strings.removed}</option>
            </select>
          </label>
          <label>{strings.person}
            <select value={shown.person ?? ''} onChange={event => change('person', event.target.value)}>
              <option value="">{strings.anybody}</option>
              {[...new Set([...people, ...shown.person ? [shown.person] : []])].map(name => <option key={name} value={name}>{name}</option>)}
            </select>
          </label>
          <label>{strings.due}
            <select value={shown.due ?? ''} onChange={event => change('due', event.target.value)}>
              <option value="">{strings.dues.any}</option>
              <option value="overdue">{strings.dues.overdue}</option>
              <option value="week">{strings.dues.week}</option>
            </select>
          </label>
          {!!collections.data?.items.length && (
            <label>{strings.collection}
              <select value={shown.collection ?? ''} onChange={event => change('collection', event.target.value)}>
                <option value="">{strings.all}</option>
                {collections.data.items.map(({ collection, name }) => <option key={collection} value={collection}>{name}</option>)}
              </select>
            </label>
          )}
          {shown.document && <p>{strings.oneDocument}</p>}
          {Object.keys(shown).length > 0 && <button className="link" type="button" onClick={() => setParams({}, { replace: true })}>{strings.clear}</button>}
        </form>
        <CheckList filter={asked(shown)} />
      </>}
    </div>
  )
}

/** The address says "overdue", which is another day every day; what is done is not overdue. */
function asked({ due, ...filter }: CheckFilter): CheckFilter {
  if (!due) return filter
  return { ...filter, due: due === 'overdue' ? inDays(-1) : due === 'week' ? inDays(7) : today(), ...(!filter.status && !filter.removed && { status: 'undone' }) }
}
