import { useEffect, useRef } from 'react'

/** Something that a page can do, for the palette to offer. */
export interface Action {
  readonly name: string
  /** What does the same: "j", "g l". */
  readonly keys?: string
  run(): void
}

const offered = new Set<() => readonly Action[]>()

/** Offer what can be done here for as long as a component is there. */
export function useActions(actions: readonly Action[]): void {
  const current = useRef(actions)
  current.current = actions
  useEffect(() => {
    const offer = () => current.current
    offered.add(offer)
    return () => void offered.delete(offer)
  }, [])
}

/** All that can be done at this moment. */
export function actionsHere(): readonly Action[] {
  return [...offered].flatMap(offer => offer())
}
