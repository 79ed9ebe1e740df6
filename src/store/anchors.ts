import { StoreError } from './storeError.ts'
import { trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** A span of a text without the white space at its ends. Throws a `StoreError` when it holds no words of the text, or too many. */
export function trimmed(text: string, place: Span): Span {
  const span = place.start < place.end && place.end <= text.length ? trim(text, place) : { start: 0, end: 0 }
  if (span.start === span.end) throw new StoreError('There are no words of this version at that place.')
  if (span.end - span.start > MOST) throw new StoreError(`That is more than ${MOST} letters at once. Choose the words that are meant.`)
  return span
}

const MOST = 10_000
