/** A stretch of text: UTF-16 code units, end excluded; `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether `outer` holds all of `inner` (equal spans hold each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The order of every layer: by start, then longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The place of the first of spans, which are in order, that begins there or later; their number when none does. */
export function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The smallest span that holds all of the given ones. Throws `RangeError` on none. */
export function hull(spans: readonly Span[]): Span {
  if (!spans.length) throw new RangeError('the hull of no spans')
  let { start, end } = spans[0]!
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** The span without white space at its ends; of length zero when there is nothing else in it. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** White space as news text has it: ASCII, no-break, typographic and ideographic spaces, line and paragraph separators, the byte order mark. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x85 || unit === 0xa0 || unit === 0x1680
    || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f
    || unit === 0x205f || unit === 0x3000 || unit === 0xfeff
}
