import type { Span } from '../../text/span.ts'

/** How many columns of a terminal a text takes: East Asian characters and most emoji take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCode(character.codePointAt(0)!)
  return width
}

/** The width of the widest of some texts. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
}

/** The lines of a text at a width, as spans without the space at their ends. Breaks at spaces and between wide characters; a word that is wider than a line is cut. */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = []
  let start = 0
  let used = 0
  // Where the line may end, and how wide it is up to the next line's start.
  let breakEnd = -1
  let breakNext = -1
  let usedAtNext = 0
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i)!
    const units = code > 0xffff ? 2 : 1
    const cells = widthOfCode(code)
    if (code === SPACE) {
      if (breakNext !== i || breakEnd < 0) breakEnd = i
      breakNext = i + 1
      usedAtNext = used + cells
    } else {
      if (cells === 2 && i > start && breakNext !== i && !isClosing(code)) {
        breakEnd = breakNext = i
        usedAtNext = used
      }
      if (used + cells > width && i > start) {
        if (breakEnd > start) {
          lines.push({ start, end: breakEnd })
          start = breakNext
          used -= usedAtNext
        } else {
          lines.push({ start, end: i })
          start = i
          used = 0
        }
        breakEnd = breakNext = -1
      }
    }
    if (code === SPACE && i === start) start = i + 1
    else used += cells
    i += units
  }
  let end = text.length
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--
  if (end > start) lines.push({ start, end })
  return lines
}

/** A text cut to a width, with an ellipsis when something was cut off. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let used = 0
  let kept = ''
  for (const character of text) {
    used += widthOfCode(character.codePointAt(0)!)
    if (used > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** A text with spaces after it, up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

const SPACE = 32

// A wide comma or closing bracket does not begin a line.
function isClosing(code: number): boolean {
  return (code >= 0x3001 && code <= 0x3002) || (code >= 0x3009 && code <= 0x3011 && code % 2 === 1) || code === 0xff0c || code === 0xff09 || code === 0xff01 || code === 0xff1a || code === 0xff1b || code === 0xff1f
}

function widthOfCode(code: number): number {
  if (code < 0x300) return code < 32 || code === 0xad || (code >= 0x7f && code < 0xa0) ? 0 : 1
  if (ZERO.test(String.fromCodePoint(code)) || (code >= 0x1160 && code <= 0x11ff)) return 0
  return isWide(code) ? 2 : 1
}

const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u

function isWide(code: number): boolean {
  if (code < WIDE[0]!) return false
  let low = 0
  let high = WIDE.length >> 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (WIDE[middle * 2]! <= code) low = middle
    else high = middle
  }
  return code <= WIDE[low * 2 + 1]!
}

/** First and last of each run of code points that Unicode calls wide or full-width (EastAsianWidth.txt). */
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
  0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
  0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e,
  0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e,
  0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60,
  0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320,
  0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e,
  0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4,
  0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc,
  0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
]
