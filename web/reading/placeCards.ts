/** A card's wish: beside which height it would like to begin, and how high it is. */
export interface CardWish {
  readonly wanted: number
  readonly height: number
}

/**
 * Where cards begin so that none covers another and each is as near to its words as those before it let it be. One may be pinned to its place:
 * then those before it make room upwards, as far as there is any.
 */
export function placeCards(wishes: readonly CardWish[], space: number, pinned = -1): number[] {
  const tops: number[] = []
  let free = 0
  for (const { wanted, height } of wishes) {
    const top = Math.max(wanted, free)
    tops.push(top)
    free = top + height + space
  }
  const pin = wishes[pinned]
  if (!pin) return tops
  // What stands in its way moves up, and no card leaves the page.
  const least = wishes.slice(0, pinned).reduce((sum, { height }) => sum + height + space, 0)
  tops[pinned] = Math.max(pin.wanted, least)
  for (let i = pinned - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - space - wishes[i]!.height)
  for (let i = pinned + 1; i < wishes.length; i++) tops[i] = Math.max(wishes[i]!.wanted, tops[i - 1]! + wishes[i - 1]!.height + space)
  return tops
}
