import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { correct as strings } from '../strings.ts'
import { movedByWords, movedTo, shiftedByWords, wordStops } from './wordStops.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { handleOf, partsOf } from './roles.ts'
import { placeOf, rangeOf } from '../reading/spanRange.ts'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import type { DrawnRoles, Role, RolePart } from './roles.ts'
import type { Span } from '../../src/text/span.ts'
import type { WordStops } from './wordStops.ts'

interface Props {
  readonly page: RefObject<HTMLElement | null>
  readonly text: string
  readonly blocks: readonly Span[]
  readonly roles: DrawnRoles
  /** The role that is drawn at the moment. */
  readonly active: Role
  /** Changes whenever there are other words on the page. */
  readonly edition: string
  readonly onDraw: (part: RolePart, span: Span) => void
}

/** The roles of a statement drawn in the text, with a handle at each end: to be dragged, or moved by arrow keys, from word to word. The keyboard is where the words that were drawn last begin. */
export function RoleHandles({ page, text, blocks, roles, active, edition, onDraw }: Props) {
  const stops = useMemo(() => wordStops(text, blocks), [text, blocks])
  const parts = partsOf(roles)
  const [boxes, setBoxes] = useState<readonly (Ends | undefined)[]>([])
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const root = page.current
    if (!root) return
    const ranges = parts.map(({ span }) => rangeOf(root, blocks, span))
    setBoxes(ranges.map(range => range && endsOf(range, root)))
    for (const name of ['content', 'source', 'cue'] as const) {
      CSS.highlights?.set(`role-${name}`, new Highlight(...ranges.flatMap((range, i) => (range && parts[i]!.role === name ? [range] : []))))
    }
  }, [roles, edition, width, blocks, page])
  const at = parts.some(({ role }) => role === active) ? active : parts[0]?.role
  const isDrawn = boxes.length === parts.length
  useEffect(() => {
    if (isDrawn && at) page.current?.querySelector<HTMLElement>(handleOf(at))?.focus()
  }, [isDrawn, at, page])
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width))
    if (page.current) observer.observe(page.current)
    return () => {
      observer.disconnect()
      for (const name of ['content', 'source', 'cue']) CSS.highlights?.delete(`role-${name}`)
    }
  }, [page])
  return (
    <div className="handles" role="group" aria-label={strings.handles}>
      {parts.map((part, i) => boxes[i] && (['start', 'end'] as const).map(side => (
        <Handle key={`${part.role} ${part.part} ${side}`} part={part} side={side} box={boxes[i]![side]} isRightToLeft={boxes[i]!.isRightToLeft} text={text} blocks={blocks} stops={stops} onDraw={onDraw} />
      )))}
    </div>
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly height: number
}

interface Ends {
  readonly start: Box
  readonly end: Box
  readonly isRightToLeft: boolean
}

function endsOf(range: Range, root: HTMLElement): Ends | undefined {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [first, last] = [rects[0], rects.at(-1)]
  if (!first || !last) return undefined
  const base = root.getBoundingClientRect()
  const element = range.startContainer.parentElement
  const isRightToLeft = element ? getComputedStyle(element).direction === 'rtl' : false
  const box = ({ left, right, top, height }: DOMRect, atRight: boolean): Box => ({ left: (atRight ? right : left) - base.left, top: top - base.top, height })
  return { start: box(first, isRightToLeft), end: box(last, !isRightToLeft), isRightToLeft }
}

interface HandleProps extends Pick<Props, 'text' | 'blocks' | 'onDraw'> {
  readonly stops: WordStops
  readonly part: RolePart
  readonly side: 'start' | 'end'
  readonly box: Box
  readonly isRightToLeft: boolean
}

function Handle({ part, side, box, isRightToLeft, text, blocks, stops, onDraw }: HandleProps) {
  const handle = useRef<HTMLSpanElement>(null)
  const { role, span } = part
  const draw = (next: Span) => {
    if (next.start !== span.start || next.end !== span.end) onDraw(part, next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const forward = isRightToLeft && HORIZONTAL.has(event.key) ? -by : by
    // One sign at a time is for what words do not tell: a mark within a word. All of it goes together to where it was not.
    draw(event.shiftKey ? shiftedByWords(span, forward, stops) : event.altKey ? movedBySign(span, side, forward, text) : movedByWords(span, side, forward, stops))
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!handle.current?.hasPointerCapture(event.pointerId)) return
    const place = placeAt(event.clientX, event.clientY, blocks)
    if (place !== undefined) draw(movedTo(span, side, place, stops))
  }
  return (
    <span
      ref={handle} className={`handle ${role} ${side}`} role="slider" tabIndex={0} style={{ left: box.left, top: box.top, height: box.height }}
      aria-label={strings.handle(role, side)} aria-valuemin={0} aria-valuemax={text.length} aria-valuenow={span[side]} aria-valuetext={wordsAtEnd(text, span, side)}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
    >{side === 'start' && <i aria-hidden="true">{strings.roles[role]}</i>}</span>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
const HORIZONTAL = new Set(['ArrowRight', 'ArrowLeft'])

function movedBySign(span: Span, side: 'start' | 'end', by: number, text: string): Span {
  const next = { ...span, [side]: Math.min(text.length, Math.max(0, span[side] + by)) }
  return next.start < next.end ? next : span
}

/** What is read out where a boundary is: the words on its inner side. */
function wordsAtEnd(text: string, { start, end }: Span, side: 'start' | 'end'): string {
  const words = oneLine(text.slice(start, end))
  return side === 'start' ? shorten(words, 40) : `…${words.slice(-39)}`
}

function placeAt(x: number, y: number, blocks: readonly Span[]): number | undefined {
  const found = document.caretPositionFromPoint?.(x, y)
  if (found) return placeOf(found.offsetNode, found.offset, blocks)
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? placeOf(range.startContainer, range.startOffset, blocks) : undefined
}
