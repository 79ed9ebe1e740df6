import type { Gender } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { headWithin, relation } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement, Cast } from './draft.ts'

interface Reference {
  readonly token: number
  readonly draft: number
  readonly weight: number
}

/** Who was spoken of before a place in the text, and so may be meant there by a pronoun. */
export class Recall {
  readonly #context: Context
  readonly #cast: Cast
  /** Names of people, and sources that were resolved to one: each in the text's order. */
  readonly #named: Reference[] = []
  readonly #heard: Reference[] = []
  /** 1 for tokens in somebody's words. */
  readonly #told: Uint8Array

  constructor(context: Context, cast: Cast, statements: readonly AttributedStatement[]) {
    this.#context = context
    this.#cast = cast
    this.#told = new Uint8Array(context.tokens.count)
    for (const { content } of statements) for (const { first, last } of content) this.#told.fill(1, first, last + 1)
    context.names.forEach(({ first, last, type }, i) => {
      if (type !== 'person') return
      const isSubject = relation(context, headWithin(context, first, last)) === 'nsubj'
      this.#named.push({ token: first, draft: cast.draftOf[i]!, weight: isSubject ? SUBJECT : 0 })
    })
  }

  /** Note who spoke. Sources must come in the text's order. */
  heard(token: number, draft: number): void {
    if (draft >= 0 && this.#cast.drafts[draft]!.person) this.#heard.push({ token, draft, weight: SUBJECT + SPEAKER })
  }

  /**
   * Whom "he" or "she" means: the person lately spoken of who fits best, -1 where two fit alike or none does. Subjects and speakers count more than others, and
   * names within the words that the pronoun is made to say not at all.
   */
  person(pronoun: number, gender: Gender, content: readonly TokenRange[]): number {
    let best = -1
    let bestScore = LEAST
    let isAlone = true
    for (const { token, draft, weight } of [...before(this.#heard, pronoun), ...before(this.#named, pronoun)]) {
      const score = this.#score(token, draft, weight, pronoun, gender, content)
      if (score < bestScore || (score === bestScore && (best < 0 || draft === best))) continue
      isAlone = score > bestScore || draft === best
      best = draft
      bestScore = score
    }
    return isAlone ? best : -1
  }

  /** An undecided name scores as well: whoever it is, it may be meant. */
  #score(token: number, draft: number, weight: number, pronoun: number, gender: Gender, content: readonly TokenRange[]): number {
    const { sentence } = this.#context.tokens
    const known = draft < 0 ? undefined : this.#cast.drafts[draft]!.gender
    if ((known && known !== gender) || content.some(({ first, last }) => token >= first && token <= last)) return -Infinity
    const inOtherWords = this.#told[token]! > this.#told[pronoun]! ? IN_OTHER_WORDS : 0
    return (known ? KNOWN_GENDER : 0) + weight - (sentence[pronoun]! - sentence[token]!) - inOtherWords
  }
}

const KNOWN_GENDER = 0.5
const SUBJECT = 1.5
const SPEAKER = 1
const IN_OTHER_WORDS = 1.5
/** A pronoun farther than this from all that it could mean is left alone. */
const LEAST = -6
/** How many references are weighed. */
const MOST = 40

/** The last references before a token, the nearest first. */
function before(references: readonly Reference[], token: number): Reference[] {
  let low = 0
  let high = references.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (references[middle]!.token < token) low = middle + 1
    else high = middle
  }
  return references.slice(Math.max(0, low - MOST), low).reverse()
}
