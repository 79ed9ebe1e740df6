import type { TimeLexicon, TimeWord } from '../doc/lexicon.ts'

/** Single words, for those who read numbers made of several. Places beyond the end of the sentence hold nothing. */
export interface NumberWords {
  /** What a word means by itself. */
  readonly wordAt: (i: number) => TimeWord | undefined
  readonly textAt: (i: number) => string
  readonly isFigure: (i: number) => boolean
}

/** A number and the last of its words. */
export interface SpelledNumber {
  readonly value: number
  readonly last: number
}

/** Read a number of several words: "twenty-five", "two hundred and six", "three and a half", "1.5 million", "5 1/2". Undefined where there is only a figure or a simple word. */
export function readNumber(i: number, words: NumberWords, { hyphen, and, half }: TimeLexicon['numbers']): SpelledNumber | undefined {
  const scaled = withScales(withOnes(i, words, hyphen) ?? { value: 1, last: i - 1 }, words, and)
  if (scaled.last < i) return undefined
  const whole = withFraction(scaled, words) ?? withHalf(scaled, words, hyphen, and, half) ?? scaled
  return whole.last > i || words.wordAt(i)?.scale ? whole : undefined
}

/** "twenty-five": tens, and ones in a word. */
function withOnes(i: number, words: NumberWords, hyphen: string): SpelledNumber | undefined {
  const value = words.wordAt(i)?.number
  if (value === undefined) return undefined
  const isTens = value >= 20 && value < 100 && value % 10 === 0
  const next = words.textAt(i + 1) === hyphen ? i + 2 : i + 1
  const ones = isTens && !words.isFigure(next) ? words.wordAt(next)?.number : undefined
  return ones && ones < 10 ? { value: value + ones, last: next } : { value, last: i }
}

/** "two hundred thousand and six" */
function withScales(number: SpelledNumber, words: NumberWords, and: string): SpelledNumber {
  let { value, last } = number
  for (let scales = 0; scales < MOST_SCALES; scales++) {
    const scale = words.wordAt(last + 1)?.scale
    if (scale === undefined) break
    value *= scale
    last++
    const next = words.textAt(last + 1) === and ? last + 2 : last + 1
    const rest = words.isFigure(next) ? undefined : words.wordAt(next)?.number
    if (rest !== undefined && rest < scale) value += rest, last = next
  }
  return { value, last }
}

const MOST_SCALES = 3

function withFraction({ value, last }: SpelledNumber, words: NumberWords): SpelledNumber | undefined {
  const fraction = FRACTIONS.get(words.textAt(last + 1))
  return fraction ? { value: value + fraction, last: last + 1 } : undefined
}

const FRACTIONS = new Map([['1/2', 0.5], ['½', 0.5], ['1/4', 0.25], ['¼', 0.25], ['3/4', 0.75], ['¾', 0.75]])

/** "two and a half", "two-and-a-half" */
function withHalf({ value, last }: SpelledNumber, words: NumberWords, hyphen: string, and: string, half: readonly string[]): SpelledNumber | undefined {
  let at = last
  for (const part of [and, ...half]) {
    at += words.textAt(at + 1) === hyphen ? 2 : 1
    if (words.textAt(at) !== part) return undefined
  }
  return { value: value + 0.5, last: at }
}
