import type { LinkedEntities } from '../doc/entities.ts'
import type { EntityIndex } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { sentenceCount, tokenAt, word } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/** Which entity each token belongs to. */
export interface ActorMarks {
  /** Of names, all tokens; of nominals and pronouns the head; -1 for none. */
  readonly entityAt: Int32Array
  /** Whether a name stands there, linked or not. */
  readonly isNamed: Uint8Array
  /** Whether a person's name stands there. */
  readonly isPerson: Uint8Array
  /** Entities that are countries, by ISO 3166-1 alpha-3. */
  readonly countries: ReadonlyMap<string, EntityIndex>
  readonly areCountries: ReadonlySet<EntityIndex>
}

export function markActors(tokens: Tokens, syntax: Syntax, { mentions, entities }: LinkedEntities): ActorMarks {
  const entityAt = new Int32Array(tokens.count).fill(-1)
  const isNamed = new Uint8Array(tokens.count)
  const isPerson = new Uint8Array(tokens.count)
  for (const { start, end, form, type, entity } of mentions) {
    const first = tokenAt(tokens, start)
    const last = tokenAt(tokens, end - 1)
    if (form === 'name') {
      isNamed.fill(1, first, last + 1)
      if (type === 'person') isPerson.fill(1, first, last + 1)
      if (entity !== undefined) entityAt.fill(entity, first, last + 1)
    } else if (entity !== undefined) {
      const head = headWithin(syntax, first, last)
      if (entityAt[head]! < 0) entityAt[head] = entity
    }
  }
  const countries = new Map<string, EntityIndex>()
  entities.forEach(({ type, country }, i) => { if (type === 'country' && country && !countries.has(country)) countries.set(country, i) })
  return { entityAt, isNamed, isPerson, countries, areCountries: new Set(countries.values()) }
}

/** The token of a range whose head lies outside of it. */
export function headWithin({ head }: Pick<Syntax, 'head'>, first: number, last: number): number {
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) return i
  return first
}

/** Sentences whose words nearly all have capitals, as in headlines: there a capital tells nothing. */
export function titledSentences(tokens: Tokens): Uint8Array {
  return Uint8Array.from({ length: sentenceCount(tokens) }, (_, s) => {
    let longer = 0
    let capitals = 0
    for (let i = tokens.firsts[s]!; i < tokens.firsts[s + 1]!; i++) {
      if (tokens.end[i]! - tokens.start[i]! < LONGER_WORD) continue
      longer++
      if (hasCapital(word(tokens, i))) capitals++
    }
    return longer > 2 && capitals > TITLED * longer ? 1 : 0
  })
}

/** Shorter words have small letters in headlines, too. */
const LONGER_WORD = 4
const TITLED = 0.75

export function hasCapital(form: string): boolean {
  return form[0] !== form[0]!.toLowerCase()
}
