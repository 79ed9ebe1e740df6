import { rangeOf } from '../reading/spanRange.ts'
import { trim } from '../../src/text/span.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** The first sentence that is whole in the window, below the bar. */
export function sentenceInSight({ article: { text, blocks }, sentences }: Reading, page: HTMLElement): Span | undefined {
  const block = [...page.querySelectorAll<HTMLElement>('.text [data-block]')].find(element => element.getBoundingClientRect().bottom > UPPER)
  const from = block ? blocks[Number(block.dataset['block'])]!.start : 0
  for (let i = sentences.findIndex(({ start }) => start >= from), seen = 0; i >= 0 && i < sentences.length && seen < MOST; i++, seen++) {
    const top = rangeOf(page, blocks, sentences[i]!)?.getBoundingClientRect().top
    if (top !== undefined && top >= UPPER) return trim(text, sentences[i]!)
  }
  return sentences[0] && trim(text, sentences[0])
}

const UPPER = 80
const MOST = 60
