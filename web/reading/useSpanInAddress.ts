import { useEffect, useRef } from 'react'
import type { Span } from '../../src/text/span.ts'

/** Go to the words that the address names, as in "#120-184", when the page is there and whenever that changes. */
export function useSpanInAddress(go: (span: Span) => void): void {
  const current = useRef(go)
  current.current = go
  useEffect(() => {
    const look = () => {
      const found = /^#(\d{1,9})-(\d{1,9})$/.exec(location.hash)
      if (found) current.current({ start: Number(found[1]), end: Number(found[2]) })
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
}
