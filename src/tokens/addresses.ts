import { DIGIT, LETTER, classOf } from './characters.ts'

/** No e-mail address has a longer part before its @ (RFC 5321). */
const LONGEST_LOCAL_PART = 64

const SCHEME = /(?:https?|ftps?|file|mailto|tel|doi|news|ymsgr):/iy

/** End of the internet address, e-mail address or handle at `at`; `at` when there is none. Looks no further than `chunkEnd`. */
export function endOfAddress(text: string, at: number, chunkEnd: number): number {
  if (text.charCodeAt(at) === 0x40) return endOfHandle(text, at, chunkEnd)
  SCHEME.lastIndex = at
  const scheme = SCHEME.exec(text)
  if (scheme && at + scheme[0].length < chunkEnd) return withoutMarks(text, at, endOfPath(text, at, chunkEnd))
  return endOfEmail(text, at, chunkEnd)
}

/** End of the address or file name whose first dot is at `mark`: "example.org/news", "budget.xls". `mark` when the dots join none. */
export function endOfDotted(text: string, at: number, mark: number, chunkEnd: number, domains: ReadonlySet<string>): number {
  let end = mark
  let lastDot = mark
  let dots = 0
  while (end < chunkEnd && end - at < 256) {
    const unit = text.charCodeAt(end)
    if (unit === 0x2e && isWordUnit(text, end + 1, chunkEnd)) lastDot = end, dots++
    else if (unit !== 0x2d && unit !== 0x5f && !isWordUnit(text, end, chunkEnd)) break
    end++
  }
  while (text.charCodeAt(end - 1) === 0x2d) end--
  const last = text.slice(lastDot + 1, end)
  if (!isOneCase(last) || !domains.has(last.toLowerCase())) return dots > 1 && isHostLike(text.slice(at, end)) ? end : mark
  return text.charCodeAt(end) === 0x2f && end < chunkEnd ? withoutMarks(text, at, endOfPath(text, end, chunkEnd)) : end
}

/** "In" after a stop without a space begins a sentence; "in" and "IN" may be India's. */
function isOneCase(word: string): boolean {
  return word === word.toLowerCase() || word === word.toUpperCase()
}

/** "alt.animals.dog": small words joined by dots, too many for a forgotten space. */
function isHostLike(word: string): boolean {
  return /^[a-z]{2,}(\.[a-z][a-z-]*){2,}$/.test(word)
}

function endOfHandle(text: string, at: number, chunkEnd: number): number {
  let end = at + 1
  while (end < chunkEnd && (isWordUnit(text, end, chunkEnd) || text.charCodeAt(end) === 0x5f)) end++
  return end > at + 1 && !(at > 0 && isWordUnit(text, at - 1, chunkEnd)) ? end : at
}

function endOfEmail(text: string, at: number, chunkEnd: number): number {
  let mark = at
  while (mark < chunkEnd && mark - at <= LONGEST_LOCAL_PART && (isWordUnit(text, mark, chunkEnd) || '.+-%_'.includes(text[mark]!))) mark++
  if (mark === at || mark >= chunkEnd || text.charCodeAt(mark) !== 0x40) return at
  let end = mark + 1
  while (end < chunkEnd && (isWordUnit(text, end, chunkEnd) || '.-'.includes(text[end]!))) end++
  end = withoutMarks(text, at, end)
  return end > mark + 1 ? end : at
}

function endOfPath(text: string, at: number, chunkEnd: number): number {
  while (at < chunkEnd && !'<>"“”«»'.includes(text[at]!)) at++
  return at
}

/** Leave off marks at the end that belong to the sentence; a closing bracket unless one was opened within. */
function withoutMarks(text: string, at: number, end: number): number {
  let opened = 0
  for (let i = at; i < end; i++) if (text.charCodeAt(i) === 0x28) opened++
  else if (text.charCodeAt(i) === 0x29) opened--
  while (end > at) {
    const last = text[end - 1]!
    if (last === ')' && opened >= 0) break
    if (!".,;:!?'’)]}*_".includes(last)) break
    if (last === ')') opened++
    end--
  }
  return end
}

function isWordUnit(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const kind = classOf(text.charCodeAt(at))
  return kind === LETTER || kind === DIGIT
}
