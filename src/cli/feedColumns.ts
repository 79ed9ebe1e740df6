import type { Feed } from '../store/feeds.ts'
import type { ListColumn } from './printList.ts'

/** How people see feeds that are followed. */
export function feedColumns(now: Date): ListColumn<Feed>[] {
  return [
    { title: 'Feed', least: 16, words: ({ title, url }) => title ?? url },
    { title: 'Address', least: 20, words: ({ title, url }) => (title === undefined ? '' : url) },
    { title: 'Last new', least: 10, words: ({ changedAt }) => changedAt?.toISOString().slice(0, 10) },
    { title: 'Next', least: 10, words: feed => nextWords(feed, now) },
    { title: 'Remarks', least: 16, words: ({ reason, failures }) => (failures > 1 ? `failed ${failures} times: ${reason}` : reason) },
  ]
}

function nextWords({ stoppedAt, nextPollAt }: Feed, now: Date): string {
  if (stoppedAt) return 'stopped'
  const minutes = Math.round((nextPollAt.getTime() - now.getTime()) / 60_000)
  return minutes <= 0 ? 'due' : minutes < 90 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`
}
