import type { Span } from '../../src/text/span.ts'

/** Where words and signs of a text begin and where they end: the places that somebody who draws a boundary can mean. */
export interface WordStops {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The stops of an article's blocks. What stands between blocks, and between words, is nothing to begin or end with. */
export function wordStops(text: string, blocks: readonly Span[]): WordStops {
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end } of blocks) {
    for (const { index, segment } of WORDS.segment(text.slice(start, end))) {
      if (!segment.trim()) continue
      starts.push(start + index)
      ends.push(start + index + segment.length)
    }
  }
  return { starts, ends }
}

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The span with one end moved by so many words, and never past the other end. */
export function movedByWords(span: Span, side: keyof Span, by: number, stops: WordStops): Span {
  const places = side === 'start' ? stops.starts : stops.ends
  const at = side === 'start' ? firstFrom(places, span.start + (by < 0 ? 0 : 1)) : lastUpTo(places, span.end - (by > 0 ? 0 : 1))
  const to = side === 'start' ? (by < 0 ? at - 1 : at) : (by > 0 ? at + 1 : at)
  return moved(span, side, places[to])
}

/** The span moved as a whole by so many words. */
export function shiftedByWords(span: Span, by: number, stops: WordStops): Span {
  const [leading, trailing] = by > 0 ? ['end', 'start'] as const : ['start', 'end'] as const
  const ahead = movedByWords(span, leading, by, stops)
  return ahead[leading] === span[leading] ? span : movedByWords(ahead, trailing, by, stops)
}

/** The span with one end at the stop that is nearest to a place. */
export function movedTo(span: Span, side: keyof Span, place: number, stops: WordStops): Span {
  const places = side === 'start' ? stops.starts : stops.ends
  const after = firstFrom(places, place)
  const [before, next] = [places[after - 1], places[after]]
  const isBefore = before !== undefined && (next === undefined || place - before < next - place)
  return moved(span, side, isBefore ? before : next)
}

/** The span widened to whole words: whoever selects half a word means all of it. */
export function wholeWords(span: Span, { starts, ends }: WordStops): Span {
  const start = starts[lastUpTo(starts, span.start)] ?? span.start
  const first = ends[firstFrom(ends, start + 1)] ?? span.end
  // "word |": what was selected begins behind a word.
  const from = first <= span.start ? starts[firstFrom(starts, span.start)] ?? start : start
  const last = ends[firstFrom(ends, span.end)] ?? span.end
  const lastStart = starts[lastUpTo(starts, last - 1)] ?? from
  const to = lastStart >= span.end ? ends[lastUpTo(ends, span.end)] ?? last : last
  return from < to ? { start: from, end: to } : span
}

function moved(span: Span, side: keyof Span, place: number | undefined): Span {
  if (place === undefined) return span
  const next = { ...span, [side]: place }
  return next.start < next.end ? next : span
}

function firstFrom(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

function lastUpTo(places: readonly number[], place: number): number {
  return firstFrom(places, place + 1) - 1
}
