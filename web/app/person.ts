import { useSyncExternalStore } from 'react'

// Who sits before this browser, as he has said himself; kept in it, and sent along with what he does.

const KEY = 'hearsay-person'
const SETTLED_KEY = 'hearsay-person-settled'
const listeners = new Set<() => void>()

/** The name; empty as long as nobody has given one: then it is whoever has opened the desk. */
export function person(): string {
  return keptAs(KEY)
}

export function setPerson(name: string): void {
  const given = name.replace(/\s+/g, ' ').trim()
  if (given) localStorage.setItem(KEY, given)
  else localStorage.removeItem(KEY)
  settleName()
}

/** Go on without a name of one's own, and do not be asked again. */
export function settleName(): void {
  localStorage.setItem(SETTLED_KEY, 'yes')
  for (const listener of listeners) listener()
}

export function usePerson(): string {
  return useSyncExternalStore(subscribe, person)
}

/** Whether somebody has been asked for his name and has answered in one way or the other. */
export function useIsSettled(): boolean {
  return useSyncExternalStore(subscribe, () => keptAs(SETTLED_KEY) !== '')
}

function keptAs(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
