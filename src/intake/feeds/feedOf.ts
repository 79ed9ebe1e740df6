import { feedDate } from './feedDate.ts'
import { plainTitle } from './plainTitle.ts'
import { webAddress } from './webAddress.ts'
import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed.ts'

/** What a parsed feed says, in the same words whatever format it was in. `url` is the feed's own address. */
export function feedOf(parsed: AnyFeed, url: string | undefined): Feed {
  switch (parsed.format) {
    case 'rss': return fromRss(parsed.feed, url)
    case 'rdf': return fromRss(parsed.feed, url)
    case 'atom': return fromAtom(parsed.feed, url)
    case 'json': return fromJson(parsed.feed, url)
  }
}

/** A field that is undefined or empty is one that is not there. */
interface Entry {
  readonly url: string | undefined
  readonly title: string | undefined
  readonly publishedAt: string | undefined
  readonly guid: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
}

function makeFeed(said: { readonly title: string | undefined; readonly url: string | undefined; readonly ttlMinutes?: number | undefined }, entries: readonly Entry[]): Feed {
  const items = entries.filter(entry => entry.url).map(entry => ({ kind: 'link', ...withoutEmpty(entry) }) as FeedItem)
  return { ...withoutEmpty(said), items, skipped: entries.length - items.length, notes: [] }
}

function withoutEmpty<T extends object>(fields: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as { [name in keyof T]?: Exclude<T[name], undefined> }
}

function fromRss(channel: RssFeed.Feed<string> | RdfFeed.Feed<string>, url: string | undefined): Feed {
  const home = webAddress(channel.link, url) ?? findPage(channel.atom?.links, url)
  const base = baseOf(channel.xml?.base, home ?? url)
  const ttlMinutes = ('ttl' in channel && channel.ttl) || minutesBetween(channel.sy)
  return makeFeed({ title: plainTitle(channel.title), url: home, ttlMinutes }, (channel.items ?? []).map(item => fromRssItem(item, base)))
}

function fromRssItem(item: RssFeed.Item<string> | RdfFeed.Item<string>, feedBase: string | undefined): Entry {
  const base = baseOf(item.xml?.base, feedBase)
  const guid = 'guid' in item ? item.guid : undefined
  const permalink = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined
  return {
    url: webAddress(item.link, base) ?? findPage(item.atom?.links, base) ?? webAddress(permalink),
    title: plainTitle(item.title ?? item.dc?.titles?.[0]),
    publishedAt: feedDate(('pubDate' in item && item.pubDate) || item.dc?.dates?.[0] || item.atom?.published || item.atom?.updated),
    guid: guid?.value ?? item.atom?.id ?? ('rdf' in item ? item.rdf?.about : undefined),
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
  }
}

/** "hourly", twice: every 30 minutes. */
function minutesBetween(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | undefined {
  const period = PERIODS[sy?.updatePeriod?.toLowerCase() ?? '']
  return period && Math.max(1, Math.round(period / (sy?.updateFrequency && sy.updateFrequency > 0 ? sy.updateFrequency : 1)))
}

const PERIODS: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 7 * 1440, monthly: 30 * 1440, yearly: 365 * 1440 }

function fromAtom(atom: AtomFeed.Feed<string>, url: string | undefined): Feed {
  const base = baseOf(atom.xml?.base, url)
  const said = { title: plainTitle(atom.title?.value, atom.title?.type ?? 'text'), url: findPage(atom.links, base) }
  return makeFeed(said, (atom.entries ?? []).map(entry => fromAtomEntry(entry, base)))
}

function fromAtomEntry(entry: AtomFeed.Entry<string>, feedBase: string | undefined): Entry {
  const base = baseOf(entry.xml?.base, feedBase)
  return {
    url: findPage(entry.links, base) ?? webAddress(entry.content?.src, base),
    title: plainTitle(entry.title?.value, entry.title?.type ?? 'text'),
    publishedAt: feedDate(entry.published ?? entry.updated),
    guid: entry.id,
    summary: asHtml(entry.summary),
    content: asHtml(entry.content),
  }
}

interface Link {
  readonly href?: string
  readonly rel?: string
  readonly type?: string
}

/** The page that a feed or an entry stands for: a link without a role, or with this one; a page before other kinds of files. */
function findPage(links: readonly Link[] | undefined, base: string | undefined): string | undefined {
  const found = (links ?? []).filter(({ rel }) => !rel || rel.toLowerCase() === 'alternate')
  const page = found.find(({ type }) => !type || /html/i.test(type)) ?? found[0]
  return webAddress(page?.href, base)
}

function asHtml(text: { readonly value?: string; readonly type?: string } | undefined): string | undefined {
  const type = text?.type ?? 'text'
  if (type === 'text' || type === 'text/plain') return escaped(text?.value)
  return /html$/i.test(type) ? text?.value : undefined
}

function fromJson(json: JsonFeed.Feed<string>, url: string | undefined): Feed {
  const base = url ?? webAddress(json.feed_url)
  const said = { title: plainTitle(json.title, 'text'), url: webAddress(json.home_page_url, base) }
  return makeFeed(said, (json.items ?? []).map(item => fromJsonItem(item, base)))
}

function fromJsonItem(item: JsonFeed.Item<string>, base: string | undefined): Entry {
  return {
    url: webAddress(item.url, base) ?? webAddress(item.external_url, base) ?? webAddress(/^https?:/i.test(item.id ?? '') ? item.id : undefined),
    title: plainTitle(item.title, 'text'),
    publishedAt: feedDate(item.date_published ?? item.date_modified),
    guid: item.id,
    summary: escaped(item.summary),
    content: item.content_html ?? escaped(item.content_text),
  }
}

function escaped(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function baseOf(written: string | undefined, outer: string | undefined): string | undefined {
  return webAddress(written, outer) ?? outer
}
