import { HUES } from './style.ts'
import type { ShownStatement, View } from '../view.ts'

/** What is only possible looks as what is sure does, once the switch is on; and pointing at a statement's words, number or note shows the others. */
export function highlightStyle(all: View): string {
  const on = 'body:has(#possible:checked)'
  const maybe = all.possible ? `
${on} .mc{text-decoration:underline dotted 1.5px;text-decoration-color:var(--hue);text-underline-offset:.28em;text-decoration-skip-ink:none}${on} .mq{text-decoration-style:solid}
${on} .ms,${on} .mk{color:var(--who)}${on} .ms{font-weight:600}${on} .mk{font-style:italic}
${Array.from({ length: HUES }, (_, i) => `${on} .mh${i}{--hue:var(--v${i})}${on} .mw${i}{--who:var(--v${i})}`).join('')}
${on} .u:not(.mu){background:none}${on} .mu{background:repeating-linear-gradient(135deg,var(--hatch) 0 1px,transparent 1px 6px)}` : ''
  if (all.shown.length > MAX_HIGHLIGHTED) return maybe
  const tint = (item: ShownStatement) => `background-color:color-mix(in oklab,var(--v${item.speaker.rank % HUES}) 12%,transparent)`
  return maybe + all.shown.map(item => {
    const name = `.i${item.index}`
    const gate = item.isSure ? '' : `${on} `
    return `\n${gate}:is(article,header):has(${name}:hover,#t${item.number}:target,#n${item.number}:target) ${name}{${tint(item)}}`
  }).join('')
}

// Beyond this a browser would spend more on watching than readers gain.
const MAX_HIGHLIGHTED = 400
