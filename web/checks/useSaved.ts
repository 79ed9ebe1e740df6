import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'

export type SavedState = 'same' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict'

export interface Saved {
  readonly typed: string
  readonly state: SavedState
  readonly error: Error | undefined
  /** What stands instead, where somebody else was faster. */
  readonly theirs: string
  set(typed: string, isWhole?: boolean): void
  /** Save at once what is typed. */
  flush(): void
  keepTheirs(): void
  saveMine(): void
}

interface Options {
  /** By which what is typed is kept in the browser until it is saved. */
  readonly name: string
  /** What is saved, as far as is known. */
  readonly value: string
  /** Save: what is to be, and what was there when typing began. */
  save(typed: string, was: string): Promise<unknown>
}

/**
 * A field that saves by itself when nobody has typed for a while. What is not saved yet is kept in the browser, through a lost connection and a page loaded anew;
 * what somebody else has written meanwhile is not overwritten.
 */
export function useSaved({ name, value, save }: Options): Saved {
  const key = `unsaved ${name}`
  const [draft, setDraft] = useState(() => draftIn(key))
  const [state, setState] = useState<SavedState>(draft ? 'typing' : 'same')
  const [error, setError] = useState<Error>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useRef({ draft, value, save, state })
  now.current = { draft, value, save, state }

  const change = useCallback((next: Draft | undefined) => {
    now.current = { ...now.current, draft: next }
    setDraft(next)
    keep(key, next)
  }, [key])
  const run = useCallback(async () => {
    clearTimeout(timer.current)
    const { draft: sent, save } = now.current
    if (!sent || now.current.state === 'saving') return
    if (sent.typed.trim() === sent.was.trim()) {
      change(undefined)
      return setState('same')
    }
    now.current.state = 'saving'
    setState('saving')
    try {
      await save(sent.typed.trim(), sent.was)
      setError(undefined)
      const later = now.current.draft
      if (later && later.typed !== sent.typed) {
        change({ typed: later.typed, was: sent.typed.trim() })
        now.current.state = 'typing'
        setState('typing')
        timer.current = setTimeout(() => void run(), PAUSE_MS)
      } else {
        change(undefined)
        setState('saved')
      }
    } catch (error) {
      now.current.state = 'failed'
      setError(error as Error)
      setState(error instanceof ApiError && error.status === 409 ? 'conflict' : 'failed')
      // What did not arrive may arrive later.
      if (error instanceof ApiError && error.status === 0) timer.current = setTimeout(() => void run(), AGAIN_MS)
    }
  }, [change])

  useEffect(() => {
    // What was typed before the page was loaded anew.
    if (now.current.draft) timer.current = setTimeout(() => void run(), PAUSE_MS)
    return () => {
      // Whoever leaves has typed to the end.
      clearTimeout(timer.current)
      if (now.current.draft && now.current.state === 'typing') void run()
    }
  }, [run])

  const set = useCallback((typed: string, isWhole = false) => {
    const was = now.current.draft?.was ?? now.current.value
    clearTimeout(timer.current)
    change({ typed, was })
    if (now.current.state === 'conflict' || now.current.state === 'saving') return
    now.current.state = 'typing'
    setState('typing')
    timer.current = setTimeout(() => void run(), isWhole ? 0 : PAUSE_MS)
  }, [change, run])
  return {
    typed: draft?.typed ?? value, state, error, theirs: value, set,
    flush: () => { if (state === 'typing') void run() },
    keepTheirs() {
      change(undefined)
      setError(undefined)
      setState('same')
    },
    saveMine() {
      change({ typed: now.current.draft?.typed ?? '', was: now.current.value })
      now.current.state = 'typing'
      void run()
    },
  }
}

const PAUSE_MS = 700
const AGAIN_MS = 4000

interface Draft {
  readonly typed: string
  readonly was: string
}

function draftIn(key: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    return kept && typeof kept.typed === 'string' && typeof kept.was === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}

function keep(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has it in the field all the same.
  }
}
