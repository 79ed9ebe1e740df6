import { slice } from '../text/span.ts'
import type { Place } from '../doc/correction.ts'
import type { Span } from '../text/span.ts'

/** How much of what stands around words goes with them. */
export const CONTEXT = 32

/** Words with what stands around them, so that they are found again in another version. */
export function placeOf(text: string, { start, end }: Span): Required<Place> {
  return { start, end, quote: text.slice(start, end), before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) }
}

/** Where the words stand in a text: at the same place, or where they are found with what stands around them. A string says why that cannot be told. */
export function findPlace(text: string, place: Place): Span | string {
  const { start, end, quote } = place
  if (quote === undefined) return end <= text.length && start < end ? { start, end } : 'It names words that lie outside of the text.'
  const found: { readonly at: number; readonly likeness: number }[] = []
  for (let at = text.indexOf(quote); at >= 0 && found.length < MOST; at = text.indexOf(quote, at + 1)) found.push({ at, likeness: likenessAt(text, at, place) })
  const [best, second] = found.sort((a, b) => b.likeness - a.likeness)
  if (!best) return `Its words are not in this version: “${shortened(quote)}”.`
  if (second && second.likeness === best.likeness) return `Its words stand in this version in several places, and which is meant cannot be told: “${shortened(quote)}”.`
  if (best.likeness < needed(place)) return `Its words stand in this version, but among others than before: “${shortened(quote)}”.`
  return { start: best.at, end: best.at + quote.length }
}

/** Whether the very same words stand at the same place. */
export function isAtPlace(text: string, place: Place): boolean {
  return place.quote !== undefined && place.quote.length > 0 && slice(text, place) === place.quote
}

const MOST = 50
// So many units are hardly there twice by chance.
const LONG = 40
const ENOUGH = 12

/** How many units of what stands around must be the same. */
function needed({ quote = '', before = '', after = '' }: Place): number {
  return quote.length >= LONG ? 0 : Math.min(ENOUGH, before.length + after.length)
}

/** How many of the units before and after are the same, counted from the words outwards. */
function likenessAt(text: string, at: number, { quote = '', before = '', after = '' }: Place): number {
  let left = 0
  while (left < before.length && before[before.length - 1 - left] === text[at - 1 - left]) left++
  let right = 0
  while (right < after.length && after[right] === text[at + quote.length + right]) right++
  return left + right
}

function shortened(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79).trimEnd()}…` : quote
}
