const KEY = 'hearsay-searches'
const MOST = 8

/** What was looked for in this browser, the last first. */
export function recentSearches(): readonly string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter(query => typeof query === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function noteRecent(query: string): void {
  // What was typed on the way to it is no search of its own.
  const others = recentSearches().filter(other => other !== query && !query.startsWith(other))
  try {
    localStorage.setItem(KEY, JSON.stringify([query, ...others].slice(0, MOST)))
  } catch {
    // Where the browser keeps nothing, there are none.
  }
}

export function forgetRecent(): void {
  localStorage.removeItem(KEY)
}
