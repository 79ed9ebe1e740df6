/** The word of a list that was probably meant; undefined when none is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map(word => ({ word, mistakes: word.startsWith(written) && written.length > 1 ? 0 : distance(written.toLowerCase(), word) }))
    .filter(({ word, mistakes }) => mistakes <= Math.max(1, Math.floor(word.replace(/^-+/, '').length / 3)))
    .sort((a, b) => a.mistakes - b.mistakes)
  return best?.word
}

/** How many letters have to be added, left out, replaced or swapped with their neighbour to make one word of another. */
function distance(a: string, b: string): number {
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, older[j - 2]! + 1)
    }
    older = old
    old = row
  }
  return old[b.length]!
}
