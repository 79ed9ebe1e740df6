import { wrap } from './width.ts'
import type { Excerpt } from '../../export/places.ts'

/** The lines of a text at a width. */
export function lines(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end))
}

/** Lines with a first one that is led in, and others that stand under it. */
export function hanging(lead: string, text: readonly string[], indent: string): string[] {
  return text.map((line, i) => (i ? indent : lead) + line)
}

/** The lines of words in their sentence. They stand in brackets, so that they can be told without colour. */
export function excerptLines({ before, words, after }: Excerpt, width: number, paint: (words: string) => string): string[] {
  return paintedLines({ before, words: `[${words}]`, after }, width, paint)
}

/** The lines of a text some words of which are painted. */
export function paintedLines({ before, words, after }: Excerpt, width: number, paint: (words: string) => string): string[] {
  const text = before + words + after
  const [first, last] = [before.length, before.length + words.length]
  return wrap(text, width).map(({ start, end }) => {
    const from = Math.min(Math.max(first, start), end)
    const to = Math.max(Math.min(last, end), from)
    return text.slice(start, from) + (to > from ? paint(text.slice(from, to)) : '') + text.slice(to, end)
  })
}
