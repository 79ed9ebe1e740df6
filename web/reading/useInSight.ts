import { useEffect } from 'react'
import { lookAt } from './scrollToRect.ts'
import type { Extent } from './scrollToRect.ts'
import type { MarkId } from './articleMarks.ts'

/** Whoever selects something sees its words and its card together, also when that grows; where the card stands at the foot of the screen, the words stay above it. */
export function useInSight(selected: MarkId | undefined, wordsOf: (id: MarkId) => Extent | undefined, press: number, grown: unknown): void {
  useEffect(() => {
    const card = selected && document.querySelector<HTMLElement>('.cards > li:has(> .selected)')
    if (!card) return
    const observer = new ResizeObserver(() => {
      const words = wordsOf(selected)
      if (words) bringIntoSight(words, card)
    })
    observer.observe(card)
    // What is opened in a card is there a moment later. Whoever has scrolled away by then is left where he is.
    const timer = setTimeout(() => observer.disconnect(), SETTLE_MS)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [selected, wordsOf, press, grown])
}

function bringIntoSight(words: Extent, card: HTMLElement): void {
  if (matchMedia('(max-width: 62rem)').matches) return lookAt(words, { top: ABOVE, bottom: card.getBoundingClientRect().top - BELOW }, 'instant')
  // Where it will be, and not where it is while it glides there.
  const top = card.parentElement!.getBoundingClientRect().top + card.offsetTop
  lookAt({ top: Math.min(words.top, top), bottom: Math.max(words.top + LINE, top + card.offsetHeight) }, { top: ABOVE, bottom: innerHeight - BELOW }, 'smooth')
}

// The bar, and a little room.
const ABOVE = 64
const BELOW = 16
const LINE = 30
const SETTLE_MS = 600
