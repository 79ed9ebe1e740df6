import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { collectionsQuery, outletsQuery } from '../api/queries.ts'
import { search } from '../strings.ts'
import { suggest, wordAt } from './suggestions.ts'
import type { KeyboardEvent, RefObject } from 'react'
import type { Suggestion } from './suggestions.ts'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Where a search is typed. It offers fields as they are begun, and the values that each may have. */
export function QueryField({ field, value, onChange }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [caret, setCaret] = useState(value.length)
  const { data: outlets } = useQuery(outletsQuery)
  const { data: collections } = useQuery(collectionsQuery)
  const offered = isOpen ? suggest(value, caret, { outlet: outlets?.items.map(({ outlet }) => outlet) ?? [], in: collections?.items.map(({ name }) => name) ?? [] }) : []
  const take = ({ write }: Suggestion) => {
    const { start, end } = wordAt(value, caret)
    const next = value.slice(0, start) + write + value.slice(end)
    const place = start + write.length
    onChange(next)
    setAt(-1)
    setCaret(place)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(place, place)
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && offered.length) {
      event.preventDefault()
      setIsOpen(false)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offered.length) {
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + offered.length) % offered.length)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && offered[at]) {
      event.preventDefault()
      take(offered[at])
    }
  }
  return (
    <div className="query">
      <input
        ref={field} className="words" type="text" inputMode="search" role="combobox" aria-label={search.label} aria-expanded={offered.length > 0} aria-controls={id} aria-autocomplete="list"
        aria-activedescendant={offered[at] ? `${id}-${at}` : undefined} placeholder={search.hint} value={value} autoComplete="off" spellCheck={false} dir="auto"
        onChange={event => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setIsOpen(true)
          setAt(-1)
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart ?? value.length)} onBlur={() => setIsOpen(false)} onKeyDown={onKey}
      />
      <ul className="offers" id={id} role="listbox" aria-label={search.offers} hidden={!offered.length}>
        {offered.map((offer, i) => (
          <li key={offer.write} id={`${id}-${i}`} role="option" aria-selected={i === at} onPointerDown={event => {
            event.preventDefault()
            take(offer)
          }}>
            <code dir="auto">{offer.write.trim()}</code>{offer.finds && <span className="soft">{offer.finds}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
