/** A feed in XML, cut into what is read piece by piece when the whole cannot be: each item or entry with its tags, and what must stand around it. */
export interface FeedPieces {
  /** The opening tags that every entry stands in, with their names of namespaces. */
  readonly opening: string
  /** From the opening tags to the first entry: the feed's own title and links. */
  readonly head: string
  readonly entries: readonly string[]
  readonly closing: string
}

/** The pieces of a feed, of its first entries up to `limit`; undefined when it has no root that a feed would have, or no whole entry. No parser is needed: one pass by `indexOf`. */
export function feedPieces(text: string, limit: number): FeedPieces | undefined {
  const root = ROOT.exec(text)
  if (!root) return undefined
  const entries = entriesOf(text, root.index + root[0].length, limit)
  const first = entries[0]
  if (!first) return undefined
  const head = text.slice(root.index, first.start)
  const channel = CHANNEL.exec(head)
  // In RSS 1.0 the channel is closed before its items; in all others they lie in it.
  const isWithin = channel && !head.includes(`</${channel[1]}`)
  return {
    opening: isWithin ? `${root[0]}${channel[0]}` : root[0],
    head,
    entries: entries.map(({ start, end }) => text.slice(start, end)),
    closing: isWithin ? `</${channel[1]}></${root[1]}>` : `</${root[1]}>`,
  }
}

const ROOT = /<((?:[\w-]+:)?(?:rss|feed|rdf))\b[^>]{0,20000}>/i
const CHANNEL = /<((?:[\w-]+:)?channel)\b[^>]{0,20000}>/i

function entriesOf(text: string, from: number, limit: number): { readonly start: number; readonly end: number }[] {
  const opening = /<((?:[\w-]+:)?(?:item|entry))[\s>]/gi
  opening.lastIndex = from
  const found: { start: number; end: number }[] = []
  while (found.length < limit) {
    const tag = opening.exec(text)
    const closing = tag ? `</${tag[1]}>` : ''
    const at = tag ? text.indexOf(closing, opening.lastIndex) : -1
    if (!tag || at < 0) break
    found.push({ start: tag.index, end: at + closing.length })
    opening.lastIndex = at + closing.length
  }
  return found
}
