import { createHash } from 'node:crypto'
import { actorName } from '../weave/actorName.ts'
import type { ArticleInput } from '../doc/article.ts'

/**
 * Names a document: an outlet's page at an address, whatever its text is at the time. What has no address is named by its outlet, title and text,
 * so that the same text given twice is one document. 32 hexadecimal digits.
 */
export function documentId({ url, publisher, title, text }: Pick<ArticleInput, 'url' | 'publisher' | 'title' | 'text'>): string {
  return url ? digest('address', addressKey(url)) : digest('text', publisher ?? '', title ?? '', text)
}

/** Names a text with its metadata at one time, however its blocks were found. 32 hexadecimal digits. */
export function versionId({ title, publisher, byline, publishedAt, url, language, text }: ArticleInput): string {
  return digest('version', title ?? '', publisher ?? '', (byline ?? []).join('\n'), publishedAt ?? '', url ? plainAddress(url) : '', language ?? '', text)
}

export function originalId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS)
}

/** Names an address, however long it is. */
export function linkId(url: string): string {
  return digest('address', addressKey(url))
}

/** Names an actor, whatever articles he is in: by kind and normal name, or by a country's code. */
export function actorId(entity: Parameters<typeof actorName>[0]): string {
  const { kind, name } = actorName(entity)
  return digest('actor', kind, name)
}

/** Names whoever somebody says is another one: an actor's name as written, in one document or in all. */
export function splitId(actor: string, name: string, document: string | undefined): string {
  return digest('split', actor, name, document ?? '')
}

/** Who publishes at an address, or the publisher's name where there is none: `gazette.example`, "The Gazette". */
export function outletOf({ url, publisher }: Pick<ArticleInput, 'url' | 'publisher'>): string | undefined {
  return url && URL.canParse(url) ? hostOf(new URL(url)) : publisher
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '')
}

/** An address without what only says how somebody came to it: its fragment, its tracking parameters, a user's name and password. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKS.test(name)) url.searchParams.delete(name)
  return url.href
}

const TRACKS = /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|wt_mc|at_(?:medium|campaign|link_id|ptr_name|format)|ocid|cmpid|smid|ref_src|ref_url|xtor)$/i

/** Addresses that lead to the same page have the same key: with and without "www.", a mobile host, "https", a last slash. */
function addressKey(address: string): string {
  const plain = plainAddress(address)
  if (!URL.canParse(plain)) return plain
  const url = new URL(plain)
  return `${hostOf(url)}${url.port && `:${url.port}`}${url.pathname.replace(/\/$/, '')}${url.search}`
}

// Lengths keep "ab" and "c" apart from "a" and "bc".
function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('hex').slice(0, DIGITS)
}

/** 128 bits: among a hundred million documents no two will meet. */
const DIGITS = 32
