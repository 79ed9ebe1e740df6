import { escape } from './escape.ts'
import { hue, letter } from './voices.ts'
import type { Owner } from '../owner.ts'

/** On whose word something rests, with the letter of the voice. */
export function ownerHtml({ speaker, words, isUnsure }: Owner): string {
  if (!speaker) return escape(words)
  return `credited to <span class="who ${hue(speaker)}">${letter(speaker)}${escape(speaker.name)}</span>${isUnsure ? ' <small>only possible</small>' : ''}`
}
