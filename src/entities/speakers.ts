import type { EntityType, MentionForm, SpeakerKind } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { spanOf } from '../doc/tokens.ts'
import { isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement, Cast, DraftMention } from './draft.ts'
import { officeAt } from './introduce.ts'
import { bodyCalled, personInOffice, typeOf } from './nominals.ts'
import type { Nominals } from './nominals.ts'
import { readSource } from './sources.ts'
import type { Source } from './sources.ts'

/** To whom a statement is credited: a place among the drafts, -1 for none, and what kind of speaker its source is. */
export interface Speaker {
  readonly draft: number
  readonly kind: SpeakerKind
}

interface ReadSpeaker extends Speaker {
  /** Set where the source is no name, and so is a mention of its own. */
  readonly form?: Exclude<MentionForm, 'name'>
  /** Of a pronoun for things. */
  readonly type?: EntityType
  /** "I", "we": waits for the speaker of the statement that it lies in. */
  readonly isSelf?: true
}

const NOBODY: ReadSpeaker = { draft: -1, kind: 'none' }
const UNTOLD: ReadSpeaker = { draft: -1, kind: 'unnamed' }

/** Find each statement's speaker, in the statements' order: the name that its source hangs on or that issued it, or whom a pronoun, an office or "the ministry" stands for. */
export function findSpeakers(context: Context, cast: Cast, nominals: Nominals, meant: ReadonlyMap<number, number>, statements: readonly AttributedStatement[]): { readonly speakers: Speaker[]; readonly mentions: DraftMention[] } {
  const scene: Scene = { context, cast, nominals, meant }
  const read = statements.map(({ source }) => (source ? readSpeaker(scene, source) : NOBODY))
  const speakers = read.map((_, i) => speakerOf(read, statements, i))
  const mentions = new Map<number, DraftMention>()
  statements.forEach(({ source }, i) => {
    // Statements may share a source.
    if (source && read[i]!.form) mentions.set(source.first * (context.tokens.count + 1) + source.last, toMention(scene, source, read[i]!.form!, read[i]!.type, speakers[i]!))
  })
  return { speakers, mentions: [...mentions.values()] }
}

interface Scene {
  readonly context: Context
  readonly cast: Cast
  readonly nominals: Nominals
  /** Whom pronouns and nouns mean, by token. */
  readonly meant: ReadonlyMap<number, number>
}

function readSpeaker(scene: Scene, range: TokenRange): ReadSpeaker {
  const source = readSource(scene.context, scene.cast, range)
  switch (source.is) {
    case 'name': return nameSpeaker(scene, source.name)
    case 'several': return UNTOLD
    case 'pronoun': return readPronoun(scene, source)
    case 'nominal': return { ...readNominal(scene, source, range), form: 'nominal' }
  }
}

const KINDS: Readonly<Record<EntityType, SpeakerKind>> = { person: 'named-person', organization: 'institution', media: 'media', country: 'institution', place: 'institution', other: 'document' }

function nameSpeaker({ context, cast }: Scene, name: number): ReadSpeaker {
  const draft = cast.draftOf[name]!
  return { draft, kind: KINDS[draft < 0 ? context.names[name]!.type : typeOf(cast.drafts[draft]!)] }
}

function readPronoun(scene: Scene, { pronoun, head }: Source & { is: 'pronoun' }): ReadSpeaker {
  const form = 'pronoun'
  if (pronoun === 'self') return { ...UNTOLD, form, isSelf: true }
  if (pronoun === 'relative') {
    const name = antecedent(scene.context, head)
    return { ...(name < 0 ? UNTOLD : nameSpeaker(scene, name)), form }
  }
  const draft = scene.meant.get(head)
  if (draft === undefined || draft < 0) return { ...UNTOLD, form, ...(pronoun === 'thing' && { type: 'other' }) }
  return { draft, kind: kindOf(scene, draft), form }
}

/** What kind of speaker somebody is; whom the article does not name is unnamed. */
function kindOf({ cast: { drafts } }: Scene, draft: number): SpeakerKind {
  return drafts[draft]!.names.length ? KINDS[typeOf(drafts[draft]!)] : 'unnamed'
}

/** The name that a relative clause is about, -1 where it is about something else. */
function antecedent(context: Context, pronoun: number): number {
  const { syntax, names, nameAt, plain } = context
  for (let verb = syntax.head[pronoun]!, steps = 0; verb >= 0 && steps < 4; verb = syntax.head[verb]!, steps++) {
    if (relation(context, verb) === 'acl') return syntax.head[verb]! < 0 ? -1 : nameAt[syntax.head[verb]!]!
  }
  const before = pronoun > 1 && plain(pronoun - 1) === '' ? nameAt[pronoun - 2]! : -1
  return before >= 0 && SPEAKING.has(names[before]!.type) ? before : -1
}

/** Of a place beside a comma one is less sure. */
const SPEAKING: ReadonlySet<EntityType> = new Set(['person', 'organization', 'media'])

function readNominal(scene: Scene, { kind, head, plural }: Source & { is: 'nominal' }, range: TokenRange): ReadSpeaker {
  const { context, cast, nominals } = scene
  const people = stateOf(scene, range, head)
  if (people !== undefined) return { draft: people, kind: 'institution', type: 'country' }
  // Somebody without a name whom pronouns take up.
  const unnamed = scene.meant.get(head) ?? -1
  if (plural && kind !== 'document') return { draft: unnamed, kind }
  switch (kind) {
    case 'document': return { draft: issuer(scene, range, head), kind }
    case 'media': case 'institution': {
      const beside = nameBeside(context, range, head, context.pack.lexicon.names.mediaNouns.has(lemma(context, head)))
      return { draft: beside >= 0 ? cast.draftOf[beside]! : bodyCalled(context, cast, nominals, range, head) ?? unnamed, kind }
    }
    case 'office': {
      if (context.lexicon.spokespeople.has(lemma(context, head))) return { draft: served(scene, range, head), kind }
      const draft = personInOffice(context, cast, nominals, range, head)
      return draft === undefined ? { draft: unnamed, kind } : { draft, kind: 'named-person' }
    }
    default: return { draft: unnamed, kind }
  }
}

/** "The British", "the Russians": the country, when the article names it. */
function stateOf({ context: { lexicon, plain }, nominals: { states } }: Scene, { first, last }: TokenRange, head: number): number | undefined {
  const code = first + 1 === last && head === last && lexicon.definite.has(plain(first)) ? lexicon.gentilics.get(plain(head)) : undefined
  return code === undefined ? undefined : states.get(code)
}

/** "the NAME newspaper", "the news agency NAME". */
function nameBeside({ names, nameAt, plain, lexicon }: Context, { first, last }: TokenRange, head: number, isMedium: boolean): number {
  if (nameAt[first]! < 0 && !lexicon.definite.has(plain(first))) return -1
  for (const at of [head - 1, head - 2, head + 1]) {
    if (at < first || at > last || nameAt[at]! < 0) continue
    const { type } = names[nameAt[at]!]!
    if (type === 'media' || (type === 'organization' && (at !== head - 2 || isMedium))) return nameAt[at]!
  }
  return -1
}

/** Who issued a document: "NAME's report", "the NAME statement", "data from NAME", "a statement of the ministry". */
function issuer(scene: Scene, range: TokenRange, head: number): number {
  const { context: { nameAt }, cast } = scene
  for (let at = head - 1; at >= range.first; at--) if (nameAt[at]! >= 0) return cast.draftOf[nameAt[at]!]!
  return behind(scene, range, head, scene.context.lexicon.issuing)
}

/** Whom a spokesman speaks for: "the ministry's spokesman", "a spokeswoman for NAME". Where it is a country or a person, he is not that. */
function served(scene: Scene, range: TokenRange, head: number): number {
  const { context: { nameAt }, cast: { drafts, draftOf } } = scene
  const before = head > range.first ? [head - 1, head - 2].map(at => (at >= range.first ? nameAt[at]! : -1)).find(name => name >= 0) : undefined
  const draft = before === undefined ? behind(scene, range, head, scene.context.lexicon.serving) : draftOf[before]!
  return draft >= 0 && ['organization', 'media'].includes(typeOf(drafts[draft]!)) ? draft : -1
}

/** The name, or the body called so, right behind one of the prepositions. */
function behind({ context, cast, nominals }: Scene, { last }: TokenRange, head: number, prepositions: ReadonlySet<string>): number {
  const { plain, nameAt, names, lexicon } = context
  for (let at = head + 1; at < Math.min(last, head + LONGEST); at++) {
    // "a paper seen by NAME": whoever got hold of it did not issue it.
    if (isTagged(context, at, 'VERB') && lexicon.receiving.has(lemma(context, at))) return -1
    if (!prepositions.has(plain(at))) continue
    for (let noun = at + 1; noun <= Math.min(last, at + NEAR); noun++) {
      if (cast.roleAt[noun]! >= 0) return cast.roleAt[noun]!
      if (nameAt[noun]! >= 0) {
        // "a study by NAME professor NAME": whose title it is.
        const next = names[nameAt[noun]!]!.last + 1
        const bearer = next < last && (officeAt(context, next) || lexicon.honorifics.has(plain(next))) ? nameAt[next + 1]! : -1
        return cast.draftOf[bearer >= 0 && names[bearer]!.type === 'person' ? bearer : nameAt[noun]!]!
      }
      if (lexicon.bodies.has(lemma(context, noun))) return bodyCalled(context, cast, nominals, { first: at + 1, last }, noun) ?? -1
    }
    return -1
  }
  return -1
}

const LONGEST = 12
const NEAR = 4

/** "I" is whoever speaks the words that it stands in. Outside of everybody's words it is the writer: nobody whom the article names. */
function speakerOf(read: readonly ReadSpeaker[], statements: readonly AttributedStatement[], i: number): Speaker {
  let at: number | undefined = i
  for (let steps = 0; at !== undefined && read[at]!.isSelf && steps < DEEPEST; steps++) at = statements[at]!.within
  const { draft, kind } = at === undefined ? UNTOLD : read[at]!
  return { draft, kind: at !== i && kind === 'none' ? 'unnamed' : kind }
}

const DEEPEST = 16

const TYPES: Readonly<Record<SpeakerKind, EntityType>> = { 'named-person': 'person', office: 'person', unnamed: 'person', institution: 'organization', media: 'media', document: 'other', none: 'other' }

/** A document is mentioned by its words, and is not whoever issued it; nor is a spokesman his ministry. */
function toMention({ context: { tokens }, cast: { drafts } }: Scene, { first, last }: TokenRange, form: MentionForm, type: EntityType | undefined, { draft, kind }: Speaker): DraftMention {
  const isSame = kind !== 'document' && (kind !== 'office' || drafts[draft]?.person)
  return { mention: { ...spanOf(tokens, first, last), form, type: type ?? TYPES[kind], by: 'source' }, draft: isSame ? draft : -1 }
}
