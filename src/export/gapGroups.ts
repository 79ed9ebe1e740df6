import { oneLine } from './clean.ts'
import { gapWords } from './view.ts'
import type { Gap, Reading } from '../doc/reading.ts'

/** Gaps that have the same reason. */
export interface GapGroup {
  readonly why: string
  /** Each with the words that it is about; without any when it is about the whole article. */
  readonly gaps: readonly { readonly index: number; readonly words?: string }[]
}

/** What the software could not decide, by reason, in the order of the text. */
export function gapGroups(reading: Reading): GapGroup[] {
  const groups = Map.groupBy(reading.gaps.map((gap, index) => ({ gap, index })), ({ gap }) => oneLine(gap.why))
  return [...groups].map(([why, found]) => ({ why, gaps: found.map(({ gap, index }) => ({ index, ...wordsOf(reading, gap) })) }))
}

function wordsOf(reading: Reading, gap: Gap): { readonly words?: string } {
  const words = gapWords(reading, gap)
  return words ? { words } : {}
}
