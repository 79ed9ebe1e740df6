import { parseFeed } from 'feedsmith'
import { IntakeError } from '../intakeError.ts'
import { feedOf } from './feedOf.ts'
import { feedPieces } from './feedPieces.ts'
import type { Feed } from './feed.ts'
import type { FeedPieces } from './feedPieces.ts'

/** As many entries of one feed are read: those that stand first, which in nearly all are the newest. */
export const MAX_ENTRIES = 5000

/** What a feed's text says. Throws `IntakeError` when it is no feed, or when nothing of it can be read. */
export function parseAnyFeed(text: string, url?: string): Feed {
  refuseOthers(text)
  const pieces = feedPieces(text, MAX_ENTRIES + 1)
  const feed = pieces && pieces.entries.length > MAX_ENTRIES ? tryWhole(beginningOf(pieces), url) : tryWhole(text, url)
  const found = feed ?? (pieces && readByPieces(pieces, url))
  if (!found) throw new IntakeError('This is no feed that can be read: hearsay reads RSS, Atom, RDF and JSON Feed, and nothing of this one makes sense as any of them.')
  return pieces && pieces.entries.length > MAX_ENTRIES ? { ...found, notes: [...found.notes, TOO_MANY] } : found
}

const TOO_MANY = `The feed has more than ${MAX_ENTRIES.toLocaleString('en')} entries; the first ${MAX_ENTRIES.toLocaleString('en')} were read.`

function refuseOthers(text: string): void {
  const start = text.slice(0, 4096).trimStart()
  if (!start) throw new IntakeError('This feed is empty.')
  if (/^(?:<!doctype html|<html)\b/i.test(start)) throw new IntakeError('This is a web page, not a feed. Give the address of the feed itself, or of a page that names its feeds.')
}

function tryWhole(text: string, url: string | undefined): Feed | undefined {
  try {
    return feedOf(parseFeed(text, { maxItems: MAX_ENTRIES }), url)
  } catch {
    return undefined
  }
}

function beginningOf({ head, entries, closing }: FeedPieces): string {
  return head + entries.slice(0, MAX_ENTRIES).join('') + closing
}

/** What can be read of a broken feed: the head by itself, then each entry that is whole. */
function readByPieces({ opening, head, entries, closing }: FeedPieces, url: string | undefined): Feed | undefined {
  const about = tryWhole(head + closing, url)
  const alone = entries.map(entry => tryWhole(opening + entry + closing, about?.url ?? url))
  const read = alone.filter(feed => feed !== undefined)
  const items = read.flatMap(feed => feed.items)
  if (!items.length) return undefined
  const skipped = read.reduce((sum, feed) => sum + feed.skipped, 0)
  return { ...about, items, skipped, notes: [noteOnBroken(alone.length - read.length)] }
}

function noteOnBroken(lost: number): string {
  return `The feed's XML is broken: what stands in it whole was read${lost ? `, and ${lost} of its entries could not be` : ''}.`
}
