import { clean } from '../clean.ts'
import { escape } from './escape.ts'
import type { Anchors } from './anchors.ts'
import type { Excerpt } from '../places.ts'
import type { Span } from '../../text/span.ts'

/** Words in their sentence, as a link to where they stand in the text. */
export function excerptHtml({ before, words, after }: Excerpt, span: Span, row: string, title: string, anchors: Anchors): string {
  return `${escape(clean(before))}${anchors.link(row, title, span, `<b>${escape(words)}</b>`)}${escape(clean(after))}`
}
