import { LAYER_NAMES, LAYERS } from '../layers.ts'
import type { HtmlOptions } from './htmlOptions.ts'
import type { Layer } from '../layers.ts'
import type { View } from '../view.ts'

/** A switch for every layer, with how much there is in it as a link to it, and one for what is only possible. Plain checkboxes: rules hide what belongs to one that is not checked. */
export function switches(view: View, { layers, possible }: Required<HtmlOptions>): string {
  const counts = countsOf(view)
  const one = (layer: Layer) => {
    const count = counts[layer]
    const link = count ? ` <a href="#${layer}" aria-label="${count}, go to ${LAYER_NAMES[layer]}">${count}</a>` : ''
    return `<span>${checkbox(`show-${layer}`, LAYER_NAMES[layer], layers.has(layer))}${link}</span>`
  }
  const more = view.possible ? checkbox('possible', `${view.possible} more that ${view.possible === 1 ? 'is' : 'are'} only possible`, possible) : ''
  return `<fieldset class="switches"><legend>Show</legend>${LAYERS.map(one).join('')}${more}</fieldset>`
}

function checkbox(id: string, name: string, isOn: boolean): string {
  return `<label><input type="checkbox" id="${id}"${isOn ? ' checked' : ''}> ${name}</label>`
}

function countsOf({ shown, reading }: View): Partial<Record<Layer, number>> {
  const { times, figures, entities, events, devices, gaps } = reading
  return { statements: shown.length, times: times.length, figures: figures.length, actors: entities.length, events: events.length, devices: devices.length, gaps: gaps.length }
}

/** The rules behind the switches: what is hidden while a layer is off, and how its words look then. */
export const SWITCH_STYLE = LAYERS.map(layer => `body:has(#show-${layer}:not(:checked)) .l-${layer}{display:none!important}`).join('\n') + `
body:has(#show-statements:not(:checked)) :is(.note,.n){display:none!important}
body:has(#show-statements:not(:checked)) article *,body:has(#show-statements:not(:checked)) header :is(h1,.deck) *{text-decoration-line:none;color:inherit;font-weight:inherit;font-style:inherit;background-image:none}
body:has(#show-figures:checked) .f{border-bottom:1px dotted var(--soft)}
body:has(#show-devices:checked) .v{background-color:var(--wash);border-bottom:1px solid var(--soft)}
body:has(#show-glance:checked) .facts .in-glance{display:none}
`
