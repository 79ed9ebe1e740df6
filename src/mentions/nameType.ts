import type { NameLexicon } from '../doc/lexicon.ts'
import type { EntityType } from '../doc/reading.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { bitOf } from './gazetteer.ts'
import type { Listed } from './gazetteer.ts'
import type { NameClass } from './nameLabels.ts'

/** The type of a name that the model calls a person, organization, place or other: countries and media are told by lists and by what their names end in. */
export function typeOf(tokens: Tokens, first: number, last: number, kind: NameClass, listed: Listed, lexicon: NameLexicon): EntityType {
  switch (kind) {
    case 'PER': return 'person'
    case 'MISC': return 'other'
    case 'LOC': return isListed(listed, first, last, bitOf('country')) ? 'country' : 'place'
    case 'ORG': return isListed(listed, first, last, bitOf('outlet')) || endsLikeMedia(tokens, first, last, lexicon) ? 'media' : 'organization'
  }
}

/** Whether a list has the whole name. */
function isListed({ whole, first: firsts, later }: Listed, first: number, last: number, list: number): boolean {
  if (first === last) return (whole[first]! & list) !== 0
  if (!(firsts[first]! & list)) return false
  for (let i = first + 1; i <= last; i++) if (!(later[i]! & list)) return false
  return true
}

function endsLikeMedia(tokens: Tokens, first: number, last: number, { mediaEndings }: NameLexicon): boolean {
  if (first === last) return false
  let name = ''
  for (let i = first; i <= last; i++) name += ` ${lower(tokens, i)}`
  return mediaEndings.some(ending => name.endsWith(` ${ending}`))
}
