import { useSyncExternalStore } from 'react'

// Who sits before this browser, as he has said himself; kept in it, and sent along with what he does.

const KEY = 'hearsay-person'
const listeners = new Set<() => void>()

/** The name; empty as long as nobody has given one: then it is whoever has opened the desk. */
export function person(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function setPerson(name: string): void {
  const given = name.replace(/\s+/g, ' ').trim()
  if (given) localStorage.setItem(KEY, given)
  else localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

export function usePerson(): string {
  return useSyncExternalStore(subscribe, person)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
