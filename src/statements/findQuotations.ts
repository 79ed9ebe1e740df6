import { isSpace } from '../text/span.ts'
import type { Quotation, Quotations } from '../doc/quotations.ts'
import type { Tokens } from '../doc/tokens.ts'

/**
 * Pair quotation marks of every kind: “…” "…" «…» „…“ »…« ‘…’ '…' ``…''. A quotation that a block leaves open goes on in the next one when that
 * begins with an opening mark, as newspapers print speeches of several paragraphs; else it ends with its block.
 */
export function findQuotations(tokens: Tokens): Quotations {
  const marks = new Uint8Array(tokens.forms.text.length)
  tokens.forms.text.forEach((form, i) => { marks[i] = markOf(form) })
  const list: Quotation[] = []
  let leftOpen = false
  for (let first = 0; first < tokens.count;) {
    let last = first
    while (last + 1 < tokens.count && tokens.block[last + 1] === tokens.block[first]) last++
    leftOpen = pairMarks(tokens, marks, first, last, leftOpen, list)
    first = last + 1
  }
  list.sort((a, b) => a.first - b.first || b.last - a.last)
  return { list, ...columns(tokens.count, list) }
}

const NONE = 0
/** “ and ``: opens, but closes after „. */
const LEFT_DOUBLE = 1
const RIGHT_DOUBLE = 2
const STRAIGHT_DOUBLE = 3
const LOW_DOUBLE = 4
const LEFT_GUILLEMET = 5
const RIGHT_GUILLEMET = 6
const LEFT_SINGLE = 7
const RIGHT_SINGLE = 8
const STRAIGHT_SINGLE = 9

const MARKS: Readonly<Record<string, number>> = {
  '“': LEFT_DOUBLE, '‟': LEFT_DOUBLE, '``': LEFT_DOUBLE, '”': RIGHT_DOUBLE, "''": RIGHT_DOUBLE, "'''": RIGHT_DOUBLE, '’’’': RIGHT_DOUBLE, '’”': RIGHT_DOUBLE, '’’': RIGHT_DOUBLE, '‘‘': LEFT_DOUBLE, '"': STRAIGHT_DOUBLE, '＂': STRAIGHT_DOUBLE, '„': LOW_DOUBLE,
  '«': LEFT_GUILLEMET, '»': RIGHT_GUILLEMET, '‘': LEFT_SINGLE, '‹': LEFT_SINGLE, '’': RIGHT_SINGLE, '›': RIGHT_SINGLE, "'": STRAIGHT_SINGLE, '`': LEFT_SINGLE,
}

function markOf(form: string): number {
  return form.length > 3 ? NONE : MARKS[form] ?? NONE
}

/** Quotations deeper than this are read as part of the one around them. */
const DEEPEST = 4

interface Open { readonly at: number; readonly mark: number }

/** Pair the marks of one block's tokens; whether it leaves a double quotation open. */
function pairMarks(tokens: Tokens, marks: Uint8Array, first: number, last: number, resumesLast: boolean, list: Quotation[]): boolean {
  const open: Open[] = []
  const resumes = (at: number) => resumesLast && at === first
  const close = (last: number, closed: boolean) => {
    const { at } = open.pop()!
    list.push({ first: at, last, depth: open.length + 1, closed, resumes: resumes(at) })
  }
  let singlesAhead = countClosingSingles(tokens, marks, first, last)
  for (let i = first; i <= last; i++) {
    const mark = marks[tokens.form[i]!]!
    if (mark === NONE) continue
    const single = mark >= LEFT_SINGLE
    if (single && mark !== LEFT_SINGLE && mayCloseSingle(tokens, i)) singlesAhead--
    const top = open.length ? open[open.length - 1]! : undefined
    if (top && closes(tokens, i, mark, top, singlesAhead)) close(i, true)
    else if (open.length < DEEPEST && opens(tokens, i, mark, top) && (!single || singlesAhead > 0)) {
      // A second opening double mark of the same kind inside an open one: writers who forget to close. The first ends before it.
      if (top && top.mark === mark && !single && mark !== LOW_DOUBLE && mark !== LEFT_GUILLEMET) close(i - 1, false)
      open.push({ at: i, mark })
    } else if (!single && open.length > 1 && closes(tokens, i, mark, open[open.length - 2]!, singlesAhead)) {
      // A double mark closes its quotation though a single one inside was never closed.
      open.pop()
      close(i, true)
    }
  }
  while (open.length && open[open.length - 1]!.mark >= LEFT_SINGLE) open.pop()
  const leavesOpen = open.length > 0
  while (open.length) close(last, false)
  return leavesOpen
}

function opens(tokens: Tokens, i: number, mark: number, top: Open | undefined): boolean {
  switch (mark) {
    case LEFT_DOUBLE: case LOW_DOUBLE: case LEFT_GUILLEMET: return true
    case LEFT_SINGLE: return startsWord(tokens, i) && top?.mark !== LEFT_SINGLE
    case STRAIGHT_SINGLE: return startsWord(tokens, i) && top?.mark !== STRAIGHT_SINGLE
    case RIGHT_DOUBLE: return (!top || top.mark === RIGHT_DOUBLE) && startsWord(tokens, i) && !endsWord(tokens, i)
    case RIGHT_GUILLEMET: return !top && startsWord(tokens, i)
    case STRAIGHT_DOUBLE: return startsWord(tokens, i) || (!top && !endsWord(tokens, i))
    default: return false
  }
}

function closes(tokens: Tokens, i: number, mark: number, top: Open, singlesAhead: number): boolean {
  switch (top.mark) {
    case LOW_DOUBLE: return mark === LEFT_DOUBLE || mark === RIGHT_DOUBLE || (mark === STRAIGHT_DOUBLE && !startsWord(tokens, i))
    case LEFT_DOUBLE: return mark === RIGHT_DOUBLE || (mark === STRAIGHT_DOUBLE && !startsWord(tokens, i))
    case STRAIGHT_DOUBLE: return (mark === STRAIGHT_DOUBLE && !(startsWord(tokens, i) && !endsWord(tokens, i))) || mark === RIGHT_DOUBLE
    case RIGHT_DOUBLE: return mark === RIGHT_DOUBLE && !(startsWord(tokens, i) && !endsWord(tokens, i))
    case LEFT_GUILLEMET: return mark === RIGHT_GUILLEMET
    case RIGHT_GUILLEMET: return mark === LEFT_GUILLEMET
    case LEFT_SINGLE: case STRAIGHT_SINGLE:
      // "the ministers' plan" inside single marks: a mark after a plural is an apostrophe as long as another may close.
      return (mark === RIGHT_SINGLE || mark === STRAIGHT_SINGLE) && mayCloseSingle(tokens, i) && (singlesAhead === 0 || followsStop(tokens, i) || !followsPlural(tokens, i))
    default: return false
  }
}

function countClosingSingles(tokens: Tokens, marks: Uint8Array, first: number, last: number): number {
  let count = 0
  for (let i = first; i <= last; i++) {
    const mark = marks[tokens.form[i]!]!
    if (mark > LEFT_SINGLE && mayCloseSingle(tokens, i)) count++
  }
  return count
}

const mayCloseSingle = (tokens: Tokens, i: number) => endsWord(tokens, i)

function startsWord(tokens: Tokens, i: number): boolean {
  const { text } = tokens
  const before = tokens.start[i]! - 1
  const after = tokens.end[i]!
  return (before < 0 || isSpace(text.charCodeAt(before)) || '([{—–-“"‘\'«„/:…'.includes(text[before]!)) && after < text.length && !isSpace(text.charCodeAt(after))
}

function endsWord(tokens: Tokens, i: number): boolean {
  const { text } = tokens
  const before = tokens.start[i]! - 1
  const after = tokens.end[i]!
  return before >= 0 && !isSpace(text.charCodeAt(before)) && (after >= text.length || !isLetterOrDigit(text.charCodeAt(after)))
}

function followsStop(tokens: Tokens, i: number): boolean {
  return '.,!?…;'.includes(tokens.text[tokens.start[i]! - 1] ?? ' ')
}

function followsPlural(tokens: Tokens, i: number): boolean {
  return tokens.text[tokens.start[i]! - 1] === 's'
}

function isLetterOrDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit < 0x2000) || unit > 0x2fff
}

function columns(count: number, list: readonly Quotation[]): { outermost: Int32Array; depth: Uint8Array } {
  const outermost = new Int32Array(count).fill(-1)
  const depth = new Uint8Array(count)
  list.forEach(({ first, last, depth: level }, index) => {
    for (let i = first; i <= last; i++) {
      if (level === 1) outermost[i] = index
      if (level > depth[i]!) depth[i] = level
    }
  })
  return { outermost, depth }
}
