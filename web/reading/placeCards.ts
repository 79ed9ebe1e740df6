/** A card's wish: beside which height it would like to begin, and how high it is. */
export interface CardWish {
  readonly wanted: number
  readonly height: number
  /** Its height when it is folded to one line. */
  readonly folded: number
  /** Folds as soon as another needs the room: it says little that its words do not show. */
  readonly isBrief?: boolean
}

/** Whole, one line of it, or put away until somebody selects it, since it would stand where nobody would look for it. */
export type CardForm = 'whole' | 'line' | 'away'

export interface CardPlace {
  readonly top: number
  readonly form: CardForm
}

/**
 * Where cards begin so that none covers another and each is near its words: where they stand close, they fold to a line. One may be pinned: it is whole and
 * stands exactly at its words, above the beginning of the page, too, and those before it go up and fold as far as it takes. Wishes are in the order of their
 * words; the time is proportional to how many there are.
 */
export function placeCards(wishes: readonly CardWish[], space: number, pinned = -1): CardPlace[] {
  const places: CardPlace[] = []
  placeDown(places, wishes, 0, 0, space)
  const pin = wishes[pinned]
  if (!pin) return places
  places[pinned] = { top: pin.wanted, form: 'whole' }
  makeRoom(places, wishes, pinned, space)
  placeDown(places, wishes, pinned + 1, pin.wanted + pin.height + space, space)
  return places
}

/** The height that a card takes in some form. */
export function heightOf({ height, folded }: CardWish, form: CardForm): number {
  return form === 'whole' ? height : form === 'line' ? Math.min(height, folded) : 0
}

/** Each beside its words or below the one before, and folded where the next would be late otherwise. */
function placeDown(places: CardPlace[], wishes: readonly CardWish[], first: number, from: number, space: number): void {
  let free = Math.max(0, from)
  for (let i = first; i < wishes.length; i++) {
    const wish = wishes[i]!
    const home = homeOf(wish)
    const top = Math.max(home, free)
    if (top - home > REACH) {
      places[i] = { top: home, form: 'away' }
      continue
    }
    const next = wishes[i + 1]
    const late = next ? top + wish.height + space - homeOf(next) : 0
    const form = late > (wish.isBrief ? 0 : SLACK) ? 'line' : 'whole'
    places[i] = { top, form }
    free = top + heightOf(wish, form) + space
  }
}

/** Those before the pinned one go up, the nearest first, until they are out of its way. */
function makeRoom(places: CardPlace[], wishes: readonly CardWish[], pinned: number, space: number): void {
  let limit = places[pinned]!.top - space
  for (let i = pinned - 1; i >= 0; i--) {
    const wish = wishes[i]!
    const { top, form } = places[i]!
    if (form === 'away') continue
    const home = homeOf(wish)
    if (top + heightOf(wish, form) <= limit) return
    const raised = limit - heightOf(wish, form)
    const fits = raised >= 0 && home - raised <= SLACK
    const place: CardPlace = fits ? { top: raised, form } : { top: limit - heightOf(wish, 'line'), form: 'line' }
    if (place.top < 0 || home - place.top > REACH) {
      places[i] = { top: home, form: 'away' }
      continue
    }
    places[i] = place
    limit = place.top - space
  }
}

/** Cards of words above the beginning of the page stand at its beginning. */
function homeOf({ wanted }: CardWish): number {
  return Math.max(0, wanted)
}

/** How far a card may be from its words before another folds for it: some lines, which an eye still crosses. */
const SLACK = 120
/** From where on nobody would find the words of a card again. */
const REACH = 600
