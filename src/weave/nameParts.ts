import { ARTICLES, SMALL_WORDS } from './nameWords.ts'
import { normalName } from './actorName.ts'
import type { ActorKind } from './actorName.ts'

/** What a longer name may be cut down to: "Ana Keller" to her surname, "Ministry of Public Works" to "mpw". */
export interface NameParts {
  readonly surname?: string
  readonly initials?: string
}

/** Only of names with several words. */
export function namePartsOf(name: string, kind: ActorKind): NameParts {
  const words = normalName(name, kind).split(' ')
  if (words.length < 2) return {}
  if (kind === 'person') return { surname: words.at(-1)! }
  const initials = words.filter(word => !SMALL_WORDS.has(word) && !ARTICLES.has(word)).map(word => [...word][0]!).join('')
  return [...initials].length > 1 ? { initials } : {}
}
