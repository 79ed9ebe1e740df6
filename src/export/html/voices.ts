import { HUES } from './style.ts'
import { escape } from './escape.ts'
import { shareWords } from '../view.ts'
import type { Share, View } from '../view.ts'
import type { Views } from './views.ts'
import type { Speaker } from '../speakers.ts'

/** The bar of whose voice the article is: one for what is sure, and one with what is only possible, of which a switch shows either. */
export function voiceBars({ sure, all }: Views): string {
  if (!sure.possible) return voiceBar(sure, 'a', '')
  return voiceBar(sure, 'a', 'if-sure') + voiceBar(all, 'b', 'if-possible')
}

function voiceBar({ shares, reading }: View, id: string, when: string): string {
  const label = shares.map(share => `${shareWords(share, reading)} ${percent(share)}`).join(', ')
  const track = shares.map((share, i) => `<i class="${id}${i} ${share.speaker ? hue(share.speaker) : share.whose}"></i>`).join('')
  const legend = shares.map(share => `<li dir="auto">${share.speaker ? letter(share.speaker) : `<span class="swatch ${share.whose}"></span>`}<b>${percent(share)}</b> ${escape(shareWords(share, reading))}</li>`).join('')
  return `<div class="whose ${when}"><div class="track" role="img" aria-label="${escape(`Whose words: ${label}`)}">${track}</div><ul class="legend">${legend}</ul></div>`
}

function percent(share: Share): string {
  return `${share.percent || '<1'}%`.replace('<', '&lt;')
}

/** The widths of the bars' parts, as rules: attributes would need a looser policy. */
export function barStyle({ sure, all }: Views): string {
  return partStyle(sure, 'a') + partStyle(all, 'b')
}

function partStyle({ shares }: View, id: string): string {
  return shares.map((share, i) => `.${id}${i}{flex:${share.percent || 0.5}}`).join('')
}

/** A speaker's letter on his colour. */
export function letter(speaker: Speaker): string {
  return `<span class="letter ${hue(speaker)}">${escape(speaker.letter)}</span>`
}

/** The class of a speaker's colour. */
export function hue({ rank }: Speaker): string {
  return `h${rank % HUES}`
}
