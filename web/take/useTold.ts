import { useCallback, useState } from 'react'
import type { Told } from './Notice.tsx'

/** What a page has to tell for a moment. */
export function useTold(): { readonly told: Told | undefined; tell(told: Told): void; end(): void } {
  const [told, tell] = useState<Told>()
  const end = useCallback(() => tell(undefined), [])
  return { told, tell, end }
}
