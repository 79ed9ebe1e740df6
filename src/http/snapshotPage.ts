import { escaped } from './pages.ts'
import { LEFT_AWAY } from '../intake/snapshot.ts'
import type { LeftAway, Snapshot } from '../intake/snapshot.ts'
import type { OriginalInfo } from '../store/originals.ts'

/** A harmless page as a document of its own, which says first where it is from and what was left away. */
export function snapshotPage({ url, name, fetchedAt }: OriginalInfo, { body, leftAway }: Snapshot): string {
  const what = LEFT_AWAY.flatMap(kind => (leftAway[kind] ? [NAMES[kind](leftAway[kind])] : []))
  const from = [url ?? name ?? '', fetchedAt ? `kept ${fetchedAt.toISOString().slice(0, 10)}` : ''].filter(Boolean).join(', ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>As it was kept</title>
<style>${STYLE}</style>
</head>
<body>
<aside><p><bdi>${escaped(from)}</bdi></p><p>${what.length ? `Left away: ${what.join(', ')}. Nothing here runs, leads anywhere or asks anybody.` : 'Nothing was left away.'}</p></aside>
<main dir="auto">
${body}
</main>
</body>
</html>
`
}

const one = (word: string, words = `${word}s`) => (count: number) => `${count} ${count === 1 ? word : words}`

const NAMES: Readonly<Record<LeftAway, (count: number) => string>> = {
  script: one('script'), handler: one('handler'), style: one('style'), address: one('link and address', 'links and addresses'), image: one('picture or film from elsewhere', 'pictures and films from elsewhere'),
  frame: one('frame'), drawing: one('drawing'), field: one('form or field', 'forms and fields'),
}

const STYLE = `
:root { color-scheme: light dark }
body { font: 1rem/1.6 Georgia, serif; margin: 0; padding: 0 1.5rem 3rem; background: Canvas; color: CanvasText; overflow-wrap: anywhere }
aside { font: .8125rem/1.4 system-ui, sans-serif; border-bottom: 1px solid; padding: .75rem 0; margin-bottom: 1.5rem; opacity: .8 }
aside p { margin: 0 }
main { max-width: 44rem }
img { max-width: 100%; height: auto }
table { border-collapse: collapse } td, th { border: 1px solid; padding: .25rem .5rem; vertical-align: top }
`
