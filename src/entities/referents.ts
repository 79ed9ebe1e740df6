import type { Gender } from '../doc/lexicon.ts'
import type { EntityType } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { headWithin, isPlural, isTagged, lemma, relation, sentenceEnd, sentenceStart } from './context.ts'
import type { Context } from './context.ts'
import type { Cast } from './draft.ts'
import { typeOf } from './nominals.ts'

/** What a pronoun can stand for. "group": more than one; "body": an organization, which is "it" and "they". */
export type Sort = 'person' | 'group' | 'body' | 'bodies' | 'place' | 'thing' | 'things'

/** Somebody or something that was spoken of. One object for each: those with a name have a draft from the start, others once a pronoun means them. */
export interface Referent {
  draft: number
  readonly sort: Sort
  /** As names, titles, nouns and clear pronouns tell. */
  gender?: Gender
  /** A name that may be either of two people's: nobody can be told to be meant by it. */
  readonly isAmbiguous?: true
  /** The words that bring it up first, of those without a name. */
  readonly range: TokenRange
}

/** Words by which a referent was spoken of. */
export interface Reference {
  readonly token: number
  readonly referent: Referent
  readonly weight: number
}

const SORTS: Readonly<Record<EntityType, Sort>> = { person: 'person', organization: 'body', media: 'body', country: 'place', place: 'place', other: 'thing' }

/** The referents of names, a place in the list of names each: names of one draft share theirs. Genders are of drafts whose names tell none. */
export function referentsOfNames(context: Context, cast: Cast, genders?: ReadonlyMap<number, Gender>): Referent[] {
  const known: (Referent | undefined)[] = []
  return context.names.map(({ first, last, type }, i) => {
    const draft = cast.draftOf[i]!
    if (draft < 0) return { draft, sort: SORTS[type], isAmbiguous: true, range: { first, last } }
    const { fullest, gender = genders?.get(draft) } = cast.drafts[draft]!
    return known[draft] ??= { draft, sort: SORTS[typeOf(cast.drafts[draft]!)], ...(gender && { gender }), range: fullest }
  })
}

/** What a noun brings up that is no name: "the mechanic", "two ships", "the report"; undefined for nouns that stand with a name or only count or date something. */
export function referentOfNoun(context: Context, noun: number): Referent | undefined {
  const how = relation(context, noun)
  if (!ARGUMENTS.has(how) || isBesideName(context, noun)) return undefined
  const { lexicon, pack } = context
  const word = lemma(context, noun)
  const gender = lexicon.genders.get(word)
  const kind = pack.lexicon.statements.speakers.get(word)
  const isPerson = gender || kind === 'office' || kind === 'unnamed' || lexicon.offices.has(word)
  const isBody = kind === 'institution' || kind === 'media' || lexicon.bodies.has(word)
  const sort = lexicon.crowds.has(word) ? 'group' : isPlural(context, noun) ? (isPerson ? 'group' : isBody ? 'bodies' : 'things') : isPerson ? 'person' : isBody ? 'body' : 'thing'
  return { draft: -1, sort, ...(gender && { gender }), range: phraseOf(context, noun) }
}

const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'root', 'ccomp', 'advcl', 'parataxis'])

/** A noun with its article and the words between. */
function phraseOf(context: Context, noun: number): TokenRange {
  const { syntax, nameAt, names } = context
  const start = sentenceStart(context, noun)
  let first = noun
  while (first > start && syntax.head[first - 1] === noun && isTagged(context, first - 1, 'DET', 'ADJ', 'NOUN', 'NUM', 'PROPN', 'PRON')) first--
  return { first: nameAt[first]! < 0 ? first : names[nameAt[first]!]!.first, last: noun }
}

/** "the mechanic, Anna Lind": the name says who it is. */
function isBesideName(context: Context, noun: number): boolean {
  const { syntax, nameAt } = context
  const end = Math.min(sentenceEnd(context, noun), noun + BESIDE)
  for (let i = noun + 1; i < end; i++) {
    if (nameAt[i]! < 0) continue
    if (i === noun + 1) return true
    let top = i
    while (top > noun && SAME.has(relation(context, top)) && (syntax.head[top] !== noun || relation(context, top) !== 'conj')) top = syntax.head[top]!
    if (top === noun) return true
  }
  return false
}

/** Between words for the same one. */
const SAME: ReadonlySet<string> = new Set(['appos', 'flat', 'compound', 'conj'])

/** How far behind a noun the name may stand that explains it. */
const BESIDE = 12

/** How much a reference counts, by what its words are in the sentence. */
export function weightOf(context: Context, head: number): number {
  return isSetOffSubject(context, head) ? WEIGHTS['nsubj']! : WEIGHTS[relation(context, head)] ?? OTHER
}

/** "The head of the post, | Anna Lind, | left": the name is as much the subject as the noun that it explains, wherever the tree hangs it. */
function isSetOffSubject(context: Context, head: number): boolean {
  const { nameAt, names, plain } = context
  const name = names[nameAt[head]!]
  const start = sentenceStart(context, head)
  if (!name || name.first <= start + 1 || name.last + 2 >= sentenceEnd(context, head) || plain(name.first - 1) !== '' || plain(name.last + 1) !== '') return false
  for (let i = start; i < name.first - 1; i++) if (isTagged(context, i, 'VERB', 'AUX') || plain(i) === '') return false
  return isTagged(context, start, 'DET') && isTagged(context, name.last + 2, 'VERB', 'AUX')
}

const WEIGHTS: Readonly<Record<string, number>> = { nsubj: 3, obj: 1.6, iobj: 1.6, obl: 1.2, conj: 1.2, nmod: 0.9, appos: 0.9 }
const OTHER = 1.2

/** The head of a name, or of the title that it hangs on: "Secretary" in "Secretary of State Anna Lind". */
export function headOfName(context: Context, { draftOf, roleAt }: Cast, name: number): number {
  const { first, last } = context.names[name]!
  const { head } = context.syntax
  let top = headWithin(context, first, last)
  while (head[top]! >= 0 && roleAt[head[top]!]! >= 0 && roleAt[head[top]!] === draftOf[name]) top = head[top]!
  return top
}
