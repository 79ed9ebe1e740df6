import type { PronounKind } from '../doc/lexicon.ts'
import type { SpeakerKind } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { headWithin, isPlural, isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'
import { officeAt } from './introduce.ts'
import type { Cast } from './draft.ts'

/** What a source's own words are. */
export type Source =
  | { readonly is: 'name'; readonly name: number; readonly head: number }
  | { readonly is: 'pronoun'; readonly pronoun: PronounKind; readonly head: number }
  | { readonly is: 'nominal'; readonly kind: SpeakerKind; readonly head: number; readonly plural: boolean }
  /** "X and Y". */
  | { readonly is: 'several'; readonly head: number }

/** Read a source: the word that all others of it hang on decides whether it is a name, a pronoun, or a noun for somebody. */
export function readSource(context: Context, cast: Pick<Cast, 'roleAt' | 'draftOf'>, range: TokenRange): Source {
  const { roleAt } = cast
  const { nameAt, names, plain, lexicon } = context
  const { first, last } = range
  if (first === last || restIsPossessive(context, range)) {
    const pronoun = lexicon.pronouns.get(plain(first))
    if (pronoun && nameAt[first]! < 0) return { is: 'pronoun', pronoun, head: first }
  }
  const top = headWithin(context, first, last)
  const oneOf = isTagged(context, top, 'NUM') ? nameOf(context, cast, top, range) : -1
  if (oneOf >= 0) return { is: 'name', name: oneOf, head: names[oneOf]!.first }
  const head = nounOf(context, top, range)
  if (hasConjunct(context, cast, head, range)) return { is: 'several', head }
  let behind = nameAt[head]! < 0 ? head : names[nameAt[head]!]!.last + 1
  if (nameAt[head]! < 0 && roleAt[head]! < 0 && head < last) behind++
  if (behind <= last && roleAt[behind]! >= 0) {
    const bearer = bearerWithin(context, cast, roleAt[behind]!, { first: behind, last })
    if (bearer >= 0) return { is: 'name', name: bearer, head: names[bearer]!.first }
  }
  // "White House doctor": one of those who are named, not they.
  const title = nameAt[head]! >= 0 && names[nameAt[head]!]!.type !== 'person' && behind <= last ? officeAt(context, behind) : undefined
  if (title) return { is: 'nominal', kind: 'office', head: behind, plural: false }
  if (nameAt[head]! >= 0) return { is: 'name', name: nameAt[head]!, head }
  const explained = nameOf(context, cast, head, range)
  if (explained >= 0) return { is: 'name', name: explained, head: names[explained]!.first }
  const pronoun = isTagged(context, head, 'PRON', 'DET') ? lexicon.pronouns.get(plain(head)) : undefined
  if (pronoun) return { is: 'pronoun', pronoun, head }
  const plural = isPlural(context, head)
  const kind = context.pack.lexicon.statements.speakers.get(lemma(context, head)) ?? context.pack.lexicon.statements.speakers.get(plain(head)) ?? (lexicon.offices.has(plain(head)) ? 'office' : 'unnamed')
  return { is: 'nominal', kind: kind === 'office' && plural ? 'unnamed' : kind, head, plural }
}

/** "his deputy, Lieutenant Colonel Anna Lind": the name that hangs on a rank or a title which explains somebody. */
function bearerBehind(context: Context, cast: Pick<Cast, 'roleAt' | 'draftOf'>, title: number, last: number): number {
  const { syntax, nameAt, names } = context
  if (cast.roleAt[title]! >= 0) return bearerWithin(context, cast, cast.roleAt[title]!, { first: title, last })
  for (let i = title + 1; i <= last && (syntax.head[i] === title || syntax.head[i] === syntax.head[title]) && isTagged(context, i, 'PROPN', 'NOUN'); i++) {
    if (nameAt[i]! >= 0) return names[nameAt[i]!]!.type === 'person' ? nameAt[i]! : -1
  }
  return -1
}

/** The name of whoever a title in a source is of: "Rome's Mayor Anna Lind". */
function bearerWithin({ nameAt }: Context, { draftOf }: Pick<Cast, 'draftOf'>, bearer: number, { first, last }: TokenRange): number {
  for (let i = first; i <= last; i++) if (nameAt[i]! >= 0 && draftOf[nameAt[i]!] === bearer) return nameAt[i]!
  return -1
}

/** "their own", "his". */
function restIsPossessive({ plain }: Context, { first, last }: TokenRange): boolean {
  for (let i = first + 1; i <= last; i++) if (plain(i) !== '') return false
  return true
}

/** A head that is no noun (the parse went wrong) gives way to the first noun or name of the source. */
function nounOf(context: Context, head: number, { first, last }: TokenRange): number {
  if (isTagged(context, head, 'NOUN', 'PROPN', 'PRON') || context.nameAt[head]! >= 0) return head
  for (let i = first; i <= last; i++) {
    if (context.nameAt[i]! >= 0) return headWithin(context, context.names[context.nameAt[i]!]!.first, Math.min(last, context.names[context.nameAt[i]!]!.last))
    if (isTagged(context, i, 'NOUN', 'PROPN') && !(i < last && isTagged(context, i + 1, 'NOUN', 'PROPN'))) return i
  }
  return head
}

/** "X and Y", "X, Y or Z": nouns without a word that joins them explain one another. */
function hasConjunct(context: Context, { roleAt, draftOf }: Pick<Cast, 'roleAt' | 'draftOf'>, head: number, { first, last }: TokenRange): boolean {
  const { syntax, nameAt } = context
  const whose = (token: number) => (nameAt[token]! < 0 || roleAt[token]! >= 0 ? roleAt[token]! : draftOf[nameAt[token]!]!)
  const own = nameAt[head]!
  let isJoined = false
  for (let i = first; i <= last; i++) isJoined ||= isTagged(context, i, 'CCONJ')
  if (!isJoined) return false
  for (let i = first; i <= last; i++) {
    const parent = syntax.head[i]!
    if (parent < first || parent > last || nameAt[i]! >= 0 && nameAt[i] === own || relation(context, i) !== 'conj' || (whose(i) >= 0 && whose(i) === whose(head))) continue
    if (parent === head || (own >= 0 && nameAt[parent] === own)) return true
  }
  return false
}

/** The person whom a noun introduces: "foreign minister Ivan Petrov", "his wife, Jane Doe". Media and bodies count when they stand right beside it. */
function nameOf(context: Context, cast: Pick<Cast, 'roleAt' | 'draftOf'>, head: number, { last }: TokenRange): number {
  const { names, nameAt, syntax } = context
  for (let i = head + 1; i <= last; i++) {
    if (syntax.head[i] !== head) continue
    const how = relation(context, i)
    const name = how === 'appos' && nameAt[i]! < 0 ? bearerBehind(context, cast, i, last) : nameAt[i]!
    if (name < 0) continue
    if (how === 'appos' || how === 'flat') return name
    if (names[name]!.type === 'person' && names[name]!.first === head + 1) return name
  }
  return -1
}
