import { LAYER_TITLES } from '../layers.ts'
import { TIMELINE_TITLES, timelineOf } from '../timeline.ts'
import { escape } from './escape.ts'
import { excerptHtml } from './excerpt.ts'
import type { Anchors } from './anchors.ts'
import type { Reading } from '../../doc/reading.ts'
import type { TimePoint } from '../timeline.ts'

/** Times in order, each with the sentences that name it and what happened then. */
export function timeline(reading: Reading, anchors: Anchors): string {
  return [...timelineOf(reading)].map(([part, points]) => {
    const title = part === 'dated' ? '' : `<h3>${TIMELINE_TITLES[part]}</h3>`
    return `${title}<ol class="times">${points.map(point => pointHtml(reading, point, anchors)).join('\n')}</ol>`
  }).join('\n')
}

function pointHtml(reading: Reading, { when, places, events }: TimePoint, anchors: Anchors): string {
  const told = places.map(({ index, excerpt }) => {
    const row = `time-${index}`
    return `<p id="${row}" dir="auto">${excerptHtml(excerpt, reading.times[index]!, row, LAYER_TITLES.times, anchors)}</p>`
  })
  const row = `time-${places[0]!.index}`
  const then = events.map(({ words, trigger }) => `<p class="then" dir="auto">→ ${anchors.link(row, LAYER_TITLES.times, trigger, escape(words))}</p>`)
  return `<li><b dir="auto">${escape(when)}</b><div>${[...told, ...then].join('')}</div></li>`
}
