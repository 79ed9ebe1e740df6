import { useEffect, useRef, useState } from 'react'

interface RowAt {
  /** The row that keys are at; undefined before the first. */
  readonly at: number | undefined
  readonly setAt: (index: number | undefined) => void
  /** A row of the list is about to be opened. */
  readonly leave: () => void
}

/** Which row of a list somebody is at. Whoever opens one and comes back is at it again, also where others have come before it meanwhile: its key is kept in the browser's history. */
export function useRowAt(keys: readonly string[], focus: (index: number) => void): RowAt {
  const [at, setAt] = useState<number>()
  const before = useRef<unknown>((history.state as { readonly row?: unknown } | null)?.row)
  const isThere = keys.length > 0
  useEffect(() => {
    if (!isThere || before.current === undefined) return
    const index = keys.indexOf(before.current as string)
    before.current = undefined
    if (index < 0) return
    setAt(index)
    // Who has begun with something else meanwhile goes on with it.
    requestAnimationFrame(() => { if (document.activeElement?.matches('body, main')) focus(index) })
  }, [isThere])
  const leave = () => {
    const key = at === undefined ? undefined : keys[at]
    if (key !== undefined) history.replaceState({ ...history.state as object | null, row: key }, '')
  }
  return { at, setAt, leave }
}
