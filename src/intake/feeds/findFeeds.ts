import { parseHTML } from 'linkedom'
import { decode } from '../decode.ts'
import { oneLine } from '../dom.ts'
import { IntakeError } from '../intakeError.ts'
import { looksLikeFeed } from './looksLikeFeed.ts'
import { readFeed, readOpml } from './readFeed.ts'
import { webAddress } from './webAddress.ts'
import type { FoundFeed } from '../../doc/gathered.ts'
import type { PageDocument } from '../dom.ts'
import type { Fetcher } from '../fetch/fetcher.ts'

/**
 * The feeds at an address: the feed that lies there, those of a list of feeds, or those that a page names, in its order and so with
 * its main one first. Rejects with `IntakeError` when there is none, and with what the fetcher refuses.
 */
export async function findFeeds(address: string, fetcher: Pick<Fetcher, 'fetch'>, signal?: AbortSignal): Promise<readonly FoundFeed[]> {
  const fetched = await fetcher.fetch(address, { as: 'feed', ...(signal && { signal }) })
  if (fetched.kind === 'unchanged') return []
  const { bytes, url } = fetched.original
  const text = decode(bytes)
  const form = looksLikeFeed(text)
  if (form === 'opml') return readOpml(bytes)
  if (form === 'feed') {
    const { title } = await readFeed(bytes, url)
    return [{ kind: 'feed', url: fetched.movedTo ?? address, ...(title && { title }) }]
  }
  const named = feedsNamedBy(text, url)
  if (!named.length) throw new IntakeError('This page names no feed. If the site has one, give the address of the feed itself; otherwise add single pages by their addresses.')
  return named
}

/** The feeds that a page names for programs to find, each once. `url` is the page's own address. */
export function feedsNamedBy(html: string, url?: string): readonly FoundFeed[] {
  // Only the tags that count are parsed, wherever they stand: a page may be as deep and as broken as it likes.
  const tags = html.slice(0, MAX_UNITS).replace(/<!--[^]*?(?:-->|$)/g, '').match(TAG)?.slice(0, MAX_TAGS) ?? []
  const page = parseHTML(`<html><head>${tags.join('')}</head></html>`).document as unknown as PageDocument
  const base = webAddress(page.querySelector('base')?.getAttribute('href') ?? undefined, url) ?? url
  const feeds = new Map<string, FoundFeed>()
  for (const link of page.querySelectorAll('link')) {
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? '') || !FEED_TYPE.test(link.getAttribute('type') ?? '')) continue
    const found = webAddress(link.getAttribute('href') ?? undefined, base)
    const title = oneLine(link.getAttribute('title') ?? '')
    if (found && !feeds.has(found)) feeds.set(found, { kind: 'feed', url: found, ...(title && { title }) })
  }
  return [...feeds.values()]
}

const MAX_UNITS = 1_000_000
const MAX_TAGS = 500
const TAG = /<(?:link|base)\b(?:[^>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,1000}>/gi
const FEED_TYPE = /^\s*application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\b/i
