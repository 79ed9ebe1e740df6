/** Headers as undici gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** One header's value; where it was sent more than once, the values in a row, or of those that stand alone, the first. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  if (!Array.isArray(value)) return value
  return LISTS.has(name) ? value.join(', ') : value[0]
}

const LISTS = new Set(['cache-control', 'content-encoding'])

/** `text/html; charset="utf-8"` as its two parts. */
export function contentTypeOf(headers: Headers): { readonly mediaType: string; readonly charset?: string } {
  const [type = '', ...parameters] = (headerOf(headers, 'content-type') ?? '').split(';')
  const charset = parameters.map(parameter => /^\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(parameter)?.[1]).find(Boolean)
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim().toLowerCase() : 'application/octet-stream'
  return { mediaType, ...(charset && { charset }) }
}

/** `Retry-After`, which is in seconds or a date. */
export function retryAfterOf(headers: Headers, nowMs: number): number | undefined {
  const value = headerOf(headers, 'retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, MAX_RETRY_MS)
  const at = /[a-z]{3}/i.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - nowMs), MAX_RETRY_MS)
}

// A site that says "in a year" is asked again after a week.
const MAX_RETRY_MS = 7 * 86_400_000

/** How long an answer holds by `Cache-Control`. */
export function maxAgeOf(headers: Headers): number | undefined {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headerOf(headers, 'cache-control') ?? '')?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}
