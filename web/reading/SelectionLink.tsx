import { useEffect, useState } from 'react'
import { reading as strings } from '../strings.ts'
import { spanOfRange } from './spanRange.ts'
import type { RefObject } from 'react'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly page: RefObject<HTMLElement | null>
  readonly blocks: readonly Span[]
  readonly onCopy: (span: Span) => void
}

interface Selected {
  readonly span: Span
  readonly left: number
  readonly top: number
}

/** Whoever selects words of the article is offered a link to them. */
export function SelectionLink({ page, blocks, onCopy }: Props) {
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
  if (!selected) return null
  return <button className="selection" type="button" style={{ left: selected.left, top: selected.top }} onClick={() => onCopy(selected.span)}>{strings.selection}</button>
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
  return { span, left: Math.max(0, Math.min(box.left - base.left, base.width - WIDTH)), top: box.bottom - base.top + 6 }
}

const WIDTH = 220
