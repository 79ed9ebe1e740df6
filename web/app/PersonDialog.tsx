import { useState, useSyncExternalStore } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Dialog } from './Dialog.tsx'
import { person, setPerson, settleName, useIsSettled, usePerson } from './person.ts'
import { person as strings } from '../strings.ts'
import { statusQuery } from '../api/queries.ts'
import type { FormEvent } from 'react'

/** As whom something is noted, and how to say who one is. To stand beside what is kept with a name, until somebody has given one or is content without. */
export function PersonOffer() {
  const name = usePerson()
  const who = useQuery(statusQuery).data?.who
  const isSettled = useIsSettled()
  if (name || isSettled || !who) return null
  return (
    <p className="soft person-offer" onClick={event => event.stopPropagation()}>
      {strings.notedAs(who)} <button className="link" type="button" onClick={askWho}>{strings.change}</button> <button className="link" type="button" onClick={settleName}>{strings.leave}</button>
    </p>
  )
}

/** Open the dialog in which somebody says who sits before this browser. */
export function askWho(): void {
  set(true)
}

/** The dialog, when it is open. It is there once, beside the page. */
export function PersonDialog() {
  const isOpen = useSyncExternalStore(subscribe, () => asks)
  return isOpen ? <Dialog title={strings.title} onClose={() => set(false)}><PersonForm onDone={() => set(false)} /></Dialog> : null
}

export function PersonForm({ onDone }: { readonly onDone?: () => void }) {
  const who = useQuery(statusQuery).data?.who
  const [name, setName] = useState(person)
  const [isKept, setIsKept] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setPerson(name)
    setIsKept(true)
    onDone?.()
  }
  return (
    <form className="who-form" onSubmit={save}>
      <p className="soft" id="who-help">{strings.help(who ?? '')}</p>
      <label>{strings.name}<input type="text" value={name} maxLength={100} autoComplete="name" dir="auto" aria-describedby="who-help" onChange={event => { setName(event.target.value); setIsKept(false) }} /></label>
      <button className="primary" type="submit">{strings.keep}</button>
      <span className="soft" role="status">{isKept && strings.kept}</span>
    </form>
  )
}

let asks = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  asks = value
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
