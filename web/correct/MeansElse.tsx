import { correct as strings } from '../strings.ts'
import { nearest } from '../../src/correct/nearest.ts'
import type { Mention } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** Of selected words that mention somebody: that they mean somebody else. */
export function MeansElse({ mentions, span, onMention }: { readonly mentions: readonly Mention[]; readonly span: Span; readonly onMention: (mention: number) => void }) {
  const mention = nearest(mentions, span)
  return mention === undefined ? null : <button type="button" onClick={() => onMention(mention)}>{strings.meansElse}</button>
}
