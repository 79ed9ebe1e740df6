import { useEffect, useState } from 'react'
import { spanOfRange } from './spanRange.ts'
import type { ReactNode, RefObject } from 'react'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly page: RefObject<HTMLElement | null>
  readonly blocks: readonly Span[]
  /** What can be done with them: links and buttons. */
  readonly children: (span: Span) => ReactNode
  /** What Enter does with them, where it does anything. */
  readonly onEnter?: ((span: Span) => void) | undefined
}

interface Selected {
  readonly span: Span
  readonly left: number
  readonly top: number
}

/** Whoever selects words of the article is offered below them what can be done with them. */
export function SelectionMenu({ page, blocks, children, onEnter }: Props) {
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(page.current ? selectedIn(page.current, blocks) : undefined), PAUSE_MS)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [page, blocks])
  useEffect(() => {
    if (!selected || !onEnter) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || getSelection()?.isCollapsed !== false || (event.target instanceof Element && event.target.closest('button, a, input, select, textarea'))) return
      event.preventDefault()
      // What is taken is not taken twice.
      setSelected(undefined)
      onEnter(selected.span)
    }
    // Before whatever else Enter would do.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [selected, onEnter])
  if (!selected) return null
  return <div className="selection" style={{ left: selected.left, top: selected.top }}>{children(selected.span)}</div>
}

/** Selecting goes on until the pointer rests. */
const PAUSE_MS = 200

function selectedIn(page: HTMLElement, blocks: readonly Span[]): Selected | undefined {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const span = spanOfRange(range, blocks)
  if (!span) return undefined
  const base = page.getBoundingClientRect()
  const box = range.getBoundingClientRect()
  return { span, left: Math.max(EDGE, Math.min(box.left - base.left, base.width - WIDTH)), top: box.bottom - base.top + 6 }
}

/** What it has at least where there is as much; what does not fit in one line goes on in the next. */
const WIDTH = 440
const EDGE = 12
