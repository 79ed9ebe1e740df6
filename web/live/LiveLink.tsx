import { live } from '../strings.ts'
import { textFragments } from '../../src/export/textFragment.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** Leads to the publisher's page, to these words on it if they are still there. Only whoever follows it asks the publisher for anything. */
export function LiveLink({ reading: { article }, span }: { readonly reading: Reading; readonly span: Span }) {
  const address = textFragments(article.url, article.text).linkTo([span])
  if (!address) return null
  return <a className="live" href={address} target="_blank" rel="noreferrer noopener" title={live.tells(new URL(address).host)}>{live.open}<span className="hidden">. {live.tells(new URL(address).host)}</span></a>
}
