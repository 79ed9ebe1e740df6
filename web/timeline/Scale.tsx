import { useRef, useState } from 'react'
import { nameOf, valueOf } from './periods.ts'
import { timeline } from '../strings.ts'
import { useMedia } from '../app/useMedia.ts'
import type { KeyboardEvent } from 'react'
import type { TimelineScale } from '../../src/http/api.ts'

interface Props {
  readonly scale: TimelineScale
  /** From one period to another, as they are asked for. */
  readonly onChoose: (from: string, to: string) => void
}

/** How many events lie where: a bar for each period, which can be pressed, or drawn over from one to another. */
export function Scale({ scale: { unit, periods }, onChoose }: Props) {
  const [at, setAt] = useState(0)
  const [drawn, setDrawn] = useState<readonly [first: number, last: number]>()
  const bars = useRef<HTMLDivElement>(null)
  const isNarrow = useMedia('(max-width: 44rem)')
  if (!periods.length) return null
  // So that names have room beside one another.
  const everyNth = Math.max(1, Math.ceil(periods.length / (isNarrow ? 3 : 8)))
  const most = Math.max(1, ...periods.map(({ done, other }) => done + other))
  const current = Math.min(at, periods.length - 1)
  const names = periods.map(({ from }) => nameOf(valueOf(unit, from)))
  const choose = ([one, other]: readonly [number, number]) => {
    setDrawn(undefined)
    const [first, last] = [Math.min(one, other), Math.max(one, other)]
    onChoose(valueOf(unit, periods[first]!.from), valueOf(unit, periods[last]!.from))
  }
  const onKey = (event: KeyboardEvent) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? periods.length - 1 : steps === undefined ? undefined : current + (isRightToLeft(bars.current) ? -steps : steps)
    if (to === undefined || !periods[to]) return
    event.preventDefault()
    setAt(to)
    bars.current?.querySelectorAll('button')[to]?.focus()
  }
  const isDrawn = (i: number) => drawn !== undefined && i >= Math.min(...drawn) && i <= Math.max(...drawn)
  return (
    <figure className="scale" aria-label={timeline.scale}>
      <div className="bars" role="toolbar" aria-label={timeline.scale} ref={bars} onKeyDown={onKey} onPointerLeave={() => setDrawn(undefined)}>
        {periods.map(({ from, done, other, wide }, i) => {
          const says = timeline.period(names[i]!, done, other, wide)
          return (
            <button key={from} type="button" tabIndex={i === current ? 0 : -1} aria-label={says} title={says} className={isDrawn(i) ? 'drawn' : undefined} onFocus={() => setAt(i)}
              onPointerDown={event => {
                // What is drawn over goes on to other bars.
                event.currentTarget.releasePointerCapture(event.pointerId)
                setDrawn([i, i])
              }}
              onPointerEnter={event => event.buttons === 1 && drawn && setDrawn([drawn[0], i])}
              onPointerUp={() => drawn && choose([drawn[0], i])}
              onClick={event => event.detail === 0 && choose([i, i])}>
              <i className="other" style={{ blockSize: `${(other / most) * 100}%` }} />
              <i className="done" style={{ blockSize: `${(done / most) * 100}%` }} />
              <i className={wide ? 'wide' : 'wide none'} />
            </button>
          )
        })}
      </div>
      <div className="marks" aria-hidden="true">
        {periods.map(({ from }, i) => <span key={from}>{i % everyNth === 0 && <b>{shortName(unit, from)}</b>}</span>)}
      </div>
      <figcaption aria-hidden="true"><span className="key done" />{timeline.legend.done}<span className="key other" />{timeline.legend.other}<span className="key wide" />{timeline.legend.wide}</figcaption>
    </figure>
  )
}

function shortName(unit: TimelineScale['unit'], day: string): string {
  const month = nameOf(day.slice(0, 7)).slice(0, 3)
  if (unit === 'day') return `${Number(day.slice(8))} ${month}`
  return unit === 'month' ? `${month} ${day.slice(0, 4)}` : nameOf(valueOf(unit, day))
}

function isRightToLeft(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl'
}
