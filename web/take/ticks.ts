import { useSyncExternalStore } from 'react'

// What somebody has ticked in lists, kept for as long as the page is open: whoever reads one of the rows comes back to the others.

export interface Ticks<Item> {
  readonly items: readonly Item[]
  has(key: string): boolean
  /** Tick it, or take the tick away. */
  toggle(key: string, item: Item): void
  /** Tick all of these. */
  tick(items: readonly (readonly [key: string, item: Item])[]): void
  clear(): void
}

interface Kept {
  readonly items: ReadonlyMap<string, unknown>
  readonly ticks: Ticks<unknown>
}

const lists = new Map<string, Kept>()
const listeners = new Set<() => void>()

/** The ticks of one kind of list. */
export function useTicks<Item>(list: string): Ticks<Item> {
  return useSyncExternalStore(subscribe, () => lists.get(list) ?? keep(list, new Map())).ticks as Ticks<Item>
}

/** Whether anything is ticked anywhere. */
export function hasTicks(): boolean {
  return [...lists.values()].some(({ items }) => items.size > 0)
}

function keep(list: string, items: ReadonlyMap<string, unknown>): Kept {
  const change = (run: (items: Map<string, unknown>) => void) => {
    const next = new Map(items)
    run(next)
    keep(list, next)
    for (const listener of listeners) listener()
  }
  const kept: Kept = {
    items,
    ticks: {
      items: [...items.values()],
      has: key => items.has(key),
      toggle: (key, item) => change(next => next.delete(key) || next.set(key, item)),
      tick: more => change(next => more.forEach(([key, item]) => next.set(key, item))),
      clear: () => change(next => next.clear()),
    },
  }
  lists.set(list, kept)
  return kept
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
