import { useEffect, useRef } from 'react'
import { readFragment } from './wordsLink.ts'
import type { WordsLink } from './wordsLink.ts'

/** Go to the words that the address names when the page is there and whenever that changes. */
export function useWordsInAddress(open: (link: WordsLink) => void): void {
  const current = useRef(open)
  current.current = open
  useEffect(() => {
    const look = () => {
      const link = readFragment(location.hash)
      if (link) current.current(link)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
}
