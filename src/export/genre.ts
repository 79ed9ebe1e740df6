import type { Reading } from '../doc/reading.ts'
import type { GenreItem } from './glanceItems.ts'

/** What kind of text an article is, with the words that show it; undefined when none do. */
export function genreOf(_reading: Reading): GenreItem | undefined {
  return undefined
}
