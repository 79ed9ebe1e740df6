/** Whether a text that begins so is a feed or a list of feeds (OPML). Looks at its first element or key, not at its name. */
export function looksLikeFeed(head: string): 'feed' | 'opml' | undefined {
  const start = head.slice(0, HEAD_UNITS).replace(/^\ufeff/, '').trimStart()
  if (start.startsWith('{')) return JSON_FEED.test(start) ? 'feed' : undefined
  const root = rootOf(start)
  if (root === 'opml') return 'opml'
  if (root === 'rss' || (root === 'feed' && ATOM.test(start)) || (root === 'rdf' && RSS_IN_RDF.test(start))) return 'feed'
  return undefined
}

const HEAD_UNITS = 65536

const JSON_FEED = /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/
const ATOM = /http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/atom\/ns#/
const RSS_IN_RDF = /purl\.org\/rss\/1\.0|netscape\.com\/rdf\/simple\/0\.9/

/** The local name of the first element, in lower case. */
function rootOf(start: string): string | undefined {
  const rest = start.replace(PROLOGUE, '')
  return /^<(?:[\w-]+:)?([a-z]+)[\s>/]/i.exec(rest)?.[1]?.toLowerCase()
}

// Declarations, instructions, comments, and a document type with its entities.
const PROLOGUE = /^(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!doctype(?!\s+html)(?:[^[>]|\[[^\]]*\])*>\s*)+/i
