import { useLayoutEffect, useRef } from 'react'

/** Keys as they are pressed: "j", "?", "Escape", two after one another: "g l", or with Ctrl, on a Mac with Cmd: "Mod k". */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

const maps = new Set<() => KeyMap>()

/**
 * Let keys do something for as long as a component is there. Where two want the same key, it does what the one that came last wants: what is on a page goes before what holds everywhere.
 * Two keys after one another go before one. Whoever types into a field types until Escape leaves it, and dialogs keep their keys to themselves.
 */
export function useKeys(map: KeyMap): void {
  const current = useRef(map)
  current.current = map
  // Before it is painted: whoever sees it may press already.
  useLayoutEffect(() => {
    const latest = () => current.current
    if (!maps.size) addEventListener('keydown', onKey)
    maps.add(latest)
    return () => {
      maps.delete(latest)
      if (!maps.size) removeEventListener('keydown', onKey)
    }
  }, [])
}

let before = ''
let beforeMs = 0

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented || document.querySelector('dialog[open]')) return
  // Then letters are keys again.
  if (event.key === 'Escape' && isTyping(event.target)) event.target.blur()
  const run = event.ctrlKey || event.metaKey ? wanted(`Mod ${event.key.toLowerCase()}`) : isTyping(event.target) && event.key !== 'Escape' ? undefined : pressed(event)
  if (!run) return
  event.preventDefault()
  run(event)
}

/** When a key was pressed counts, and not when a busy page comes to it. */
function pressed({ key, timeStamp }: KeyboardEvent): KeyMap[string] | undefined {
  const isPair = timeStamp - beforeMs < PAIR_MS
  const run = (isPair ? wanted(`${before} ${key}`) : undefined) ?? wanted(key)
  before = run ? '' : key
  beforeMs = timeStamp
  return run
}

const PAIR_MS = 1200

function wanted(keys: string): KeyMap[string] | undefined {
  return [...maps].map(map => map()[keys]).findLast(run => run !== undefined)
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
}
