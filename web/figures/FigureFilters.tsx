import { useQuery } from '@tanstack/react-query'
import { ArticleFields } from '../lists/ArticleFields.tsx'
import { Field } from '../library/Filters.tsx'
import { figures, library, lists } from '../strings.ts'
import { figureUnitsQuery } from '../api/listQueries.ts'
import { numberIn } from '../../src/export/quantityWords.ts'
import type { AddressFilter } from '../lists/useAddressFilter.ts'

/** What figures are narrowed by. Kind and unit are chosen together: only within one unit values can be sorted. */
export function FigureFilters({ filter }: { readonly filter: AddressFilter }) {
  const { params, value, change, clear } = filter
  const isNarrowed = [...params.keys()].some(name => !KEPT.includes(name))
  return (
    <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
      <Field label={figures.words} hint={figures.wordsHint} size={16} value={value('words')} onValue={words => change({ words })} />
      <UnitChoice filter={filter} />
      <Field label={figures.least} hint={figures.valueHint} size={10} value={value('least')} read={written} unread={figures.noNumber} onValue={least => change({ least })} />
      <Field label={figures.most} hint={figures.valueHint} size={10} value={value('most')} read={written} unread={figures.noNumber} onValue={most => change({ most })} />
      <Field label={figures.by} hint={figures.byHint} size={14} value={value('by')} onValue={by => change({ by })} />
      <details className="more" open={MORE.some(name => value(name)) || undefined}>
        <summary>{lists.more}</summary>
        <div>
          <Field label={figures.from} hint={library.dateHint} size={9} value={value('from')} onValue={from => change({ from })} />
          <Field label={library.before} hint={library.dateHint} size={9} value={value('to')} onValue={to => change({ to })} />
          <ArticleFields filter={filter} />
          <label className="check"><input type="checkbox" checked={value('writers') === 'yes'} onChange={event => change({ writers: event.target.checked ? 'yes' : '' })} />{figures.writers}</label>
          {(value('from') || value('to')) && <label className="check"><input type="checkbox" checked={value('possible') === 'yes'} onChange={event => change({ possible: event.target.checked ? 'yes' : '' })} />{figures.possible}</label>}
        </div>
      </details>
      {isNarrowed && <button className="link" type="button" onClick={() => clear(KEPT)}>{library.clear}</button>}
    </form>
  )
}

const KEPT = ['view']
const MORE = ['from', 'to', 'outlet', 'language', 'collection', 'writers']

/** As the server has it: whether all that is asked for has one unit. */
export function canSort(params: URLSearchParams): boolean {
  const [kind, units] = [params.get('kind'), params.getAll('unit')]
  return kind === 'percent' || kind === 'ratio' || kind === 'count' || (kind !== null && units.length > 0)
}

function written(typed: string): string | undefined {
  return numberIn(typed)?.toString()
}

function UnitChoice({ filter: { params, value, change } }: { readonly filter: AddressFilter }) {
  const others = new URLSearchParams([...params].filter(([name]) => !['kind', 'unit', 'order', 'view', 'of'].includes(name)))
  const { data } = useQuery(figureUnitsQuery(others.toString()))
  const units = params.getAll('unit')
  const chosen = value('kind') ? JSON.stringify([value('kind'), ...units]) : ''
  const options = data?.items.map(({ kind, unit, words, figures: count }) => ({ value: JSON.stringify([kind, unit]), words: figures.unitOption(figures.kinds[kind], kind === 'money' && unit && !/^[A-Z]{3}$/.test(unit) ? figures.unitAsWorded(words) : words, count) })) ?? []
  const isKnown = !chosen || options.some(option => option.value === chosen)
  return (
    <label>{figures.unit}
      {/* What has no unit is asked for by an empty one. */}
      <select value={chosen} onChange={event => {
        const [kind, ...unit] = event.target.value ? JSON.parse(event.target.value) as string[] : []
        change({ kind, unit, order: '', of: '' })
      }}>
        <option value="">{lists.any}</option>
        {!isKnown && <option value={chosen}>{[figures.kinds[value('kind') as keyof typeof figures.kinds] ?? value('kind'), ...units].filter(Boolean).join(', ')}</option>}
        {options.map(option => <option key={option.value} value={option.value}>{option.words}</option>)}
      </select>
    </label>
  )
}
