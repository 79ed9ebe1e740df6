import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { shell } from '../strings.ts'

/** Something over the page that is to be closed before going on. The browser's own: it holds the focus, and gives it back. Who opens it begins at what has `data-first`. */
export function Dialog({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current!.showModal()
    // Before it was open, nothing in it could be given the focus.
    dialog.current!.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose} onClick={event => event.target === dialog.current && dialog.current.close()}>
      <div className="dialog">
        <header><h2 id={id}>{title}</h2><button className="plain" type="button" onClick={() => dialog.current!.close()} aria-label={shell.close}>×</button></header>
        {children}
      </div>
    </dialog>
  )
}
