import { escape } from './escape.ts'
import { spanAt } from '../places.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'

/** Words in the text that a row under it leads to, and that lead back to it. */
export interface Anchor extends Span {
  readonly id: string
  /** The row's id. */
  readonly row: string
  /** What the row is in, for those who cannot see where the link goes. */
  readonly title: string
}

/** Gives rows their links into the text, and remembers the words that they lead to, for the text to mark. */
export interface Anchors {
  readonly all: readonly Anchor[]
  /** A link with some text, as markup, to a span's words; the text alone when the page does not show them. */
  link(row: string, title: string, span: Span | undefined, html: string): string
}

export function anchorsIn({ article: { blocks } }: Reading): Anchors {
  const all: Anchor[] = []
  return {
    all,
    link(row, title, span, html) {
      if (!span || span.end <= span.start) return html
      const block = spanAt(blocks, span.end - 1)
      if (!block || block.end <= span.start) return html
      const id = `w${all.length + 1}`
      all.push({ start: span.start, end: span.end, id, row, title })
      return `<a class="to" href="#${id}">${html}</a>`
    },
  }
}

/** Words of the text with an anchor around them, and the way back, which shows once somebody came by it. */
export function anchored({ id, row, title }: Anchor, html: string): string {
  return `<span class="at" id="${id}">${html}</span><a class="back" href="#${row}" aria-label="back to ${escape(title)}">↩</a>`
}
