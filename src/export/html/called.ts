import { escape } from './escape.ts'
import { NO_TITLE, UNTITLED } from '../opening.ts'
import { oneLine } from '../clean.ts'
import { quoted } from '../quoted.ts'
import type { Called } from '../opening.ts'

/** What an article is called, for a heading that runs as its own words run. `language` is an attribute for the article's own words, which the others are not. */
export function called({ title, opening }: Called, language: string): string {
  const words = oneLine(title ?? '')
  if (words) return `<span${language}>${escape(words)}</span>`
  return opening === undefined ? UNTITLED : `<bdi>${NO_TITLE}</bdi> <span${language}>${escape(quoted(oneLine(opening)))}</span>`
}
