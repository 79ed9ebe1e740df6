/** A web address without what only tells how somebody came there, nor a place in the page; undefined when it is none. */
export function pageAddress(value: string | undefined, base?: string): string | undefined {
  const written = value?.trim()
  if (!written || !URL.canParse(written, base)) return undefined
  const url = new URL(written, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const trackers = [...url.searchParams.keys()].filter(name => TRACKER.test(name))
  // Written anew only when something goes: other signs in it stay as the page wrote them.
  for (const name of trackers) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}

const TRACKER = /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|cmpid|ocid|ns_\w+|at_(?:medium|campaign|custom\d)|smid|smtyp|ref_src|guccounter|guce_\w+|xtor|wt\.mc_id|s_cid|partner|sref)$/i
