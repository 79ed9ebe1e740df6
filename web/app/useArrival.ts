import { useEffect, useLayoutEffect, useRef } from 'react'

/** Whoever goes to another page begins at its top, with the keyboard in its content; whoever goes back is where he was. */
export function useArrival(path: string, content: () => HTMLElement | null): void {
  const before = useRef(path)
  const isBack = useRef(false)
  useEffect(() => {
    const onBack = () => { isBack.current = true }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  // Before the page looks whether its address names words to go to.
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    if (!isBack.current) scrollTo({ top: 0, behavior: 'instant' })
    isBack.current = false
    content()?.focus({ preventScroll: true })
  })
}
