import { oneLine, shorten } from './clean.ts'
import { wordsAt } from './places.ts'
import type { EntityIndex, Role } from '../doc/reading.ts'
import type { View } from './view.ts'
import type { Span } from '../text/span.ts'

export const TENSE_WORDS: Readonly<Record<Role['tense'], string>> = { now: 'now', former: 'former', future: 'to be' }

/** Somebody whom an article names, as views show him. */
export interface ActorRow {
  readonly index: EntityIndex
  readonly name: string
  /** "person", "country"; with the country that it belongs to, where it is known. */
  readonly kind: string
  /** How many words of the article mean him. */
  readonly mentions: number
  /** How many of the statements that the view shows are credited to him. */
  readonly statements: number
  /** Where he is first named. */
  readonly first?: Span
  readonly roles: readonly { readonly words: string; readonly tense: string; readonly span: Span }[]
}

/** Who is in an article, those most often meant first. */
export function actorRows({ reading, shown }: View): ActorRow[] {
  const spoken = new Map<EntityIndex, number>()
  for (const { statement: { speaker } } of shown) if (speaker !== undefined) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
  const rows = reading.entities.map(({ name, type, country, mentions, roles }, index): ActorRow => {
    const first = reading.mentions[mentions[0] ?? -1]
    return {
      index, mentions: mentions.length,
      name: shorten(oneLine(name), LONGEST_NAME),
      kind: country && type !== 'country' ? `${type}, ${oneLine(country)}` : type,
      statements: spoken.get(index) ?? 0,
      ...(first && { first }),
      roles: withoutTwins(roles.map(role => ({ words: wordsAt(reading, role, LONGEST_ROLE), tense: TENSE_WORDS[role.tense], span: role }))),
    }
  })
  return rows.sort((a, b) => b.mentions - a.mentions || a.index - b.index)
}

const LONGEST_NAME = 60
const LONGEST_ROLE = 100



/** A role told twice in the same words is shown once. */
function withoutTwins(roles: ActorRow['roles']): ActorRow['roles'] {
  const seen = new Set<string>()
  return roles.filter(({ words, tense }) => !seen.has(`${tense} ${words}`) && seen.add(`${tense} ${words}`))
}
