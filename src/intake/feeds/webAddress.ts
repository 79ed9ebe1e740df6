/** The address that a link leads to, if it is one of the web; whole, with all that follows "?", as the feed gives it. */
export function webAddress(link: string | undefined, base?: string): string | undefined {
  const url = link?.trim() ? URL.parse(link.trim(), base) : null
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined
}
