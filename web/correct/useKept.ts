import { useState } from 'react'

/** A value that is kept while somebody works at it: through a lost connection, a page loaded anew and a look elsewhere. */
export function useKept<Value>(name: string, first: Value): [value: Value, set: (value: Value) => void] {
  const [value, setValue] = useState(() => kept<Value>(name) ?? first)
  return [value, next => {
    setValue(next)
    keep(name, next)
  }]
}

export function kept<Value>(name: string): Value | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(`draft ${name}`) ?? 'null') as Value | null ?? undefined
  } catch {
    return undefined
  }
}

/** Keep a value, or keep none any more. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(`draft ${name}`)
    else sessionStorage.setItem(`draft ${name}`, JSON.stringify(value))
  } catch {
    // Where the browser keeps nothing, it is in the page all the same.
  }
}
