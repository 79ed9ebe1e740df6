import type { Reading } from '../doc/reading.ts'
import type { HeadlineItem } from './glanceItems.ts'

/** What the headline says and the text under it does not. */
export function headlineClaims(_reading: Reading): HeadlineItem[] {
  return []
}
