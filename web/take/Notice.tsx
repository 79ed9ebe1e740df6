import { useEffect } from 'react'
import { shell } from '../strings.ts'

export interface Told {
  readonly words: string
  /** How to have it as it was. */
  undo?(): void
}

/** What has been done, for a moment; what can be undone, for longer. */
export function Notice({ told, onEnd }: { readonly told: Told | undefined; readonly onEnd: () => void }) {
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(onEnd, told.undo ? UNDO_MS : NOTICE_MS)
    return () => clearTimeout(timer)
  }, [told, onEnd])
  return (
    <div className="notice" role="status">
      {told && <>{told.words}{told.undo && <button className="link" type="button" onClick={told.undo}>{shell.undo}</button>}</>}
    </div>
  )
}

const NOTICE_MS = 3000
const UNDO_MS = 12_000
