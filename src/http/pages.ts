import { policyOfPage } from './policy.ts'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export interface PlainPage {
  readonly title: string
  /** Whole sentences, a paragraph each. */
  readonly says: readonly string[]
  /** Ask for the password, and come back here then. */
  readonly asksPassword?: { readonly back: string }
  /** Go there at once. */
  readonly leadsTo?: string
}

/** A page without scripts, for whoever is not in the desk. */
export function plainPage(c: Context, status: ContentfulStatusCode, { title, says, asksPassword, leadsTo }: PlainPage): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${leadsTo === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escaped(leadsTo)}">\n`}<title>${escaped(title)} – hearsay</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${says.map(sentence => `<p>${escaped(sentence)}</p>`).join('\n')}
${asksPassword ? formFor(asksPassword) : ''}
</main>
</body>
</html>
`
  return c.html(html, status, { 'Content-Security-Policy': policyOfPage(html), 'Cache-Control': 'no-store' })
}

function formFor({ back }: { readonly back: string }): string {
  return `<form method="post" action="/sign-in">
<input type="hidden" name="back" value="${escaped(back)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<button>Open the desk</button>
</form>`
}

export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText }
main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.375rem; font-weight: 600 }
form { display: grid; gap: .5rem; max-width: 20rem }
input, button { font: inherit; padding: .5rem .75rem }
`
