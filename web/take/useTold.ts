import { useCallback, useState } from 'react'
import type { Told } from './Notice.tsx'

let passedOn: Told | undefined

/** Have the library tell it, since that comes up next. */
export function tellInLibrary(told: Told): void {
  passedOn = told
}

/** What a page has left for the library to tell, once. */
export function toldBefore(): Told | undefined {
  const told = passedOn
  passedOn = undefined
  return told
}

/** What a page has to tell for a moment. */
export function useTold(): { readonly told: Told | undefined; tell(told: Told): void; end(): void } {
  const [told, tell] = useState<Told>()
  const end = useCallback(() => tell(undefined), [])
  return { told, tell, end }
}
