import { ARTICLES, HONORIFICS } from './nameWords.ts'
import type { EntityType } from '../doc/reading.ts'

/** What an entity of any article is known by: two with the same kind and name are one actor, until somebody says otherwise. */
export interface ActorName {
  readonly kind: ActorKind
  /** The normal form of its name; of a country its code, where that is known. */
  readonly name: string
}

/** Types that one and the same may have in two articles. A person and a company of one name are two. */
export const ACTOR_KINDS = ['person', 'body', 'country', 'place', 'other'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** By what to know an entity. Only what nobody would call another name is the same: letters keep their accents, and a surname is no full name. */
export function actorName({ name, type, country }: { readonly name: string; readonly type: EntityType; readonly country?: string | undefined }): ActorName {
  if (type === 'country' && country) return { kind: 'country', name: country }
  const kind = KINDS[type]
  return { kind, name: normalName(name, kind) }
}

// "Georgia" without a code is called a country in one article and a place in the next.
const KINDS: Readonly<Record<EntityType, ActorKind>> = { person: 'person', organization: 'body', media: 'body', country: 'place', place: 'place', other: 'other' }

/** A name without what differs from one article to the next: case, the shapes of signs, spaces, and "Mr", "the" and "'s" around it. Applied twice, it gives the same. */
export function normalName(name: string, kind: ActorKind): string {
  const once = stripped(name, kind)
  return once === name ? once : normalName(once, kind)
}

function stripped(name: string, kind: ActorKind): string {
  const words = folded(name).split(' ')
  const around = kind === 'person' ? HONORIFICS : ARTICLES
  let first = 0
  while (first < words.length - 1 && around.has(words[first]!)) first++
  return words.slice(first).join(' ')
}

function folded(name: string): string {
  const shaped = name.normalize('NFKC').replace(UNSEEN, '').replace(APOSTROPHES, "'").replace(HYPHENS, '-')
  // Upper case first: then ß is as SS, and the two Greek sigmas are one.
  const lower = shaped.toUpperCase().toLowerCase().normalize('NFKC').replace(DOTTED_I, 'i').replaceAll('ς', 'σ')
  const plain = lower.replace(/\./g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '').replace(/\s+/g, ' ').trim()
  return plain.replace(/(?<=[^s' ])'s$|(?<=s)'$/, '') || lower.replace(/\s+/g, ' ').trim()
}

const UNSEEN = /[\p{Cc}\p{Cf}\u034f]/gu
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02bb\u0060\u00b4]/g
const HYPHENS = /[\u2010-\u2015\u2212]/g
/** Lower case of the Turkish capital, an i with a dot over its dot. */
const DOTTED_I = /i\u0307/g
