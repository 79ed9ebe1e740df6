import { trim } from '../../src/text/span.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** The sentences of what the article itself says: those of its body, with words in them. */
export function sentencesOf({ article: { text, blocks }, sentences }: Reading): Span[] {
  const body = blocks.filter(({ kind, zone }) => BODY.has(kind) && zone !== 'boilerplate' && zone !== 'disclaimer' && zone !== 'origin')
  return sentences.filter(({ start }) => body.some(block => block.start <= start && start < block.end)).map(sentence => trim(text, sentence)).filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
}

const BODY: ReadonlySet<string> = new Set(['headline', 'deck', 'paragraph', 'list-item', 'blockquote', 'heading', 'caption'])
