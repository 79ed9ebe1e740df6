import { distance } from 'fastest-levenshtein'
import { namePartsOf } from './nameParts.ts'
import { normalName } from './actorName.ts'
import type { ActorKind } from './actorName.ts'

/** Why two actors might be one; never enough for being taken for one. */
export const LIKENESSES = ['same-name', 'accents', 'surname', 'initials', 'spelling'] as const
export type Likeness = (typeof LIKENESSES)[number]

export interface Named {
  readonly name: string
  readonly kind: ActorKind
}

/** In what two names are alike, if they are: the strongest reason. */
export function likenessOf(one: Named, other: Named): Likeness | undefined {
  const [a, b] = [plainName(one), plainName(other)]
  if (!a || !b) return undefined
  if (normalName(one.name, one.kind) === normalName(other.name, other.kind)) return 'same-name'
  if (one.kind !== other.kind) return undefined
  if (a === b) return 'accents'
  if (one.kind === 'person' && (isSurname(a, other) || isSurname(b, one))) return 'surname'
  if (one.kind !== 'person' && (isInitials(a, other) || isInitials(b, one))) return 'initials'
  // A slip of the pen is no slip in a short word, and numbers are not misspelt.
  const most = Math.floor(Math.min(a.length, b.length) / LETTERS_A_SLIP)
  return most > 0 && digitsIn(a) === digitsIn(b) && distance(a, b) <= Math.min(most, MOST_SLIPS) ? 'spelling' : undefined
}

const LETTERS_A_SLIP = 5
/** More letters that differ make another name. */
export const MOST_SLIPS = 3

/** Without accents, too. */
function plainName({ name, kind }: Named): string {
  return normalName(name, kind).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

function isSurname(word: string, { name, kind }: Named): boolean {
  const { surname } = namePartsOf(name, kind)
  return surname !== undefined && plainName({ name: surname, kind }) === word
}

function isInitials(word: string, { name, kind }: Named): boolean {
  return namePartsOf(name, kind).initials === word.replace(/[ -]/g, '')
}

function digitsIn(name: string): string {
  return name.replace(/\P{N}/gu, '')
}
