import { escape } from './escape.ts'
import { hue, letter } from './voices.ts'
import type { Owner } from '../owner.ts'

/** On whose word something rests, with the letter of the voice. */
export function ownerHtml({ speaker, words, isUnsure, isMet }: Owner): string {
  if (!speaker) return escape(words)
  return `credited to <span class="who ${hue(speaker)}">${isMet ? letter(speaker) : `<span class="if-possible">${letter(speaker)}</span>`}${escape(speaker.name)}</span>${isUnsure ? ' <small>only possible</small>' : ''}`
}
