import { Fragment } from 'react'
import { shownWords } from '../text/shownWords.ts'
import type { Span } from '../../src/http/api.ts'

/** Words with what was looked for marked in them. */
export function Highlighted({ words, spans }: { readonly words: string; readonly spans: readonly Span[] }) {
  const ends = [0, ...spans.map(({ end }) => end)]
  return <>{[...spans, { start: words.length, end: words.length }].map(({ start, end }, i) => (
    <Fragment key={i}>{shownWords(words.slice(ends[i], start))}{end > start && <mark>{shownWords(words.slice(start, end))}</mark>}</Fragment>
  ))}</>
}
