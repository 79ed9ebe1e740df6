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
}

export const firstToken = (draft: Draft) => Math.min(...rangesOf(draft).map(range => range.first))
export const lastToken = (draft: Draft) => Math.max(...rangesOf(draft).map(range => range.last))

/** All of a draft's roles: content, source, cue. */
export function rangesOf({ source, cue, content }: Draft): TokenRange[] {
  return [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
}
