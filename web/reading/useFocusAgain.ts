import { useEffect, useRef } from 'react'

/** When something has been saved or left and the keyboard was in what is gone with it, it goes on where that was. */
export function useFocusAgain(isBusy: boolean, where: () => HTMLElement | null | undefined): void {
  const now = useRef(where)
  now.current = where
  useEffect(() => {
    if (!isBusy) return
    return () => void requestAnimationFrame(() => {
      if (document.activeElement === document.body) now.current()?.focus({ preventScroll: true })
    })
  }, [isBusy])
}
