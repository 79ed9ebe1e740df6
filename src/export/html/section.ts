import { LAYER_TITLES, NOTHING_FOUND } from '../layers.ts'
import type { Layer } from '../layers.ts'

/** A layer under its title, or one quiet line when there is nothing in it. */
export function section(layer: Layer, html: string): string {
  if (!html) return `<section id="${layer}" class="l-${layer} nothing"><p>${NOTHING_FOUND[layer]}.</p></section>`
  return `<section id="${layer}" class="l-${layer}" aria-labelledby="h-${layer}"><h2 id="h-${layer}">${LAYER_TITLES[layer]}</h2>\n${html}</section>`
}
