import type { Span } from './span.ts'

export interface CleanText {
  readonly text: string
  /** Where a unit was replaced, neighbours joined. */
  readonly replaced: readonly Span[]
}

const REPLACEMENT = '\ufffd'

/** Replace NUL and lone surrogates, which no database takes, by U+FFFD, one unit for one, so that every offset holds. */
export function cleanText(text: string): CleanText {
  // Most texts need nothing: a scan that allocates nothing tells.
  if (text.isWellFormed() && !text.includes('\0')) return { text, replaced: [] }
  const replaced: { start: number; end: number }[] = []
  const clean = text.replace(UNFIT, (_unit, offset: number) => {
    const last = replaced.at(-1)
    if (last?.end === offset) last.end++
    else replaced.push({ start: offset, end: offset + 1 })
    return REPLACEMENT
  })
  return { text: clean, replaced }
}

const UNFIT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
