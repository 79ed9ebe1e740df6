import { createHash } from 'node:crypto'

/** What every answer says to the browser. */
export const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/** Where pages of other sites hand something over, by a bookmark: it has to know whose window has opened it. */
export const RECEIVING = '/receive'

/** For answers that are no page: should a browser be made to show one, it shows nothing of it. */
export const POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"

/** For the desk's page: its own files and the API, and of scripts and styles that stand in it just these. */
export function policyOfDesk(html: string): string {
  return [
    "default-src 'none'", `script-src ${["'self'", ...hashesOf(html, 'script')].join(' ')}`, `style-src ${["'self'", ...hashesOf(html, 'style')].join(' ')}`,
    "img-src 'self'", "font-src 'self'", "frame-src 'self'", "connect-src 'self'", "manifest-src 'self'", ...EVERYWHERE, "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].join('; ')
}

/** For a page as it was kept, which only the desk may frame: its pictures are within it, and its sandbox is a site of its own. */
export function policyOfSnapshot(html: string): string {
  return ["default-src 'none'", 'img-src data:', `style-src ${hashesOf(html, 'style').join(' ')}`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", 'sandbox'].join('; ')
}

/** For plain pages without scripts. */
export function policyOfPage(html: string): string {
  return ["default-src 'none'", `style-src ${hashesOf(html, 'style').join(' ')}`, ...EVERYWHERE, "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"].join('; ')
}

const EVERYWHERE = ["base-uri 'none'", "frame-ancestors 'none'"]

function hashesOf(html: string, element: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([^]*?)</${element}>`, 'g'))]
    .map(([, words]) => `'sha256-${createHash('sha256').update(words!).digest('base64')}'`)
}
