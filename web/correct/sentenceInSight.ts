import { rangeOf } from '../reading/spanRange.ts'
import { overlaps, trim } from '../../src/text/span.ts'
import type { BlockKind } from '../../src/doc/blocks.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** The first sentence that is whole in the window, below the bar, and of which nothing is known to be said: a byline or a date line is none, and what is a statement was not missed. */
export function sentenceInSight(reading: Reading, page: HTMLElement): Span | undefined {
  const { article: { text, blocks } } = reading
  const sentences = reading.sentences.filter(sentence => isMissable(sentence, reading))
  const block = [...page.querySelectorAll<HTMLElement>('.text [data-block]')].find(element => element.getBoundingClientRect().bottom > UPPER)
  const from = block ? blocks[Number(block.dataset['block'])]!.start : 0
  for (let i = sentences.findIndex(({ start }) => start >= from), seen = 0; i >= 0 && i < sentences.length && seen < MOST; i++, seen++) {
    const top = rangeOf(page, blocks, sentences[i]!)?.getBoundingClientRect().top
    if (top !== undefined && top >= UPPER) return trim(text, sentences[i]!)
  }
  return sentences[0] && trim(text, sentences[0])
}

function isMissable(sentence: Span, { article: { blocks }, statements }: Reading): boolean {
  const block = blocks.find(({ start, end }) => start <= sentence.start && sentence.start < end)
  return block !== undefined && SAID.has(block.kind) && !statements.some(({ content }) => content.some(part => overlaps(part, sentence)))
}

const SAID: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote', 'caption'])

const UPPER = 80
const MOST = 60
