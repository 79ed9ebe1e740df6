import { isTold, timeWords } from './timeWords.ts'
import { wordsAt, wordsWithLead } from './places.ts'
import type { Reading, TimeIndex } from '../doc/reading.ts'

/** A time as worded, with its value where that says more: "last year (2023)", "March 2021", "recently". */
export function datedWords(reading: Reading, index: TimeIndex): string {
  return withValue(reading, index, wordsAt(reading, reading.times[index]!))
}

/** A period as worded: "since 2005", "in the last quarter (3rd quarter of 2024)". */
export function periodWords(reading: Reading, index: TimeIndex): string {
  return withValue(reading, index, wordsWithLead(reading, reading.times[index]!))
}

function withValue({ times }: Reading, index: TimeIndex, words: string): string {
  const time = times[index]!
  const value = timeWords(time)
  return isTold(time) && !plain(words).includes(plain(value)) ? `${words} (${value})` : words
}

/** "2025–2026" is worded as "2025-2026", too. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[–—]/g, '-')
}
