import { relation } from './context.ts'
import type { Context } from './context.ts'
import type { Cast } from './draft.ts'
import type { ResolvedPronoun } from './pronouns.ts'
import type { Scopes } from './scopes.ts'
import type { Speaker } from './speakers.ts'

/**
 * Whom "I" and "we" mean: in a quotation whoever speaks it, outside of all the writer, who is nobody that the article names; in a quotation of nobody's nobody. "We" is a body that
 * speaks; of a person it is him and others, and of each speaker always the same ones.
 */
export function meanSelves(context: Context, cast: Cast, scopes: Scopes, speakers: readonly Speaker[], pronouns: readonly ResolvedPronoun[]): ResolvedPronoun[] {
  const parties = new Parties(context, cast)
  const asked = questionsAnswered(context, scopes, pronouns)
  return pronouns.map(pronoun => {
    const { token, kind } = pronoun
    if (kind === 'hearer' && asked.has(context.tokens.block[token]!) && scopes.quotedBy[token]! < 0) return { ...pronoun, draft: parties.of(WRITER, token, true) }
    if (kind !== 'self') return pronoun
    const isOne = context.lexicon.singular.has(context.plain(token))
    const voice = voiceAt(context, scopes, token)
    if (voice === NOBODY) return pronoun
    if (voice === WRITER) return { ...pronoun, draft: parties.of(WRITER, token, isOne) }
    const { draft, kind: speaks } = speakers[voice]!
    if (draft < 0 || speaks === 'office' || speaks === 'document') return pronoun
    const isBody = speaks === 'institution' || speaks === 'media'
    if (isOne) return isBody ? pronoun : { ...pronoun, draft }
    return { ...pronoun, draft: isBody ? draft : parties.of(draft, token, false) }
  })
}

const WRITER = -1
const NOBODY = -2

/** The statement whose speaker says "I" at a token. What is told without quotation marks ("he said I was late") and what "I" quote is still said by whoever tells it. */
function voiceAt({ plain, lexicon }: Context, { quotedBy, inMarks, statements }: Scopes, token: number): number {
  for (let at = token, steps = 0; steps < DEEPEST; steps++) {
    const statement = quotedBy[at]!
    if (statement < 0) return inMarks[at] ? NOBODY : WRITER
    const { source } = statements[statement]!
    if (!source || lexicon.pronouns.get(plain(source.first)) !== 'self') return statement
    at = source.first
  }
  return NOBODY
}

const DEEPEST = 4

/**
 * The blocks of an interview without labels that ask: they end in a question to "you" and have no "I", and the next block has one. There "you" is who says "I" in the
 * answers. In a text with fewer of them they are asked of its readers.
 */
function questionsAnswered({ tokens, lexicon, plain }: Context, { quotedBy }: Scopes, pronouns: readonly ResolvedPronoun[]): ReadonlySet<number> {
  const says = (kind: string) => new Set(pronouns.filter(one => one.kind === kind && quotedBy[one.token]! < 0 && (kind !== 'self' || lexicon.singular.has(plain(one.token)))).map(({ token }) => tokens.block[token]!))
  const self = says('self')
  const hearer = says('hearer')
  const asked = new Set<number>()
  for (let i = 0; i + 1 < tokens.count; i++) {
    const block = tokens.block[i]!
    if (tokens.block[i + 1] === block || tokens.text[tokens.end[i]! - 1] !== '?') continue
    if (hearer.has(block) && !self.has(block) && self.has(tokens.block[i + 1]!)) asked.add(block)
  }
  return asked.size >= LEAST_QUESTIONS ? asked : new Set()
}

const LEAST_QUESTIONS = 3

/** Those who say "I" and "we" without being named: the writer, and for each speaker him and others. */
class Parties {
  readonly #context: Context
  readonly #cast: Cast
  readonly #known = new Map<string, number>()

  constructor(context: Context, cast: Cast) {
    this.#context = context
    this.#cast = cast
  }

  of(speaker: number, token: number, isOne: boolean): number {
    const key = `${speaker} ${isOne}`
    let id = this.#known.get(key)
    const fullest = { first: token, last: token }
    if (id === undefined) {
      id = this.#cast.drafts.push({ names: [], person: isOne, words: [], fullest, types: new Map([['person', 1]]), roles: [], by: 'self' }) - 1
      this.#known.set(key, id)
    } else if (this.#isBetter(token, this.#cast.drafts[id]!.fullest.first)) this.#cast.drafts[id]!.fullest = fullest
    return id
  }

  /** "I" is a better name than "my" or "you". */
  #isBetter(token: number, known: number): boolean {
    const rank = (at: number) => (this.#context.lexicon.pronouns.get(this.#context.plain(at)) === 'self' ? 2 : 0) + (relation(this.#context, at) === 'nsubj' ? 1 : 0)
    return rank(token) > rank(known)
  }
}
