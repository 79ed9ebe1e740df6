import type { EntityLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Pack } from '../doc/pack.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax, Upos } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import { plainWords } from './plainWords.ts'
import type { PlainWord } from './plainWords.ts'
import { spelling } from './spelling.ts'

/** What linking looks at, prepared once a text. */
export interface Context {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly names: readonly NamedMention[]
  readonly lexicon: EntityLexicon
  readonly pack: Pack
  readonly plain: PlainWord
  /** A plain word as it sounds, the same for all spellings of one name. */
  readonly spell: (word: string) => string
  /** The name that each token stands in, -1 for none. */
  readonly nameAt: Int32Array
}

export function prepare(tokens: Tokens, syntax: Syntax, names: readonly NamedMention[], pack: Pack): Context {
  const nameAt = new Int32Array(tokens.count).fill(-1)
  names.forEach(({ first, last }, i) => nameAt.fill(i, first, last + 1))
  return { tokens, syntax, names, lexicon: pack.lexicon.entities, pack, plain: plainWords(tokens), spell: spelling(pack.lexicon.entities.transliterations), nameAt }
}

/** Whether the token is tagged as one of these. */
export function isTagged({ syntax }: Context, token: number, ...tags: readonly Upos[]): boolean {
  return tags.includes(UPOS[syntax.upos[token]!]!)
}

/** The relation of a token to its head, without its subtype. */
export function relation({ syntax }: Context, token: number): string {
  const name = syntax.deprelNames[syntax.deprel[token]!]!
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(0, colon)
}

export function lemma({ syntax }: Context, token: number): string {
  return syntax.lemma[token]!.toLowerCase()
}

/** First token of a token's sentence, and the one after its last. */
export function sentenceStart({ tokens }: Context, token: number): number {
  return tokens.firsts[tokens.sentence[token]!]!
}

export function sentenceEnd({ tokens }: Context, token: number): number {
  return tokens.firsts[tokens.sentence[token]! + 1]!
}

/** The token of a range that all others hang on: the first whose head lies outside, marks and articles aside. */
export function headWithin(context: Context, first: number, last: number): number {
  const { head } = context.syntax
  for (let i = first; i <= last; i++) {
    if ((head[i]! < first || head[i]! > last) && !isTagged(context, i, 'PUNCT', 'DET', 'ADP', 'PART', 'CCONJ')) return i
  }
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) return i
  return first
}

/** The country that a word, or it and the one before it, names or is the adjective of. */
export function countryEndingAt({ plain, lexicon }: Context, token: number, from: number): string | undefined {
  const two = token > from ? `${plain(token - 1)} ${plain(token)}` : ''
  // New Jersey is not Jersey.
  if (lexicon.places.has(two)) return lexicon.places.get(two)
  const one = plain(token)
  return lexicon.countries.get(two) ?? lexicon.gentilics.get(two) ?? lexicon.countries.get(one) ?? lexicon.gentilics.get(one)
}

/** Whether the token is a quotation mark. */
export function isQuotationMark({ tokens }: Context, token: number): boolean {
  return QUOTE.test(tokens.forms.lower[tokens.form[token]!]!)
}

const QUOTE = /^(["“”'‘’]+|``)$/

export function isPlural({ syntax }: Context, token: number): boolean {
  const tag = syntax.xposNames[syntax.xpos[token]!]
  return tag === 'NNS' || tag === 'NNPS'
}
