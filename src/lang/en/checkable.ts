import type { CheckableLexicon } from '../../doc/checkable.ts'

/** Any of these words, also where they begin a sentence; "=may" only as it stands here, since May is a month. */
function words(list: string): RegExp {
  const anyOf = list.trim().split(/\s*,\s*/).map(one => (one.startsWith('=') ? one.slice(1) : `[${one[0]!.toUpperCase()}${one[0]}]${one.slice(1)}`).replaceAll(' ', '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** English words by which a sentence compares, looks ahead, or gives a view. */
export const CHECKABLE: CheckableLexicon = {
  superlative: words(`
    the first, the only, biggest, largest, greatest, highest, lowest, smallest, longest, shortest, oldest, youngest, fastest, slowest, richest, poorest, strongest, weakest, worst, best, the most, the least, the last of,
    deadliest, busiest, closest, cheapest, nearest, farthest, furthest, heaviest, hottest, coldest, wettest, driest, earliest, latest, newest, deepest, tallest, widest, never before, unprecedented,
    record high, record low, for the first time, all-time, number one`),
  comparison: words(`
    more than, less than, fewer than, higher than, lower than, larger than, bigger than, greater than, smaller than, longer than, shorter than, older than, younger than, faster than, slower than, better than,
    worse than, cheaper than, stronger than, weaker than, richer than, poorer than, earlier than, later than, twice as, three times as, half as, twice the, double the, half the, compared with, compared to, as many as, as much as,
    outnumber, outnumbers, outnumbered, exceed, exceeds, exceeded, surpass, surpassed, surpasses, most of, majority of`),
  forecast: words(`
    will, won[’']t, shall, would, =may, might, could, is going to, are going to, is expected to, are expected to, was expected to, were expected to, is likely to, are likely to, is set to, are set to, is due to, are due to,
    is to, are to, plans to, plan to, hopes to, hope to, intends to, intend to, forecast, forecasts, predict, predicts, predicted, expects, expect, expected to, projected to, aims to, is poised to`),
  opinion: words(`
    should, shouldn[’']t, must, ought to, need to, needs to, =I think, we think, =I believe, we believe, =I feel, in my view, in our view, in my opinion, in our opinion, seems, seem, appears to, appear to, unfortunately, fortunately, hopefully, sadly,
    it is time to, deserve, deserves, perhaps, arguably`),
}
