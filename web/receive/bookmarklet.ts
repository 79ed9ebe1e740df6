/** What a page hands over that somebody sends with the bookmark. */
export interface Offered {
  readonly url: string
  readonly title: string
  readonly html: string
  readonly selection: string
}

/** Sent by the desk to the window that has opened it, to say that it listens. */
export const READY = 'hearsay: ready'

/**
 * The address of a bookmark that opens the desk and hands it the page. It runs within that page, which may see it: so there is nothing in it that lets anybody in.
 * What the page's own policy forbids, asking another server, it does not do.
 */
export function bookmarkletFor(address: string): string {
  const words = JSON.stringify({ desk: address, ready: READY })
  const code = `(({desk,ready})=>{const to=open(desk+'/receive');if(!to)return alert('The browser has kept hearsay from opening a window. Allow it for this page, and try again.');const hand=e=>{if(e.source!==to||e.origin!==desk||e.data!==ready)return;removeEventListener('message',hand);to.postMessage({url:location.href,title:document.title,html:document.documentElement.outerHTML,selection:String(getSelection())},desk)};addEventListener('message',hand)})(${words})`
  return `javascript:${encodeURIComponent(code)}`
}

/** What somebody else's window has sent, if it is what the bookmark sends. */
export function offeredIn(data: unknown): Offered | undefined {
  const { url, title, html, selection } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Record<keyof Offered, unknown>>
  return [url, title, html, selection].every(part => typeof part === 'string') ? { url, title, html, selection } as Offered : undefined
}

/** A page is believed to be at an address of its own site, and no other's. */
export function isOwnAddress({ url }: Offered, origin: string): boolean {
  return /^https?:\/\//i.test(url) && URL.parse(url)?.origin === origin
}
