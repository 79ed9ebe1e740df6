/**
 * Text that a page can show as it is, unit for unit, so that offsets hold: no control characters, no marks that turn the direction of what follows, no halves of
 * characters. (`clean` of src/export takes the marks away; here something without width stands in their place.)
 */
export function shownWords(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(TURNING, marks => '\u2060'.repeat(marks.length)).replace(HALVES, '\ufffd')
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\u{e0000}-\u{e007f}]/gu
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
