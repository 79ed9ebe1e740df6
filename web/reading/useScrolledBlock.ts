import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** The block that is being read: the last one whose beginning is in the upper third of the window, or above it. */
export function useScrolledBlock(root: RefObject<HTMLElement | null>, edition: string): number | undefined {
  const [at, setAt] = useState<number>()
  useEffect(() => {
    const blocks = [...root.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []]
    let waits = false
    const look = () => {
      waits = false
      const line = innerHeight / 3
      let [low, high] = [0, blocks.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (blocks[middle]!.getBoundingClientRect().top <= line) low = middle + 1
        else high = middle
      }
      const block = blocks[Math.max(0, low - 1)]
      setAt(block && Number(block.dataset['block']))
    }
    const onScroll = () => {
      if (!waits) requestAnimationFrame(look)
      waits = true
    }
    look()
    addEventListener('scroll', onScroll, { passive: true })
    return () => removeEventListener('scroll', onScroll)
  }, [root, edition])
  return at
}
