import { useId, useMemo, useRef, useState } from 'react'
import { correct as strings } from '../strings.ts'
import { entityChoices } from './entityChoices.ts'
import type { EntityChoice } from './entityChoices.ts'
import type { EntityRef } from '../../src/http/api.ts'
import type { KeyboardEvent } from 'react'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly label: string
  readonly reading: Reading
  /** Whoever is spoken of near these words comes first. */
  readonly near: Span
  /** Who it is now, and so is no choice; null for nobody. */
  readonly current?: number | null | undefined
  /** Whether nobody at all is a choice. */
  readonly nobody?: string
  readonly isFirst?: boolean
  readonly isDisabled?: boolean
  /** Somebody of the article, somebody else by name, or nobody. */
  readonly onChoose: (who: EntityRef | null) => void
}

/** Everybody of an article in a list that typing narrows; a name that is not in it can be taken as typed. */
export function EntityChooser({ label, reading, near, current, nobody, isFirst = false, isDisabled = false, onChoose }: Props) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const all = useMemo(() => entityChoices(reading, near), [reading, near.start, near.end])
  const rows = rowsFor(all, typed, current, current === null ? undefined : nobody)
  const active = Math.min(at, rows.length - 1)
  const move = (to: number) => {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const choose = ({ who, isNow }: Row) => {
    if (!isDisabled && !isNow) onChoose(who)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(Math.min(rows.length - 1, active + 1))
    else if (event.key === 'ArrowUp') move(Math.max(0, active - 1))
    else if (event.key === 'Enter' && rows[active]) choose(rows[active])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="chooser">
      <label htmlFor={`${id}-typed`}>{label}</label>
      <input
        id={`${id}-typed`} role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-activedescendant={rows.length ? `${id}-${active}` : undefined} aria-autocomplete="list" autoComplete="off" autoFocus={isFirst} data-first={isFirst || undefined} dir="auto"
        placeholder={strings.typeName} value={typed} onKeyDown={onKeyDown}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} ref={list} tabIndex={-1}>
        {rows.map((row, i) => (
          <li key={row.key} id={`${id}-${i}`} role="option" aria-selected={i === active} className={i === active ? 'at' : undefined} onMouseDown={event => event.preventDefault()} aria-disabled={row.isNow || undefined} onClick={() => choose(row)}>
            <bdi>{row.name}</bdi> <span className="soft">{row.note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Row {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly who: EntityRef | null
  readonly isNow?: boolean
}

function rowsFor(choices: readonly EntityChoice[], typed: string, current: number | null | undefined, nobody: string | undefined): Row[] {
  const words = folded(typed)
  // Whoever it is now is no choice; but who types that name must not be offered a second one of it.
  const found = choices.filter(({ index, name }) => (words ? folded(name).includes(words) : index !== current))
  const rows: Row[] = found.map(({ index, name, type, ref }) => ({ key: `e${index}`, name, note: index === current ? strings.now : type, who: ref, isNow: index === current }))
  if (words && !found.some(({ name }) => folded(name) === words)) rows.push({ key: 'typed', name: typed.trim(), note: strings.newName, who: { name: typed.trim() } })
  // Nobody stands where it is seen without looking for it.
  if (nobody && !words) rows.splice(Math.min(NOBODY_AT, rows.length), 0, { key: 'nobody', name: nobody, note: '', who: null })
  return rows
}

const NOBODY_AT = 4

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
