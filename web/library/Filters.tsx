import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { collectionsQuery } from '../api/queries.ts'
import { library } from '../strings.ts'
import type { DocumentFilter } from '../api/queries.ts'

export function Filters({ filter, onChange }: { readonly filter: DocumentFilter; readonly onChange: (filter: DocumentFilter) => void }) {
  const { data: collections } = useQuery(collectionsQuery)
  const change = (name: keyof DocumentFilter, value: string) => {
    const { [name]: _, ...others } = filter
    onChange(value ? { ...others, [name]: value } : others)
  }
  const { order: _, ...narrowing } = filter
  return (
    <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
      {!!collections?.items.length && (
        <label>{library.collection}
          <select value={filter.collection ?? ''} onChange={event => change('collection', event.target.value)}>
            <option value="">{library.allCollections}</option>
            {collections.items.map(({ collection, name, documents }) => <option key={collection} value={collection}>{library.collectionOption(name, documents)}</option>)}
          </select>
        </label>
      )}
      <Field label={library.outlet} hint={library.outletHint} size={16} value={filter.outlet} onValue={value => change('outlet', value)} />
      <Field label={library.language} hint={library.languageHint} size={4} value={filter.language} onValue={value => change('language', value)} />
      <Field label={library.after} hint={library.dateHint} size={9} value={filter.after} onValue={value => change('after', value)} />
      <Field label={library.before} hint={library.dateHint} size={9} value={filter.before} onValue={value => change('before', value)} />
      <label className="order">{library.order}
        <select value={filter.order ?? 'added'} onChange={event => change('order', event.target.value === 'added' ? '' : event.target.value)}>
          {Object.entries(library.orders).map(([order, name]) => <option key={order} value={order}>{name}</option>)}
        </select>
      </label>
      {Object.keys(narrowing).length > 0 && <button className="link" type="button" onClick={() => onChange(filter.order ? { order: filter.order } : {})}>{library.clear}</button>}
    </form>
  )
}

/** A field that waits until nobody types in it. */
function Field({ label, hint, size, value = '', onValue }: { readonly label: string; readonly hint: string; readonly size: number; readonly value?: string | undefined; readonly onValue: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onValue(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return <label>{label}<input type="text" size={size} placeholder={hint} value={typed} onChange={event => setTyped(event.target.value)} autoComplete="off" spellCheck={false} /></label>
}

const PAUSE_MS = 300
