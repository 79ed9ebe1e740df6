import type { LinkedEntities } from '../doc/entities.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Quotations } from '../doc/quotations.ts'
import type { Pack } from '../doc/pack.ts'
import type { Entity, EntityIndex, EntityType, Mention, MentionForm, Role } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { spanOf, tokenAt, word } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { TokenRange } from '../doc/statements.ts'
import { compareSpans } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { linkBodies } from './bodies.ts'
import { headWithin, prepare } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement, Cast, Draft, DraftMention } from './draft.ts'
import type { FoundRole } from './introduce.ts'
import { gatherNominals, typeOf } from './nominals.ts'
import { linkPeople } from './people.ts'
import { resolvePronouns } from './pronouns.ts'
import type { ResolvedNoun, ResolvedPronoun } from './pronouns.ts'
import { recut } from './recut.ts'
import { retype } from './retype.ts'
import { findScopes } from './scopes.ts'
import { meanSelves } from './selves.ts'
import { findSpeakers } from './speakers.ts'

/**
 * Who is who in one article, and to whom each statement is credited. Words that could mean either of two are linked to neither.
 * Mentions are all names, personal pronouns, sources of statements that are no names, and nouns for people and bodies.
 */
export function linkEntities(tokens: Tokens, syntax: Syntax, found: readonly NamedMention[], statements: readonly AttributedStatement[], pack: Pack, quotations?: Quotations): LinkedEntities {
  const cut = prepare(tokens, syntax, recut(prepare(tokens, syntax, found, pack)), pack)
  const names = retype(cut)
  const context = { ...cut, names }
  const cast: Cast = { drafts: [], draftOf: new Int32Array(names.length).fill(-1), roleAt: new Int32Array(tokens.count).fill(-1) }
  linkPeople(context, cast)
  const scopes = findScopes(context, statements, quotations)
  linkBodies(context, cast, new Set(scopes.sourceOf.keys()))
  const nominals = gatherNominals(context, cast)
  const { pronouns, nouns } = resolvePronouns(context, cast, scopes, nominals)
  const meant = new Map([...nouns, ...pronouns].map(({ token, draft }) => [token, draft] as const))
  const { speakers, mentions } = findSpeakers(context, cast, nominals, meant, statements)
  const all = gatherMentions(context, cast, mentions, meanSelves(context, cast, scopes, speakers, pronouns), nouns)
  const entityOf = numberByPlace(all)
  return {
    mentions: all.map(({ mention, draft }) => toMention(mention, cast.drafts[draft], entityOf.get(draft))),
    entities: toEntities(context, cast, all, entityOf),
    speakers: speakers.map(({ draft, kind }) => ({ ...(entityOf.has(draft) && { speaker: entityOf.get(draft)! }), speakerKind: kind })),
  }
}

/** All mentions in the text's order: names, sources that are no names, pronouns, nouns. Somebody without a name who is mentioned once is nobody. */
function gatherMentions(context: Context, { drafts, draftOf }: Cast, sources: readonly DraftMention[], pronouns: readonly ResolvedPronoun[], nouns: readonly ResolvedNoun[]): DraftMention[] {
  const named = context.names.map((mention, i): DraftMention => ({ mention, draft: draftOf[i]! }))
  const draftAt = new Map(pronouns.map(({ token, draft }) => [token, draft]))
  const taken = new Set<number>()
  const spoken = sources.map(({ mention, draft }): DraftMention => {
    const head = headAt(context, mention)
    taken.add(head)
    // The writer's "I think": credited to nobody, and still the same "I".
    return { mention, draft: draft < 0 && mention.form === 'pronoun' ? draftAt.get(head) ?? -1 : draft }
  })
  const others = [
    ...pronouns.filter(({ token }) => !taken.has(token)).map(({ token, kind, draft, type }) => mentionAt(context, { first: token, last: token }, 'pronoun', type, draft, kind === 'self' || kind === 'hearer' ? 'self' : 'salience')),
    ...nouns.filter(({ token }) => !taken.has(token)).map(({ range, draft, type }) => mentionAt(context, range, 'nominal', type, draft, 'noun')),
  ]
  const all = [...named, ...spoken, ...others].sort((a, b) => compareSpans(a.mention, b.mention))
  const counts = new Int32Array(drafts.length)
  for (const { draft } of all) if (draft >= 0) counts[draft]!++
  return all.map(one => (one.draft >= 0 && !drafts[one.draft]!.names.length && counts[one.draft]! < 2 ? { ...one, draft: -1 } : one))
}

function headAt(context: Context, { start, end }: Span): number {
  return headWithin(context, tokenAt(context.tokens, start), tokenAt(context.tokens, end - 1))
}

function mentionAt({ tokens }: Context, { first, last }: TokenRange, form: MentionForm, type: EntityType, draft: number, by: string): DraftMention {
  return { mention: { ...spanOf(tokens, first, last), form, type, by }, draft }
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
  const country = draft.country ?? (draft.roles.find(role => role.tense === 'now' && role.country) ?? draft.roles.find(role => role.country))?.country
  const roles = draft.roles.map(role => toRole(context, role)).sort(compareSpans)
  return { name: nameOf(context, draft), type: typeOf(draft), mentions, roles, ...(country && { country }), by: draft.by }
}

function toRole({ tokens }: Context, { first, last, tense, by }: FoundRole): Role {
  return { ...spanOf(tokens, first, last), tense, by }
}

/** Marks that set a name apart from what follows and are no part of it. */
const CLOSING: ReadonlySet<string> = new Set([',', ';', ':', '–', '—'])

/** The fullest form as it stands, without article, possessive and the comma behind it. */
function nameOf({ tokens, plain, lexicon }: Context, { fullest }: Draft): string {
  let { first, last } = fullest
  while (last > first && (lexicon.possessive.has(plain(last)) || CLOSING.has(word(tokens, last)))) last--
  if (first < last && lexicon.definite.has(plain(first))) first++
  const { start, end } = spanOf(tokens, first, last)
  return tokens.text.slice(start, end).replace(/\s+/g, ' ')
}
