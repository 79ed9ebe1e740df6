import type { LinkedEntities } from '../doc/entities.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Pack } from '../doc/pack.ts'
import type { Entity, EntityIndex, Mention, Role } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { spanOf } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { compareSpans } from '../text/span.ts'
import { linkBodies } from './bodies.ts'
import { prepare } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement, Cast, Draft, DraftMention } from './draft.ts'
import type { FoundRole } from './introduce.ts'
import { typeOf } from './nominals.ts'
import { linkPeople } from './people.ts'
import { retype } from './retype.ts'
import { findSpeakers } from './speakers.ts'

/**
 * Who is who in one article, and to whom each statement is credited. Words that could mean either of two are linked to neither.
 * Mentions are all names, and those sources of statements that are no names.
 */
export function linkEntities(tokens: Tokens, syntax: Syntax, found: readonly NamedMention[], statements: readonly AttributedStatement[], pack: Pack): LinkedEntities {
  const prepared = prepare(tokens, syntax, found, pack)
  const names = retype(prepared)
  const context = { ...prepared, names }
  const cast: Cast = { drafts: [], draftOf: new Int32Array(names.length).fill(-1) }
  linkPeople(context, cast)
  linkBodies(context, cast)
  const { speakers, mentions } = findSpeakers(context, cast, statements)
  const named = names.map((mention, i): DraftMention => ({ mention, draft: cast.draftOf[i]! }))
  const all = [...named, ...mentions].sort((a, b) => compareSpans(a.mention, b.mention))
  const entityOf = numberByPlace(all)
  return {
    mentions: all.map(({ mention, draft }) => toMention(mention, cast.drafts[draft], entityOf.get(draft))),
    entities: toEntities(context, cast, all, entityOf),
    speakers: speakers.map(({ draft, kind }) => ({ ...(draft >= 0 && { speaker: entityOf.get(draft)! }), speakerKind: kind })),
  }
}

/** Entities are numbered as they come up in the text. */
function numberByPlace(mentions: readonly DraftMention[]): Map<number, EntityIndex> {
  const entityOf = new Map<number, EntityIndex>()
  for (const { draft } of mentions) if (draft >= 0 && !entityOf.has(draft)) entityOf.set(draft, entityOf.size)
  return entityOf
}

function toMention({ start, end, form, type, by }: Mention, draft: Draft | undefined, entity: EntityIndex | undefined): Mention {
  return { start, end, form, type: draft ? typeOf(draft) : type, ...(entity !== undefined && { entity }), by }
}

function toEntities(context: Context, { drafts }: Cast, mentions: readonly DraftMention[], entityOf: ReadonlyMap<number, EntityIndex>): Entity[] {
  const places: number[][] = Array.from(entityOf, () => [])
  mentions.forEach(({ draft }, i) => { if (draft >= 0) places[entityOf.get(draft)!]!.push(i) })
  return Array.from(entityOf.keys(), (draft, i) => toEntity(context, drafts[draft]!, places[i]!))
}

function toEntity(context: Context, draft: Draft, mentions: readonly number[]): Entity {
  const country = draft.country ?? draft.roles.find(role => role.tense === 'now' && role.country)?.country
  const roles = draft.roles.map(role => toRole(context, role)).sort(compareSpans)
  return { name: nameOf(context, draft), type: typeOf(draft), mentions, roles, ...(country && { country }), by: draft.by }
}

function toRole({ tokens }: Context, { first, last, tense, by }: FoundRole): Role {
  return { ...spanOf(tokens, first, last), tense, by }
}

/** The fullest form as it stands, without article and possessive. */
function nameOf({ tokens, plain, lexicon }: Context, { fullest }: Draft): string {
  let { first, last } = fullest
  while (last > first && lexicon.possessive.has(plain(last))) last--
  if (first < last && lexicon.definite.has(plain(first))) first++
  const { start, end } = spanOf(tokens, first, last)
  return tokens.text.slice(start, end).replace(/\s+/g, ' ')
}
