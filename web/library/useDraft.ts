import { useState } from 'react'

/** Words that somebody types, kept until they are sent: through a lost connection, a page loaded anew and a look elsewhere. */
export function useDraft(name: string): [value: string, set: (value: string) => void] {
  const key = `draft ${name}`
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? '')
  return [value, next => {
    setValue(next)
    try {
      if (next) sessionStorage.setItem(key, next)
      else sessionStorage.removeItem(key)
    } catch {
      // A text too long for the browser to keep is in the field all the same.
    }
  }]
}
