import type { Gender } from '../doc/lexicon.ts'
import type { EntityType } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { headWithin, isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement, Cast } from './draft.ts'

/** Words that somebody was spoken of by. */
interface Reference {
  readonly token: number
  /** A place among the drafts; negative for somebody without a name, each a number of his own. */
  readonly draft: number
  readonly gender?: Gender
  readonly weight: number
}

/** Who was spoken of before a place in the text, and so may be meant there by a pronoun. */
export class Recall {
  readonly #context: Context
  readonly #cast: Cast
  /** People by name or noun, and sources that were resolved to one: each in the text's order. */
  readonly #named: readonly Reference[]
  readonly #heard: Reference[] = []
  /** 1 for tokens in somebody's words. */
  readonly #told: Uint8Array

  constructor(context: Context, cast: Cast, statements: readonly AttributedStatement[]) {
    this.#context = context
    this.#cast = cast
    this.#told = new Uint8Array(context.tokens.count)
    for (const { content } of statements) for (const { first, last } of content) this.#told.fill(1, first, last + 1)
    this.#named = [...namesOf(context, cast), ...nounsOf(context)].sort((a, b) => a.token - b.token)
  }

  /** Note who spoke. Sources must come in the text's order. */
  heard(token: number, draft: number): void {
    if (draft >= 0 && this.#cast.drafts[draft]!.person) this.#heard.push({ token, draft, weight: SPEAKER })
  }

  /**
   * Whom "he" or "she" means: the person most and latest spoken of whose gender may fit, -1 where that is nobody with a name or two are much alike. Subjects and
   * speakers count more than others; names within the words that the pronoun is made to say, and whoever says the words that it stands in, not at all.
   * The weights follow Lappin and Leass (1994): each sentence halves them.
   */
  person(pronoun: number, gender: Gender, content: readonly TokenRange[], speaker?: TokenRange): number {
    const barred = speaker ? this.#draftsIn(speaker) : []
    const salience = new Map<number, number>()
    for (const reference of [...before(this.#heard, pronoun), ...before(this.#named, pronoun)]) {
      const { token, draft } = reference
      if (barred.includes(draft) || content.some(({ first, last }) => token >= first && token <= last)) continue
      const weight = this.#weigh(reference, pronoun, gender)
      if (weight > 0) salience.set(draft, (salience.get(draft) ?? 0) + weight)
    }
    let best = -1
    let most = LEAST
    let second = 0
    for (const [draft, sum] of salience) {
      if (sum > most) {
        if (best !== -1) second = Math.max(second, most)
        best = draft
        most = sum
      } else second = Math.max(second, sum)
    }
    return most >= second * MARGIN ? Math.max(-1, best) : -1
  }

  /** Which name "it" means: the subject just before, in this sentence or the one before, when that is a body or a country and no other thing came between; -1 for none. */
  body(pronoun: number): number {
    const context = this.#context
    const { tokens, nameAt, names } = context
    const sentence = tokens.sentence[pronoun]!
    for (let i = pronoun - 1; i >= Math.max(0, pronoun - NEAR) && tokens.sentence[i]! >= sentence - 1; i--) {
      if (relation(context, i) !== 'nsubj' || !isTagged(context, i, 'NOUN', 'PROPN')) continue
      return nameAt[i]! >= 0 && BODIES.has(names[nameAt[i]!]!.type) ? nameAt[i]! : -1
    }
    return -1
  }

  #weigh({ token, draft, gender: own, weight }: Reference, pronoun: number, gender: Gender): number {
    const { sentence } = this.#context.tokens
    const known = draft < 0 ? own : this.#cast.drafts[draft]!.gender
    if (known && known !== gender) return 0
    const distance = sentence[pronoun]! - sentence[token]!
    if (distance > FARTHEST) return 0
    return weight * 2 ** -distance * (this.#told[token]! > this.#told[pronoun]! ? IN_OTHER_WORDS : 1)
  }

  #draftsIn({ first, last }: TokenRange): number[] {
    const found: number[] = []
    for (let i = first; i <= last; i++) if (this.#context.nameAt[i]! >= 0) found.push(this.#cast.draftOf[this.#context.nameAt[i]!]!)
    return found
  }
}

const BODIES: ReadonlySet<EntityType> = new Set(['organization', 'media', 'country'])

/** How many words back the subject may stand. */
const NEAR = 60

const SUBJECT = 3
const OTHER = 1.5
const SPEAKER = 4
const IN_OTHER_WORDS = 0.5
/** How many sentences back somebody may have been spoken of. */
const FARTHEST = 4
/** Less is too little to go by. */
const LEAST = 0.2
/** By how much the first must be ahead of the second. */
const MARGIN = 1.5

function namesOf(context: Context, cast: Cast): Reference[] {
  return context.names.flatMap(({ first, last, type }, i) => {
    if (type !== 'person') return []
    const draft = cast.draftOf[i]!
    return [{ token: first, draft: draft < 0 ? nobody(first) : draft, weight: weightOf(context, headWithin(context, first, last)) }]
  })
}

/** "the mechanic": somebody without a name, whom the pronoun may mean as well. Nouns that stand with a name are not that. */
function nounsOf(context: Context): Reference[] {
  const { tokens, syntax, nameAt, lexicon, pack } = context
  const found: Reference[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (nameAt[i]! >= 0 || !isTagged(context, i, 'NOUN') || syntax.xposNames[syntax.xpos[i]!] === 'NNS') continue
    const relationHere = relation(context, i)
    if (relationHere !== 'nsubj' && relationHere !== 'obj' && relationHere !== 'obl') continue
    const noun = lemma(context, i)
    const gender = lexicon.genders.get(noun)
    const kind = pack.lexicon.statements.speakers.get(noun)
    if (!gender && kind !== 'office' && !lexicon.offices.has(noun)) continue
    if (isBesideName(context, i)) continue
    found.push({ token: i, draft: nobody(i), ...(gender && { gender }), weight: weightOf(context, i) * NOUN })
  }
  return found
}

const NOUN = 0.7

function isBesideName({ tokens, syntax, nameAt }: Context, noun: number): boolean {
  const end = Math.min(tokens.count, noun + 12)
  for (let i = noun + 1; i < end; i++) if (nameAt[i]! >= 0 && (syntax.head[i] === noun || i === noun + 1)) return true
  return false
}

/** A number for somebody without a name. */
const nobody = (token: number) => -2 - token

function weightOf(context: Context, head: number): number {
  return relation(context, head) === 'nsubj' ? SUBJECT : OTHER
}

/** How many references are weighed. */
const MOST = 40

/** The last references before a token. */
function before(references: readonly Reference[], token: number): Reference[] {
  let low = 0
  let high = references.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (references[middle]!.token < token) low = middle + 1
    else high = middle
  }
  return references.slice(Math.max(0, low - MOST), low)
}
