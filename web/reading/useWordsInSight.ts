import { useEffect } from 'react'
import type { MarkId } from './articleMarks.ts'

/** Where the selected card stands at the foot of the screen, its words stay above it, also when it grows. */
export function useWordsInSight(selected: MarkId | undefined, topOf: (id: MarkId) => number | undefined, grown: unknown): void {
  useEffect(() => {
    if (!selected || !matchMedia('(max-width: 62rem)').matches) return
    const timer = setTimeout(() => {
      const sheet = document.querySelector('.card.selected')?.getBoundingClientRect().top
      const words = topOf(selected)
      if (sheet === undefined || words === undefined || (words > ABOVE && words + LINES < sheet)) return
      scrollBy({ top: words - Math.max(ABOVE, Math.min(sheet * 0.4, sheet - LINES)), behavior: 'instant' })
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [selected, topOf, grown])
}

// The bar, and some lines of the words.
const ABOVE = 64
const LINES = 72
// What is opened in a card is there a moment later.
const SETTLE_MS = 60
