import { fingerprint } from '../text/hash.ts'
import type { Span } from '../text/span.ts'

/** Which words play which part in a statement. */
export interface Roles {
  readonly source?: Span | undefined
  readonly cue?: Span | undefined
  readonly content: readonly Span[]
}

/** Names a statement in its version. `hash` is the fingerprint of the text. */
export function statementKey(hash: string, { source, cue, content }: Roles): string {
  const roles = [source, cue, ...content].map(role => (role ? `${role.start}-${role.end}` : '')).join(' ')
  return fingerprint(`${hash} ${roles}`)
}
