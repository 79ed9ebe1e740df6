import { useEffect, useRef } from 'react'

/** Keys as they are pressed: "j", "?", "Escape", two after one another: "g l", or with Ctrl, on a Mac with Cmd: "Mod k". */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Let keys do something for as long as a component is there. Whoever types into a field types, and dialogs keep their keys to themselves. */
export function useKeys(map: KeyMap): void {
  const current = useRef(map)
  current.current = map
  useEffect(() => {
    let before = ''
    let beforeMs = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (event.ctrlKey || event.metaKey) {
        const run = current.current[`Mod ${event.key.toLowerCase()}`]
        if (!run) return
        event.preventDefault()
        return run(event)
      }
      if (isTyping(event.target) && event.key !== 'Escape') return
      const pair = performance.now() - beforeMs < PAIR_MS ? `${before} ${event.key}` : ''
      const run = current.current[pair] ?? current.current[event.key]
      before = event.key
      beforeMs = performance.now()
      if (!run) return
      before = ''
      event.preventDefault()
      run(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const PAIR_MS = 1200

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
}
