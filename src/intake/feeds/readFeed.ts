import { decode } from '../decode.ts'
import { IntakeError } from '../intakeError.ts'
import { FeedThread } from './feedThread.ts'
import type { Feed } from './feed.ts'
import type { FoundFeed } from '../../doc/gathered.ts'

/** More than any feed that people read has; several thousand entries with their whole texts. */
export const MAX_FEED_BYTES = 20 * 1024 * 1024

// One for the whole process: a feed takes a few milliseconds, and a thread a fifth of a second to start.
const thread = new FeedThread()

/**
 * What a feed lists: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. `url` is where it came from, which its relative links start at.
 * Of a feed that is broken, what can be read is read, and a note says so. Rejects with `IntakeError` when it is none, or more than a feed should be.
 */
export async function readFeed(bytes: Uint8Array, url?: string): Promise<Feed> {
  return thread.ask<Feed>({ as: 'feed', text: textOf(bytes), ...(url && { url }) })
}

/** The feeds that an OPML file lists, each once, in its own order, whatever folders they lie in. Rejects with `IntakeError`. */
export async function readOpml(bytes: Uint8Array): Promise<readonly FoundFeed[]> {
  return thread.ask<readonly FoundFeed[]>({ as: 'opml', text: textOf(bytes) })
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_FEED_BYTES) throw new IntakeError(`This feed has ${Math.round(bytes.length / 1024 / 1024)} MB. ${TOO_MUCH}`)
  return decode(bytes)
}

const TOO_MUCH = `hearsay reads feeds of up to ${MAX_FEED_BYTES / 1024 / 1024} MB; add the pages that you want by their addresses.`
