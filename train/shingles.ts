/** How two texts of one page agree, of all 4-grams of words that either has: shares that sum to 1. */
export interface Agreement {
  readonly both: number
  readonly extra: number
  readonly missed: number
}

/** Compare two texts as the article-extraction-benchmark does: as bags of runs of four words, long pages and short ones weighing the same. */
export function compareTexts(gold: string, found: string): Agreement {
  const wanted = shingles(gold)
  const given = shingles(found)
  let [both, extra, missed] = [0, 0, 0]
  for (const key of new Set([...wanted.keys(), ...given.keys()])) {
    const [inGold, inFound] = [wanted.get(key) ?? 0, given.get(key) ?? 0]
    both += Math.min(inGold, inFound)
    extra += Math.max(0, inFound - inGold)
    missed += Math.max(0, inGold - inFound)
  }
  const all = Math.max(1, both + extra + missed)
  return { both: both / all, extra: extra / all, missed: missed / all }
}

/** A text shorter than four words is one shingle. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ')
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Means of precision and recall over pages, and the F1 of these means. A page counts for precision if anything was found, for recall if there was anything to find. */
export function meanScore(pages: readonly Agreement[]): Score {
  const precision = mean(pages.filter(({ both, extra }) => both + extra > 0).map(({ both, extra }) => both / (both + extra)))
  const recall = mean(pages.filter(({ both, missed }) => both + missed > 0).map(({ both, missed }) => both / (both + missed)))
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}
