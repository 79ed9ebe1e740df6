import type { Reading } from '../doc/reading.ts'
import type { GlanceItem } from './glanceItems.ts'

/** Who is accused of something and is credited with no word in the article. */
export function accusedWithoutWord(_reading: Reading): GlanceItem[] {
  return []
}
