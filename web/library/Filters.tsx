import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { collectionsQuery, outletsQuery } from '../api/queries.ts'
import { library } from '../strings.ts'
import type { DocumentFilter } from '../api/queries.ts'

export function Filters({ filter, onChange }: { readonly filter: DocumentFilter; readonly onChange: (filter: DocumentFilter) => void }) {
  const { data: collections } = useQuery(collectionsQuery)
  const { data: outlets } = useQuery(outletsQuery)
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
      <Field label={library.outlet} hint={library.outletHint} size={11} value={filter.outlet} onValue={value => change('outlet', value)} list="outlets" />
      <datalist id="outlets">{outlets?.items.map(({ outlet, documents, isFollowed }) => <option key={outlet} value={outlet}>{library.outletOption(documents, isFollowed)}</option>)}</datalist>
      <Field label={library.actor} hint={library.actorHint} size={9} value={filter.actor} onValue={value => change('actor', value)} />
      <Field label={library.language} hint={library.languageHint} size={3} value={filter.language} onValue={value => change('language', value)} />
      <Field label={library.after} hint={library.dateHint} size={6} value={filter.after} onValue={value => change('after', value)} />
      <Field label={library.before} hint={library.dateHint} size={6} value={filter.before} onValue={value => change('before', value)} />
      <label>{library.state}
        <select value={filter.state ?? ''} onChange={event => change('state', event.target.value)}>
          {Object.entries(library.states).map(([state, name]) => <option key={state} value={state}>{name}</option>)}
        </select>
      </label>
      <label className="order">{library.order}
        <select value={filter.order ?? 'added'} onChange={event => change('order', event.target.value === 'added' ? '' : event.target.value)}>
          {Object.entries(library.orders).map(([order, name]) => <option key={order} value={order}>{name}</option>)}
        </select>
      </label>
      <button className={Object.keys(narrowing).length ? 'link' : 'link none'} type="button" onClick={() => onChange(filter.order ? { order: filter.order } : {})}>{library.clear}</button>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint: string
  readonly size: number
  readonly value?: string | undefined
  readonly onValue: (value: string) => void
  readonly list?: string
  /** What is asked for by what somebody types; undefined where that cannot be understood. */
  readonly read?: (typed: string) => string | undefined
  /** What is then said, and nothing else is asked for. */
  readonly unread?: string
}

/** A field that waits until nobody types in it. */
export function Field({ label, hint, size, value = '', onValue, list, read = asTyped, unread }: FieldProps) {
  const [typed, setTyped] = useState(value)
  const [isUnread, setIsUnread] = useState(false)
  useEffect(() => {
    setTyped(value)
    setIsUnread(false)
  }, [value])
  useEffect(() => {
    if (typed.trim() === value) return setIsUnread(false)
    const timer = setTimeout(() => {
      const wanted = typed.trim() && read(typed.trim())
      setIsUnread(wanted === undefined)
      if (wanted !== undefined) onValue(wanted)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return (
    <label>{label}<input type="text" size={size} placeholder={hint} value={typed} onChange={event => setTyped(event.target.value)} aria-invalid={isUnread || undefined} autoComplete="off" spellCheck={false} list={list} />
      {isUnread && <small className="unread" role="alert">{unread}</small>}
    </label>
  )
}

const asTyped = (typed: string) => typed
const PAUSE_MS = 300
