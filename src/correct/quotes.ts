import { contains } from '../text/span.ts'
import type { ReadArticle, StatementForm } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** What closes what opens. Marks that are alike on both sides take turns. */
const MARKS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '‹': '›', '「': '」', '『': '』', '"': '"' }

/** The words in quotation marks within a content, marks included: whole quotations. */
export function quotesIn({ text }: Pick<ReadArticle, 'text'>, content: readonly Span[]): Span[] {
  return content.flatMap(part => {
    const found: Span[] = []
    for (let i = part.start; i < part.end; i++) {
      const closing = MARKS[text[i]!]
      if (closing === undefined || isApostrophe(text, i)) continue
      const end = closeAfter(text, i + 1, part.end, closing)
      if (end === undefined) continue
      found.push({ start: i, end })
      i = end - 1
    }
    return found
  })
}

function closeAfter(text: string, from: number, end: number, closing: string): number | undefined {
  for (let i = from; i < end; i++) if (closing.includes(text[i]!) && !isApostrophe(text, i)) return i + 1
  return undefined
}

/** "the ministry’s": a mark with a letter on both sides is none. */
function isApostrophe(text: string, i: number): boolean {
  return /[’‘]/.test(text[i]!) && LETTER.test(text[i - 1] ?? '') && LETTER.test(text[i + 1] ?? '')
}

const LETTER = /\p{L}/u

/** Verbatim, reported, or both: direct where at least 19 in 20 words stand in quotation marks or in a block quotation. */
export function contentForm({ text, blocks }: Pick<ReadArticle, 'text' | 'blocks'>, content: readonly Span[], quotes: readonly Span[]): StatementForm {
  const verbatim = [...quotes, ...blocks.filter(({ kind }) => kind === 'blockquote')]
  let words = 0
  let quoted = 0
  for (const { start, end } of content) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = { start: start + match.index, end: start + match.index + match[0].length }
      words++
      if (verbatim.some(span => contains(span, word))) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted >= 0.95 * words ? 'direct' : 'mixed'
}
