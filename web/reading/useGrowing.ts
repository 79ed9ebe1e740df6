import { startTransition, useEffect, useState } from 'react'

export interface Growing {
  readonly count: number
  /** The same in greater steps, for what costs more than words do. */
  readonly steady: number
  /** Show everything now. */
  readonly all: () => void
}

/** How many of a list to show: a screenful at once, and the rest while nobody waits for anything. */
export function useGrowing(total: number): Growing {
  const [count, setCount] = useState(FIRST)
  useEffect(() => {
    if (count >= total) return
    const timer = setTimeout(() => startTransition(() => setCount(count + STEP)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [count, total])
  const steady = count - (count - FIRST) % GREAT_STEP
  return { count: Math.min(count, total), steady: count >= total ? total : steady, all: () => setCount(total) }
}

const FIRST = 24
const STEP = 24
const GREAT_STEP = STEP * 8
const PAUSE_MS = 16
