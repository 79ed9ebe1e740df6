import { useEffect, useMemo, useRef } from 'react'
import type { MarkId } from './articleMarks.ts'
import type { RefObject } from 'react'

/** Lets a card and its words light up together. It goes past React: of some thousand words on the page, a pointer that moves over them must touch only a few. */
export interface Light {
  /** What the pointer is on, for as long as it is. */
  hover(ids: readonly MarkId[]): void
  /** What stays lit until something else is, or the pointer is moved onto other words for a while. */
  hold(id: MarkId | undefined): void
  /** The elements of a mark in the text, in order. */
  wordsOf(id: MarkId): readonly HTMLElement[]
  /** Words have been added or made anew. */
  forget(): void
}

export function useLight(root: RefObject<HTMLElement | null>): Light {
  const light = useRef<Light>(undefined)
  const made = useMemo(() => light.current ??= lightIn(root), [root])
  useEffect(() => () => made.hover([]), [made])
  return made
}

function lightIn(root: RefObject<HTMLElement | null>): Light {
  let words: Map<MarkId, HTMLElement[]> | undefined
  let lit: HTMLElement[] = []
  let hovered: readonly MarkId[] = []
  let held: MarkId | undefined
  const index = () => words ??= wordsIn(root.current)
  const paint = () => {
    const next = (hovered.length ? hovered : held ? [held] : []).flatMap(id => [...index().get(id) ?? [], ...cardOf(root.current, id)])
    for (const element of lit) if (!next.includes(element)) element.classList.remove('on')
    for (const element of next) element.classList.add('on')
    lit = next
  }
  return {
    hover(ids) {
      if (ids.length === hovered.length && ids.every((id, i) => id === hovered[i])) return
      hovered = ids
      paint()
    },
    hold(id) {
      held = id
      hovered = []
      paint()
    },
    wordsOf: id => index().get(id) ?? [],
    forget() {
      words = undefined
      paint()
    },
  }
}

function wordsIn(root: HTMLElement | null): Map<MarkId, HTMLElement[]> {
  const found = new Map<MarkId, HTMLElement[]>()
  for (const element of root?.querySelectorAll<HTMLElement>('[data-m]') ?? []) {
    for (const id of element.dataset['m']!.split(' ')) {
      const before = found.get(id)
      if (before) before.push(element)
      else found.set(id, [element])
    }
  }
  return found
}

function cardOf(root: HTMLElement | null, id: MarkId): HTMLElement[] {
  return [...root?.querySelectorAll<HTMLElement>(`[data-card="${id}"]`) ?? []]
}
