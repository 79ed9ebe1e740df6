import { pageAddress } from './pageAddress.ts'

/** What a browser or an extension wrote into a page as it saved it. */
export interface SavedPage {
  readonly url?: string
  /** ISO 8601, UTC. */
  readonly savedAt?: string
}

/** SingleFile's comment, "Page saved with SingleFile url: … saved date: …", and that of browsers, "saved from url=(0042)https://…". */
export function savedPage(html: string): SavedPage {
  const head = html.slice(0, HEAD)
  const singleFile = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n]{8,80}?)\s*(?:\n|-->))?/i.exec(head)
  const url = pageAddress(singleFile?.[1] ?? /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1])
  const at = Date.parse(singleFile?.[2]?.replace(/\s*\([^)]*\)\s*$/, '') ?? '')
  return { ...(url && { url }), ...(!Number.isNaN(at) && { savedAt: new Date(at).toISOString() }) }
}

const HEAD = 4096
