import { parseOpml } from 'feedsmith'
import { IntakeError } from '../intakeError.ts'
import { webAddress } from './webAddress.ts'
import type { FoundFeed } from '../../doc/gathered.ts'

/** The feeds of an OPML text, each once. Throws `IntakeError` when it is none. */
export function parseFeedList(text: string): readonly FoundFeed[] {
  const feeds = new Map<string, FoundFeed>()
  collect(outlinesOf(text), feeds)
  return [...feeds.values()]
}

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    return parseOpml(text).body?.outlines ?? []
  } catch {
    throw new IntakeError('This list of feeds (OPML) is broken. Export it again from the program that it comes from, or add the feeds by their addresses.')
  }
}

function collect(outlines: readonly Outline[], feeds: Map<string, FoundFeed>): void {
  for (const { text, title, xmlUrl, outlines: inner } of outlines) {
    // Some programs write the address for "feed", an old name of the scheme for feeds.
    const url = webAddress(xmlUrl?.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'))
    const name = title ?? text
    if (url && !feeds.has(url)) feeds.set(url, { kind: 'feed', url, ...(name && { title: name }) })
    if (inner) collect(inner, feeds)
  }
}
