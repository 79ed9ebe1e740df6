/** Columns of a page: the text, and beside it notes where the terminal is wide enough for both. */
export interface Page {
  readonly text: number
  readonly notes: number
}

// A line of some seventy letters is what eyes follow without losing their place.
const MAX_TEXT = 72
const MAX_NOTES = 46
const MIN_NOTES = 30
export const GUTTER = 6
export const BETWEEN = 3
/** What stands over and under the text is as wide as text and notes together, and no wider. */
export const MAX_WIDTH = GUTTER + MAX_TEXT + BETWEEN + MAX_NOTES
export const MIN_TEXT = 20

/** The columns that a terminal has room for. */
export function pageFor(width: number): Page {
  const text = Math.max(MIN_TEXT, Math.min(MAX_TEXT, width - GUTTER))
  const notes = Math.min(MAX_NOTES, width - GUTTER - MAX_TEXT - BETWEEN)
  return { text, notes: notes < MIN_NOTES ? 0 : notes }
}
