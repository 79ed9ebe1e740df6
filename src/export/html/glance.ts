import { LAYER_TITLES } from '../layers.ts'
import { escape } from './escape.ts'
import { glanceFacts } from '../glanceFacts.ts'
import type { Anchors } from './anchors.ts'
import type { Fact, FactItem } from '../glanceFacts.ts'
import type { Reading } from '../../doc/reading.ts'

/** The facts to know before the first line. */
export function glance(reading: Reading, anchors: Anchors): string {
  return `<dl class="glance">${glanceFacts(reading).map((fact, i) => factHtml(fact, `fact-${i}`, anchors)).join('\n')}</dl>`
}

function factHtml({ label, items, none }: Fact, id: string, anchors: Anchors): string {
  const link = ({ words, span }: FactItem) => anchors.link(id, LAYER_TITLES.glance, span, escape(words))
  const shown = items.map(({ notes = [], ...item }) => `<span dir="auto">${link(item)}${notes.length ? ` <small>${notes.map(link).join('; ')}</small>` : ''}</span>`)
  return `<div id="${id}"><dt>${label}</dt><dd>${shown.join('') || `<em>${none}</em>`}</dd></div>`
}
