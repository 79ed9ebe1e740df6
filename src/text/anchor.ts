import type { Span } from './span.ts'

/** Words of a text with what stood around them, by which they are found in another version of it. */
export interface Quoted extends Span {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** The words of a span with what stands around them. */
export function quotedAt(text: string, { start, end }: Span): Quoted {
  return { start, end, quote: text.slice(start, end), before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) }
}

const CONTEXT = 64

/**
 * Where words stand in a text that may be another version of theirs: the place whose surroundings are most like theirs, of equals the one nearest to where they stood.
 * Undefined when the words are gone, or are so few that they might be any others.
 */
export function findQuoted(text: string, { start, quote, before, after }: Quoted): Span | undefined {
  if (!quote) return undefined
  let best: { readonly at: number; readonly alike: number } | undefined
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const alike = sharedEnd(text, at, before) + sharedBeginning(text, at + quote.length, after)
    if (!best || alike > best.alike || (alike === best.alike && Math.abs(at - start) < Math.abs(best.at - start))) best = { at, alike }
  }
  if (!best || (quote.length < TELLING && best.alike < Math.min(NEAR, before.length + after.length))) return undefined
  return { start: best.at, end: best.at + quote.length }
}

/** As many units say by themselves which words they are; fewer need as many as this around them. */
const TELLING = 24
const NEAR = 12

function sharedEnd(text: string, at: number, before: string): number {
  let count = 0
  while (count < before.length && text[at - 1 - count] === before[before.length - 1 - count]) count++
  return count
}

function sharedBeginning(text: string, at: number, after: string): number {
  let count = 0
  while (count < after.length && text[at + count] === after[count]) count++
  return count
}
