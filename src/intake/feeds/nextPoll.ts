export interface PollFacts {
  /** ISO 8601, as all times here. */
  readonly lastPolledAt: string
  /** When the feed last listed something new; absent, and it never has yet. */
  readonly lastChangedAt?: string | undefined
  /** How many polls have failed in a row. */
  readonly failures: number
  /** What the site asked for when it refused. */
  readonly retryAfterMs?: number | undefined
  /** How long the feed says that it may be kept, and how long its server says so. */
  readonly ttlMinutes?: number | undefined
  readonly maxAgeMs?: number | undefined
  /** From 0 to 1, so that feeds which were added together are not polled together. */
  readonly random: number
}

/**
 * When to poll a feed again: after half the time for which it has been silent, from every 15 minutes to once a day, and not before it
 * or its server want to be asked. After failures, twice as late each time, up to a day; a site that names a time is given it.
 */
export function nextPoll({ lastPolledAt, lastChangedAt, failures, retryAfterMs = 0, ttlMinutes = 0, maxAgeMs = 0, random }: PollFacts): string {
  const polledMs = Date.parse(lastPolledAt)
  const silentMs = lastChangedAt ? polledMs - Date.parse(lastChangedAt) : 0
  const usualMs = Math.max(silentMs / 2, ttlMinutes * 60_000, maxAgeMs)
  const afterMs = within(failures ? SHORTEST_MS * 2 ** (failures - 1) : usualMs)
  return new Date(Math.round(polledMs + Math.max(afterMs, retryAfterMs) * (1 + JITTER * random))).toISOString()
}

const SHORTEST_MS = 15 * 60_000
const LONGEST_MS = 24 * 3_600_000
// Later only: what was asked for is never cut short.
const JITTER = 0.1

function within(ms: number): number {
  return Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS)
}
