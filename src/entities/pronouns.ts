import type { Gender, PronounKind } from '../doc/lexicon.ts'
import type { EntityType } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { isTagged, lemma, relation, sentenceEnd } from './context.ts'
import type { Context } from './context.ts'
import type { Cast } from './draft.ts'
import { calledBy } from './nominals.ts'
import type { Nominals } from './nominals.ts'
import { headOfName, referentOfNoun, referentsOfNames, weightOf } from './referents.ts'
import type { Reference, Referent, Sort } from './referents.ts'
import type { Scopes } from './scopes.ts'

/** A personal, possessive or reflexive pronoun and whom it means: a place among the drafts, -1 for nobody who can be told. */
export interface ResolvedPronoun {
  readonly token: number
  readonly kind: PronounKind
  readonly draft: number
  readonly type: EntityType
}

/** A noun for somebody, and whom it means: a place among the drafts, -1 for nobody who is mentioned again. */
export interface ResolvedNoun {
  readonly token: number
  readonly range: TokenRange
  readonly draft: number
  readonly type: EntityType
}

/**
 * Find the personal pronouns of a text, in order, and whom those of the third person mean: whoever was most and latest spoken of, fits in gender and number, and is ahead of all others. A noun
 * without a name that a pronoun takes up becomes a draft of its own. The weights are like those of Lappin and Leass (1994), and fade with each sentence.
 */
export function resolvePronouns(context: Context, cast: Cast, scopes: Scopes, nominals: Nominals): { readonly pronouns: ResolvedPronoun[]; readonly nouns: ResolvedNoun[] } {
  const told = gendersToldBy(walk(context, cast, scopes, nominals).pronouns)
  const { pronouns, nouns } = walk(context, cast, scopes, nominals, told)
  for (const { referent } of pronouns) if (referent && referent.draft < 0) referent.draft = bringUp(cast, referent)
  return {
    pronouns: pronouns.map(({ token, kind, referent }) => ({ token, kind, draft: referent?.draft ?? -1, type: referent ? TYPES[referent.sort] : kind === 'thing' ? 'other' : 'person' })),
    nouns: nouns.flatMap(({ token, range, referent }) => (referent.draft >= 0 || SOMEBODY.has(referent.sort) ? [{ token, range, draft: referent.draft, type: TYPES[referent.sort] }] : [])),
  }
}

/** What a noun is mentioned as, whether it is linked or not. */
const SOMEBODY: ReadonlySet<Sort> = new Set(['person', 'group', 'body', 'bodies'])

interface MetPronoun {
  readonly token: number
  readonly kind: PronounKind
  readonly referent: Referent | undefined
}

interface MetNoun {
  readonly token: number
  readonly range: TokenRange
  readonly referent: Referent
}

/** Read the text from its first token to its last, and resolve each pronoun by what was spoken of before. */
function walk(context: Context, cast: Cast, scopes: Scopes, nominals: Nominals, genders?: ReadonlyMap<number, Gender>): { readonly pronouns: MetPronoun[]; readonly nouns: MetNoun[] } {
  const { tokens, nameAt, names } = context
  const scene: Scene = { context, scopes, named: referentsOfNames(context, cast, genders), spoken: [] }
  const byDraft = new Map(scene.named.map(referent => [referent.draft, referent]))
  const pronouns: MetPronoun[] = []
  const nouns: MetNoun[] = []
  const latest = new Map<string, Omit<Reference, 'weight'>>()
  for (let i = 0; i < tokens.count; i++) {
    const name = nameAt[i]!
    if (name >= 0) {
      if (names[name]!.first !== i) continue
      const referent = scene.named[name]!
      speakOf(scene, headOfName(context, cast, name), referent, cast.drafts[referent.draft]?.names[0] === name ? INTRODUCED : 0)
      continue
    }
    const kind = personalPronoun(context, i)
    if (kind) {
      const referent = resolve(scene, i, kind)
      if (referent) speakOf(scene, i, referent)
      pronouns.push({ token: i, kind, referent })
    } else if (isTagged(context, i, 'NOUN') && cast.roleAt[i]! < 0) {
      const found = referentOfNoun(context, i)
      if (!found) continue
      const known = calledBy(context, cast, nominals, found.range, i)
      const noun = `${lemma(context, i)} ${found.sort}`
      const last = isBare(context, found.range) ? latest.get(noun) : undefined
      const again = last && scopes.clock[i]! - scopes.clock[last.token]! <= FARTHEST ? last.referent : undefined
      const referent = (known === undefined ? undefined : byDraft.get(known)) ?? again ?? found
      latest.set(noun, { token: i, referent })
      speakOf(scene, i, referent)
      nouns.push({ token: i, range: found.range, referent })
    }
  }
  return { pronouns, nouns }
}

/** "the driver": an article and a noun, which bring up again whoever was last called so. */
function isBare(context: Context, { first, last }: TokenRange): boolean {
  return last === first + 1 && context.lexicon.definite.has(context.plain(first)) && isTagged(context, first, 'DET')
}

/** The genders of people whose names tell none, where the pronouns that mean them nearly all agree. */
function gendersToldBy(pronouns: readonly MetPronoun[]): Map<number, Gender> {
  const votes = new Map<number, { male: number; female: number }>()
  for (const { kind, referent } of pronouns) {
    if ((kind !== 'male' && kind !== 'female') || !referent || referent.draft < 0) continue
    const counts = votes.get(referent.draft) ?? { male: 0, female: 0 }
    counts[kind]++
    votes.set(referent.draft, counts)
  }
  const genders = new Map<number, Gender>()
  for (const [draft, { male, female }] of votes) {
    if (Math.max(male, female) >= Math.max(LEAST_VOTES, CLEAR * Math.min(male, female))) genders.set(draft, male > female ? 'male' : 'female')
  }
  return genders
}

const LEAST_VOTES = 2

interface Scene {
  readonly context: Context
  readonly scopes: Scopes
  /** The referents of names. */
  readonly named: readonly Referent[]
  /** All that was spoken of so far. */
  readonly spoken: Reference[]
}

function speakOf({ context, scopes, spoken }: Scene, token: number, referent: Referent, extra = 0): void {
  spoken.push({ token, referent, weight: weightOf(context, token) + (scopes.sourceOf.has(token) ? SPEAKER : isHearer(context, token) ? HEARER : 0) + extra })
}

/** Whoever speaks counts more than any subject. */
const SPEAKER = 2
/** "I asked the minister. He said …": whoever was addressed is likely to answer. */
const HEARER = 1.5

/** The object of a verb that is addressed to somebody. */
function isHearer(context: Context, token: number): boolean {
  const how = relation(context, token)
  const word = HEARING.has(how) ? context.pack.lexicon.statements.verbs.get(lemma(context, context.syntax.head[token]!)) : undefined
  return word !== undefined && (word.hearer === true || word.stance === 'ask')
}

const HEARING: ReadonlySet<string> = new Set(['obj', 'iobj'])

/** Who is named for the first time is brought up to be spoken of. */
const INTRODUCED = 1

const TYPES: Readonly<Record<Sort, EntityType>> = { person: 'person', group: 'person', body: 'organization', bodies: 'organization', place: 'place', thing: 'other', things: 'other' }

function personalPronoun({ plain, lexicon, syntax }: Context, token: number): PronounKind | undefined {
  return PERSONAL.has(syntax.xposNames[syntax.xpos[token]!]!) ? lexicon.pronouns.get(plain(token)) : undefined
}

/** Penn tags of personal, reflexive and possessive pronouns. */
const PERSONAL: ReadonlySet<string> = new Set(['PRP', 'PRP$'])

function bringUp(cast: Cast, { sort, gender, range }: Referent): number {
  return cast.drafts.push({ names: [], person: sort === 'person', words: [], fullest: range, types: new Map([[TYPES[sort], 1]]), roles: [], ...(gender && { gender }), by: 'nominal' }) - 1
}

function resolve(scene: Scene, pronoun: number, kind: PronounKind): Referent | undefined {
  switch (kind) {
    case 'male': case 'female': return mostSalient(scene, pronoun, PERSONS, kind)
    case 'people': return mostSalient(scene, pronoun, GROUPS)
    case 'thing': return isEmpty(scene.context, pronoun) ? undefined : mostSalient(scene, pronoun, THINGS, undefined, WIDE_MARGIN)
    default: return undefined
  }
}

/** How well a pronoun fits what is spoken of. */
type Fit = Readonly<Partial<Record<Sort, number>>>
const PERSONS: Fit = { person: 1 }
const GROUPS: Fit = { group: 1, bodies: 1, things: 1, body: 0.5 }
const THINGS: Fit = { thing: 1, body: 1, place: 0.7 }

function mostSalient(scene: Scene, pronoun: number, fit: Fit, gender?: Gender, margin = MARGIN): Referent | undefined {
  const { scopes, spoken } = scene
  const isBarred = barredFrom(scene, pronoun)
  const now = timeOf(scene, pronoun)
  const salience = new Map<Referent, number>()
  const latest = new Map<Referent, number>()
  for (let i = spoken.length - 1; i >= Math.max(0, spoken.length - MOST); i--) {
    const { token, referent, weight } = spoken[i]!
    const distance = Math.max(0, now - scopes.clock[token]!)
    if (distance > FARTHEST) break
    // "It" in somebody's words is what they are about, not what the text around them is.
    if (fit === THINGS && (scopes.quotedBy[token] !== scopes.quotedBy[pronoun] || distance > NEAR)) continue
    const fits = fit[referent.sort]
    if (!fits || (gender && referent.gender && referent.gender !== gender) || isBarred(token, referent)) continue
    const voice = scopes.told[token]! > scopes.told[pronoun]! && !isHearer(scene.context, token) ? IN_OTHER_WORDS : 1
    if (!latest.has(referent)) latest.set(referent, distance)
    salience.set(referent, (salience.get(referent) ?? 0) + fits * weight * voice * FADE ** distance)
  }
  let best: Referent | undefined
  let most = LEAST
  let second = 0
  for (const [referent, sum] of salience) {
    if (sum > most) {
      if (best) second = most
      best = referent
      most = sum
    } else second = Math.max(second, sum)
  }
  if (!best || most < second * margin || (best.draft < 0 && (best.isAmbiguous || ONLY_NAMED.has(best.sort)))) return undefined
  if (gender && best.draft < 0 && [...salience].some(([referent, sum]) => referent.draft >= 0 && latest.get(referent)! < latest.get(best)! && sum > most * NEARER)) return undefined
  if (gender && most >= second * CLEAR) best.gender ??= gender
  return best
}

/** When a pronoun is said; for whoever says long words before it, when they begin: "“We built it. It stood. It fell,” he said." */
function timeOf({ scopes }: Scene, pronoun: number): number {
  let first = pronoun
  for (const statement of scopes.sourceOf.get(pronoun) ?? []) for (const range of scopes.statements[statement]!.content) first = Math.min(first, range.first)
  return scopes.clock[first]!
}

/** What each sentence leaves of a weight. */
const FADE = 0.6
/** How many references are weighed. */
const MOST = 60
/** How many sentences back somebody may have been spoken of. */
const FARTHEST = 8
/** How many back something may stand that "it" means. */
const NEAR = 4
const IN_OTHER_WORDS = 0.5
/** Less is too little to go by. */
const LEAST = 0.2
/** By how much the first must be ahead of the second. */
const MARGIN = 1.2
/** A name that was spoken later than the noun that is ahead, and has this share of its weight, leaves it open whom "he" means. */
const NEARER = 0.5
/** "It" may mean whole clauses, too. */
const WIDE_MARGIN = 1.7
/** By how much for the pronoun to tell the gender of a name that tells none. */
const CLEAR = 3

/** Without a name these are nobody: they only stand in the way of others. */
const ONLY_NAMED: ReadonlySet<Sort> = new Set(['thing', 'things', 'body'])

/**
 * Whom a pronoun cannot mean: as an object the subject of its verb ("Keller met him"); as a source anybody in the words that it is made to say; in a quotation whoever speaks it, who says "I".
 */
function barredFrom({ context, scopes, named }: Scene, pronoun: number): (token: number, referent: Referent) => boolean {
  const { syntax, nameAt, lexicon, plain } = context
  const how = relation(context, pronoun)
  const verb = syntax.head[pronoun]!
  const isObject = OBJECTS.has(how) && !lexicon.reflexive.has(plain(pronoun))
  const contents = (scopes.sourceOf.get(pronoun) ?? []).flatMap(statement => scopes.statements[statement]!.content)
  const speaker = scopes.quotedBy[pronoun]! < 0 ? undefined : scopes.statements[scopes.quotedBy[pronoun]!]!.source
  const speakers = new Set<Referent>()
  for (let i = speaker ? speaker.first : 0; speaker && i <= speaker.last; i++) if (nameAt[i]! >= 0) speakers.add(named[nameAt[i]!]!)
  return (token, referent) => speakers.has(referent) || (speaker && token >= speaker.first && token <= speaker.last)
    || contents.some(({ first, last }) => token >= first && token <= last)
    || (isObject && syntax.head[token] === verb && relation(context, token) === 'nsubj')
    || (how === 'conj' && verb === token)
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl'])

/** "It is clear that …", "it rained": a subject that means nothing; "denied it": an object that may be what was said. */
function isEmpty(context: Context, pronoun: number): boolean {
  const { syntax, lexicon } = context
  const how = relation(context, pronoun)
  if (OBJECTS.has(how) && !lexicon.reflexive.has(context.plain(pronoun))) return true
  const predicate = syntax.head[pronoun]!
  if (how === 'expl') return true
  if (how !== 'nsubj' || predicate < pronoun) return false
  if (lexicon.impersonal.has(lemma(context, predicate))) return true
  if (!isTagged(context, predicate, 'ADJ', 'NOUN', 'ADV')) return false
  for (let i = predicate + 1; i < sentenceEnd(context, predicate); i++) if (syntax.head[i] === predicate && CLAUSES.has(relation(context, i))) return true
  return false
}

const CLAUSES: ReadonlySet<string> = new Set(['csubj', 'ccomp', 'xcomp', 'advcl', 'acl'])
