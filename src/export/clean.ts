/** Text that a terminal or a page can show as it is: no control characters, no marks that turn the direction of what follows, no halves of characters. */
export function clean(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(TURNING, '').replace(HALVES, '\ufffd')
}

/** Without marks that turn the direction of what follows. */
export function unturned(text: string): string {
  return text.replace(TURNING, '')
}

/** How many marks a text has that would show its words in another order than they stand in. Writing from the right has no need of them, and whoever is to be misled does not see them. */
export function turnings(text: string): number {
  return text.match(/[\u202a-\u202e\u2066-\u2069]/g)?.length ?? 0
}

/** Text that can be shown, in one line. */
export function oneLine(text: string): string {
  return clean(text.replace(/\s+/g, ' ').trim())
}

/** Cut to a number of characters, at a word's end where one is near, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length * 0.6 ? space : undefined).replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:.–—-]+$/, '')}…`
}

// Line feed and tab stay: whoever lays text out turns them into lines and spaces.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\u{e0000}-\u{e007f}]/gu
const HALVES = /[\ud800-\udfff]/gu
