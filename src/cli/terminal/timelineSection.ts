import { TIMELINE_TITLES, timelineOf } from '../../export/timeline.ts'
import { excerptLines, hanging, lines } from './lines.ts'
import { widest, widthOf } from './width.ts'
import type { Ink } from './ink.ts'
import type { TimePoint } from '../../export/timeline.ts'
import type { View } from '../../export/view.ts'

/** Times in order, each with the sentences that name it and what happened then. */
export function timelineSection({ reading }: View, width: number, ink: Ink): string[] {
  const parts = timelineOf(reading)
  const head = width < LEAST_FOR_COLUMNS ? 0 : Math.min(WIDEST_HEAD, widest([...parts.values()].flat().map(({ when }) => when))) + 2
  return [...parts].flatMap(([part, points], i) => [
    ...(i ? [''] : []),
    ...(part === 'dated' ? [] : [ink.dim(TIMELINE_TITLES[part])]),
    ...points.flatMap(point => pointLines(point, head, width, ink)),
  ])
}

const LEAST_FOR_COLUMNS = 60
const WIDEST_HEAD = 22

function pointLines({ when, places, events }: TimePoint, head: number, width: number, ink: Ink): string[] {
  const room = width - (head || 2)
  const bullet = places.length > 1 ? '• ' : ''
  const body = [
    ...places.flatMap(({ excerpt }) => hanging(bullet, excerptLines(excerpt, room - bullet.length, ink.bold), ' '.repeat(bullet.length))),
    ...events.flatMap(({ words }) => hanging('→ ', lines(words, room - 2), '  ').map(line => ink.dim(line))),
  ]
  const names = lines(when, head ? head - 2 : width)
  if (!head) return [...names.map(name => ink.bold(name)), ...body.map(line => `  ${line}`)]
  return Array.from({ length: Math.max(names.length, body.length) }, (_, i) => ink.bold(names[i] ?? '') + ' '.repeat(head - widthOf(names[i] ?? '')) + (body[i] ?? ''))
}
