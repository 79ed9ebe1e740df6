import { useId } from 'react'
import { ApiError } from '../api/client.ts'
import { checks as strings } from '../strings.ts'
import { useSaved } from './useSaved.ts'
import type { ReactNode } from 'react'
import type { Saved } from './useSaved.ts'

interface Props {
  readonly label: string
  /** By which what is typed is kept in the browser until it is saved. */
  readonly name: string
  readonly value: string
  readonly onSave: (typed: string, was: string) => Promise<unknown>
  readonly kind?: 'line' | 'text' | 'day' | 'choice'
  readonly hint?: string
  readonly rows?: number
  /** Of a choice, the words for each value; of a line, what may be meant. */
  readonly options?: readonly (readonly [value: string, words: string])[]
  /** How a value is shown where two are beside one another. */
  readonly wordsOf?: (value: string) => string
  readonly children?: ReactNode
}

/** A field that saves by itself and says whether it has; where somebody else was faster, with both versions and a choice. */
export function SavedField({ label, name, value, onSave, kind = 'line', hint, rows = 3, options = [], wordsOf = words => words, children }: Props) {
  const saved = useSaved({ name, value, save: onSave })
  const id = useId()
  const common = { id, value: saved.typed, 'aria-describedby': `${id}-state`, onBlur: saved.flush }
  return (
    <div className="sheet-field">
      <div className="over">
        <label htmlFor={id}>{label}</label>
        <span className={`state ${saved.state}`} id={`${id}-state`} role="status">{strings.states[saved.state]}</span>
      </div>
      {kind === 'text' && <textarea {...common} rows={rows} placeholder={hint} dir="auto" onChange={event => saved.set(event.target.value)} />}
      {kind === 'line' && <input {...common} type="text" placeholder={hint} dir="auto" autoComplete="off" list={options.length ? `${id}-list` : undefined} onChange={event => saved.set(event.target.value)} />}
      {kind === 'line' && options.length > 0 && <datalist id={`${id}-list`}>{options.map(([one]) => <option key={one} value={one} />)}</datalist>}
      {kind === 'day' && <input {...common} type="date" onChange={event => saved.set(event.target.value)} />}
      {kind === 'choice' && <select {...common} onChange={event => saved.set(event.target.value, true)}>{options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}</select>}
      {children}
      <Trouble saved={saved} wordsOf={wordsOf} />
    </div>
  )
}

function Trouble({ saved, wordsOf }: { readonly saved: Saved; readonly wordsOf: (value: string) => string }) {
  if (saved.state === 'conflict') {
    return (
      <div className="problem" role="alert">
        <p>{strings.conflict}</p>
        <dl className="both-versions">
          <div><dt>{strings.theirs}</dt><dd dir="auto">{saved.theirs ? wordsOf(saved.theirs) : strings.nothingWritten}</dd></div>
          <div><dt>{strings.yours}</dt><dd dir="auto">{saved.typed ? wordsOf(saved.typed) : strings.nothingWritten}</dd></div>
        </dl>
        <p className="line"><button type="button" onClick={saved.keepTheirs}>{strings.keepTheirs}</button> <button type="button" onClick={saved.saveMine}>{strings.saveMine}</button></p>
      </div>
    )
  }
  if (saved.state !== 'failed' || !saved.error) return null
  return (
    <div className="problem" role="alert">
      <p>{saved.error.message}</p>
      <p className="soft">{saved.error instanceof ApiError && saved.error.status === 0 ? strings.keptHere : saved.error instanceof ApiError && saved.error.hint}</p>
    </div>
  )
}
