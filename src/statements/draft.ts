import type { TokenRange } from '../doc/statements.ts'

/** A relation on its way to becoming a statement: tokens only. */
export interface Draft {
  readonly source?: TokenRange
  readonly cue?: TokenRange
  /** The cue's governing token, or the first of the content. */
  readonly head: number
  readonly content: readonly TokenRange[]
  readonly confidence: number
  readonly by: string
  /** Of the cue, where the cue model found it. */
  readonly cueProbability?: number
  /** The statement whose words this one passes on: "X said, citing Y" makes Y's of X's. */
  readonly relayOf?: Draft
}

export const firstToken = (draft: Draft) => Math.min(...rangesOf(draft).map(range => range.first))
export const lastToken = (draft: Draft) => Math.max(...rangesOf(draft).map(range => range.last))

/** By first token, longer first. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  const keyed = drafts.map(draft => ({ draft, first: firstToken(draft), last: lastToken(draft) }))
  return keyed.sort((a, b) => a.first - b.first || b.last - a.last).map(({ draft }) => draft)
}

/** All of a draft's roles: content, source, cue. */
export function rangesOf({ source, cue, content }: Draft): TokenRange[] {
  return [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
}
