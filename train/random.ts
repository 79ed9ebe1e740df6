/** A seeded source of random numbers: the same seed gives the same ones on every machine. */
export interface Random {
  /** A whole number from 0 to 2³² - 1. */
  bits(): number
  /** A number from 0 to 1, 1 excluded. */
  unit(): number
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
}

/** Mulberry32 (T. Ettinger, public domain). */
export function random(seed: number): Random {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { bits, unit: () => bits() / 2 ** 32, below: below => Math.floor((bits() / 2 ** 32) * below) }
}

/** Shuffle in place (Fisher and Yates). */
export function shuffle<T>(list: T[], draw: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = draw.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!]
  }
}
