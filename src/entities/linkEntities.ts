import type { LinkedEntities } from '../doc/entities.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Pack } from '../doc/pack.ts'
import type { FoundStatement } from '../doc/statements.ts'
import type { Syntax } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import { slice } from '../text/span.ts'

/** Find out who is who from names alone, and to whom each statement is credited. */
export function linkEntities(tokens: Tokens, _syntax: Syntax, names: readonly NamedMention[], statements: readonly FoundStatement[], _pack: Pack): LinkedEntities {
  const places = new Map<string, number>()
  const members: number[][] = []
  const mentions = names.map(({ start, end, form, type, by }, i) => {
    const key = `${type} ${slice(tokens.text, { start, end })}`
    const entity = places.get(key) ?? members.push([]) - 1
    places.set(key, entity)
    members[entity]!.push(i)
    return { start, end, form, type, entity, by }
  })
  const entities = members.map(places => {
    const { type } = names[places[0]!]!
    return { name: slice(tokens.text, names[places[0]!]!), type, mentions: places, roles: [], by: 'same-words' }
  })
  const speakers = statements.map(({ source }) => {
    const said = source && names.findIndex(({ first, last }) => first >= source.first && last <= source.last)
    return said === undefined ? { speakerKind: 'none' as const } : said < 0 ? { speakerKind: 'unnamed' as const } : { speaker: mentions[said]!.entity, speakerKind: 'named-person' as const }
  })
  return { mentions, entities, speakers }
}
