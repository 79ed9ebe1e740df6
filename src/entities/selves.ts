import type { Context } from './context.ts'
import type { Cast } from './draft.ts'
import type { ResolvedPronoun } from './pronouns.ts'
import type { Scopes } from './scopes.ts'
import type { Speaker } from './speakers.ts'

/**
 * Whom "I" and "we" mean: in a quotation whoever speaks it, outside of all words of others the writer, who is nobody that the article names. "We" is a body that
 * speaks; of a person it is him and others, and of each speaker always the same ones.
 */
export function meanSelves(context: Context, cast: Cast, { quotedBy, told }: Scopes, speakers: readonly Speaker[], pronouns: readonly ResolvedPronoun[]): ResolvedPronoun[] {
  const parties = new Map<string, number>()
  const partyOf = (key: string, token: number, isOne: boolean) => {
    const known = parties.get(key)
    if (known !== undefined) return known
    const id = cast.drafts.push({ names: [], person: isOne, words: [], fullest: { first: token, last: token }, types: new Map([['person', 1]]), roles: [], by: 'self' }) - 1
    parties.set(key, id)
    return id
  }
  return pronouns.map(pronoun => {
    const { token, kind } = pronoun
    if (kind !== 'self') return pronoun
    const isOne = context.lexicon.singular.has(context.plain(token))
    const statement = quotedBy[token]!
    if (statement < 0) return told[token] ? pronoun : { ...pronoun, draft: partyOf(isOne ? 'I' : 'we', token, isOne) }
    const { draft, kind: speaks } = speakers[statement]!
    if (draft < 0 || speaks === 'office' || speaks === 'document') return pronoun
    const isBody = speaks === 'institution' || speaks === 'media'
    if (isOne) return isBody ? pronoun : { ...pronoun, draft }
    return { ...pronoun, draft: isBody ? draft : partyOf(`we ${draft}`, token, false) }
  })
}
