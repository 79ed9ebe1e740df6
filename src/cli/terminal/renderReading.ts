import { contentWords, dayOf, FORM_WORDS, gapWords, isUndecidedVoice, shareWords, stanceWords, viewOf } from '../../export/view.ts'
import { markBlock, paintArticle } from './markedText.ts'
import { oneLine, shorten } from '../../export/clean.ts'
import { fit, pad, widthOf, wrap } from './width.ts'
import type { Block } from '../../doc/blocks.ts'
import type { Gap, Reading } from '../../doc/reading.ts'
import type { Ink } from './ink.ts'
import type { MarkedText } from './markedText.ts'
import type { Share, ShownStatement, View } from '../../export/view.ts'
import type { Speaker } from '../../export/speakers.ts'

export interface TerminalOptions {
  /** In columns. */
  readonly width: number
  readonly ink: Ink
  /** Show statements that are only possible, too. */
  readonly possible?: boolean
}

/** A reading for a terminal: whose voice the article is, its text with everybody's words marked, who says what, and what stayed unknown. */
export function renderReading(reading: Reading, { width, ink, possible = false }: TerminalOptions): string {
  const view = viewOf(reading, { possible })
  const page = pageFor(width)
  const notes = page.notes ? notesOf(view, page.notes, ink) : []
  const lines = [
    ...heading(reading, width, ink),
    '',
    ...(view.isRead ? [...whoseVoice(view, Math.min(width, MAX_WIDTH), ink), ''] : []),
    ...beside(textLines(view, page.text, ink), notes, page),
    ...(page.notes ? [] : statementList(view, Math.min(width, MAX_WIDTH), ink)),
    ...unknowns(view, Math.min(width, MAX_WIDTH), ink),
    ...hint(view, possible, Math.min(width, MAX_WIDTH), ink),
  ]
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

/** Columns of a page: the text, and beside it notes where the terminal is wide enough for both. */
interface Page {
  readonly text: number
  readonly notes: number
}

// A line of some seventy letters is what eyes follow without losing their place.
const MAX_TEXT = 72
const MAX_NOTES = 46
const MIN_NOTES = 30
const GUTTER = 6
const BETWEEN = 3
const MAX_WIDTH = GUTTER + MAX_TEXT + BETWEEN + MAX_NOTES
const MIN_TEXT = 20

function pageFor(width: number): Page {
  const text = Math.max(MIN_TEXT, Math.min(MAX_TEXT, width - GUTTER))
  const notes = Math.min(MAX_NOTES, width - GUTTER - MAX_TEXT - BETWEEN)
  return { text, notes: notes < MIN_NOTES ? 0 : notes }
}

function heading({ article }: Reading, width: number, ink: Ink): string[] {
  const hasHeadline = article.blocks.some(block => block.kind === 'headline')
  const title = article.title && !hasHeadline ? lines(oneLine(article.title.value), width).map(line => ink.bold(line)) : []
  const facts = [article.publisher, article.byline.map(name => name.value).join(', '), article.publishedAt && dayOf(article.publishedAt.value), article.translated ? 'translated' : undefined, language(article.language)]
  const known = facts.filter(fact => fact).map(fact => oneLine(fact!)).join(' · ')
  return [...title, ...lines(known || 'No publisher, author or date found', width).map(line => ink.dim(line))]
}

function language(tag: string): string | undefined {
  return tag === 'en' || tag.startsWith('en-') ? undefined : tag === 'und' ? 'language unknown' : `language: ${tag}`
}

function lines(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end))
}

/** The bar of whose voice the article is, and its legend. Every stretch begins with its letter, so that it can be told without colour. */
function whoseVoice(view: View, width: number, ink: Ink): string[] {
  const cells = cellsOf(view.shares.map(share => share.percent), width)
  const bar = view.shares.map(({ whose, speaker }, i) => {
    const length = cells[i]!
    if (speaker) return ink.voice(pad(fit(speaker.letter, length), length).replaceAll(' ', '━'), speaker.rank, 'bold')
    return ink.dim(SIGNS[whose].repeat(length))
  })
  const legend = view.shares.map(share => {
    const sign = share.speaker ? ink.voice(share.speaker.letter, share.speaker.rank, 'bold') : SIGNS[share.whose]
    const words = fit(`${share.percent || '<1'}% ${shareWords(share, view.reading)}`, width - 2)
    return { shown: `${sign} ${words}`, width: 2 + widthOf(words) }
  })
  return [bar.join(''), ...flow(legend, width)]
}

const SIGNS: Readonly<Record<Share['whose'], string>> = { author: '─', speaker: '━', others: '═', undecided: '╱', publisher: '┄', unknown: '·' }

/** Cells of a bar, at least one for everybody. */
function cellsOf(percents: readonly number[], width: number): number[] {
  const cells = percents.map(percent => Math.max(1, Math.round((percent * width) / 100)))
  let over = cells.reduce((sum, count) => sum + count, 0) - width
  while (over !== 0 && cells.length) {
    const widest = cells.indexOf(Math.max(...cells))
    if (over > 0 && cells[widest] === 1) break
    cells[widest]! -= Math.sign(over)
    over -= Math.sign(over)
  }
  return cells
}

function flow(items: readonly { readonly shown: string; readonly width: number }[], width: number): string[] {
  const rows: string[] = []
  let used = Infinity
  for (const item of items) {
    if (used + 3 + item.width > width) {
      rows.push(item.shown)
      used = item.width
    } else {
      rows[rows.length - 1] += `   ${item.shown}`
      used += 3 + item.width
    }
  }
  return rows
}

interface TextLine {
  readonly shown: string
  /** In columns. */
  readonly width: number
  /** Offset in the article of its first unit; -1 for lines between blocks. */
  readonly start: number
}

/** The article, wrapped, with a gutter that says whose words the line is mostly made of. */
function textLines(view: View, width: number, ink: Ink): TextLine[] {
  const { article } = view.reading
  const painted = paintArticle(view)
  const found: TextLine[] = []
  const voiceFrom = voiceFinder(view)
  let next = 0
  article.blocks.forEach((block, i) => {
    const before = article.blocks[i - 1]
    if (i && !(block.kind === 'list-item' && before!.kind === 'list-item')) found.push(BLANK)
    if (before && (before.zone !== block.zone || before.writer !== block.writer)) found.push(zoneLine(block, width, ink), BLANK)
    const result = markBlock(article.text, block, painted, next)
    next = result.next
    found.push(...blockLines(block, result.marked, width, ink, voiceFrom))
  })
  return found
}

const BLANK: TextLine = { shown: '', width: 0, start: -1 }

function zoneLine({ zone, writer }: Block, width: number, ink: Ink): TextLine {
  const words = `${zone[0]!.toUpperCase()}${zone.slice(1)}${writer === 'author' ? '' : writer === 'publisher' ? ', written by the publisher' : ', writer unknown'}`
  const shown = ' '.repeat(GUTTER) + ink.dim(fit(`${words} ${'─'.repeat(Math.max(0, width - words.length - 1))}`.trimEnd(), width))
  return { shown, width: GUTTER + width, start: -1 }
}

function blockLines(block: Block, marked: MarkedText, width: number, ink: Ink, voiceFrom: VoiceFinder): TextLine[] {
  const indent = INDENTS[block.kind] ?? ''
  return wrap(marked.text, width - indent.length).map(({ start, end }, i) => {
    const first = marked.origin[start]!
    const last = marked.origin[end - 1]! + 1
    const lead = block.kind === 'list-item' && i === 0 ? '• ' : indent
    const words = paintedLine(marked, start, end, block, ink)
    return { shown: gutter(voiceFrom(first, last), block, ink) + lead + words, width: GUTTER + lead.length + widthOf(marked.text.slice(start, end)), start: first }
  })
}

const INDENTS: Partial<Record<Block['kind'], string>> = { 'list-item': '  ', blockquote: '  ', caption: '  ' }

function paintedLine({ text, paint, paints }: MarkedText, start: number, end: number, block: Block, ink: Ink): string {
  let shown = ''
  for (let from = start; from < end;) {
    let to = from + 1
    while (to < end && paint[to] === paint[from]) to++
    const { role, rank } = paints[paint[from]!]!
    const words = text.slice(from, to)
    if (role === 'source') shown += ink.voice(words, rank, 'bold')
    else if (role === 'cue') shown += ink.voice(words, rank, 'italic')
    else if (role === 'content' || role === 'mark') shown += ink.voice(words, rank)
    else if (role === 'undecided') shown += ink.dim(words)
    else shown += block.kind === 'headline' || block.kind === 'heading' ? ink.bold(words) : block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'blockquote' ? words : ink.dim(words)
    from = to
  }
  return shown
}

type VoiceFinder = (start: number, end: number) => { readonly chain: readonly Speaker[]; readonly undecided: boolean }

/** Whose words most of a line is, apart from its writer's; to be asked for lines in order. */
function voiceFinder(view: View): VoiceFinder {
  const { voices, byIndex } = view
  let at = 0
  return (start, end) => {
    while (at < voices.length && voices[at]!.end <= start) at++
    const lengths = new Map<string, { chain: readonly Speaker[]; undecided: boolean; length: number }>()
    for (let i = at; i < voices.length && voices[i]!.start < end; i++) {
      const voice = voices[i]!
      const item = byIndex.get(voice.chain.at(-1) ?? -1)
      if (!voice.undecided && !item) continue
      const chain = voice.undecided || !item ? [] : [...item.via, item.speaker]
      const key = voice.undecided ? '?' : chain.map(speaker => speaker.letter).join(' ')
      const known = lengths.get(key) ?? { chain, undecided: voice.undecided === true, length: 0 }
      known.length += Math.min(voice.end, end) - Math.max(voice.start, start)
      lengths.set(key, known)
    }
    const longest = [...lengths.values()].reduce((best, item) => (item.length > best.length ? item : best), { chain: [] as readonly Speaker[], undecided: false, length: 0 })
    return longest
  }
}

function gutter({ chain, undecided }: ReturnType<VoiceFinder>, block: Block, ink: Ink): string {
  if (undecided) return ink.dim('  ? ╱ ')
  const inner = chain.at(-1)
  if (!inner) return ink.dim(`    ${block.writer === 'author' ? '│' : block.writer === 'publisher' ? '┊' : '·'} `)
  const outer = chain.at(-2)
  const letters = outer ? `${outer.letter}›${inner.letter}` : inner.letter
  const room = ' '.repeat(Math.max(0, 3 - letters.length))
  const shown = outer ? ink.voice(outer.letter, outer.rank, 'bold') + ink.dim('›') + ink.voice(inner.letter, inner.rank, 'bold') : ink.voice(inner.letter, inner.rank, 'bold')
  return `${room}${shown} ${ink.voice('┃', inner.rank)} `
}

interface Note {
  readonly start: number
  readonly lines: readonly string[]
}

/** What stands in the margin: every statement and every undecided voice, by where it begins. */
function notesOf(view: View, width: number, ink: Ink): Note[] {
  const statements = view.shown.map(item => ({ start: item.statement.start, lines: noteLines(item, view, width, ink) }))
  const gaps = view.reading.gaps.filter(isUndecidedVoice).map(gap => ({ start: gap.start, lines: gapNote(gap, width, ink) }))
  return [...statements, ...gaps].sort((a, b) => a.start - b.start)
}

function noteLines(item: ShownStatement, view: View, width: number, ink: Ink): string[] {
  const number = `${item.number}${item.isSure ? '' : '?'} `
  const rest = ` · ${stanceWords(item.statement)}`
  const name = fit(item.speaker.name, width - number.length - 2 - rest.length)
  const head = ink.dim(number) + letterAndName(item.speaker, name, ink) + ink.dim(rest)
  const room = width - number.length
  const remarks = [item.via.length ? `by way of ${item.via.map(speaker => speaker.name).join(', ')}` : '', item.isSure ? '' : onlyPossible(item)].filter(Boolean).join(' · ')
  const below = [fit(contentWords(view.reading, item.statement), room), ...(remarks ? [fit(remarks, room)] : [])]
  return [head, ...below.map(line => ' '.repeat(number.length) + ink.dim(line))]
}

function letterAndName({ letter, rank }: Speaker, name: string, ink: Ink): string {
  return ink.voice(`${letter} ${name}`, rank, 'bold')
}

function onlyPossible({ statement }: ShownStatement): string {
  return `only possible (${statement.confidence.toFixed(2).slice(1)})`
}

function gapNote(gap: Gap, width: number, ink: Ink): string[] {
  return ['? undecided', ...lines(oneLine(gap.why), width - 2).slice(0, 3).map(line => `  ${line}`)].map(line => ink.dim(line))
}

/** Text and notes side by side, each note as near to its line as the notes before it allow. */
function beside(text: readonly TextLine[], notes: readonly Note[], page: Page): string[] {
  const margin: string[] = []
  let row = 0
  for (const note of notes) {
    while (row + 1 < text.length && nextStart(text, row) <= note.start) row++
    const isCrowded = margin.length > row
    while (margin.length < row) margin.push('')
    // Where there is room a blank line parts notes; where there is none, their first lines do.
    if (!isCrowded && margin.at(-1)) margin.push('')
    margin.push(...note.lines)
  }
  return Array.from({ length: Math.max(text.length, margin.length) }, (_, i) => {
    const line = text[i] ?? BLANK
    const note = margin[i]
    return note ? line.shown + ' '.repeat(Math.max(1, GUTTER + page.text + BETWEEN - line.width)) + note : line.shown
  })
}

/** Where the text goes on after a line: blank lines belong to the block before them. */
function nextStart(text: readonly TextLine[], row: number): number {
  let next = row + 1
  while (next < text.length && text[next]!.start < 0) next++
  return text[next]?.start ?? Infinity
}

/** "who · stance · words" for every statement, nested ones under the one that they come through. */
function statementList(view: View, width: number, ink: Ink): string[] {
  if (!view.isRead) return []
  if (!view.shown.length) return ['', ...lines('Nobody but the writer is made to speak, as far as can be told.', width).map(line => ink.dim(line))]
  const digits = Math.max(...view.shown.map(item => item.number.length + (item.isSure ? 0 : 1)))
  const rows = view.shown.flatMap(item => {
    const depth = Math.min(item.via.length, 4)
    const number = `${item.number}${item.isSure ? '' : '?'}`.padStart(digits)
    const indent = depth ? `${'  '.repeat(depth - 1)}└ ` : ''
    const head = `${number} ${indent}`
    const name = letterAndName(item.speaker, item.speaker.name, ink)
    const remarks = [item.statement.form === 'indirect' ? '' : FORM_WORDS[item.statement.form], item.isSure ? '' : onlyPossible(item)].filter(Boolean)
    const words = shorten(contentWords(view.reading, item.statement), 240) + (remarks.length ? ` (${remarks.join(', ')})` : '')
    const lead = `${item.speaker.letter} ${item.speaker.name} · ${stanceWords(item.statement)} · `
    const wrapped = lines(lead + words, Math.max(MIN_TEXT, width - head.length))
    return wrapped.map((line, i) => {
      if (i) return ' '.repeat(head.length) + line
      const start = `${item.speaker.letter} ${item.speaker.name}`
      return ink.dim(head) + (line.startsWith(start) ? name + line.slice(start.length) : line)
    })
  })
  return ['', ink.bold('Who says what'), ...rows]
}

/** What stayed unknown, beyond what the margin says. */
function unknowns(view: View, width: number, ink: Ink): string[] {
  const { gaps } = view.reading
  if (!gaps.length) return []
  const rows = gaps.slice(0, MAX_GAPS).flatMap(gap => {
    const about = gapWords(view.reading, gap)
    const words = about ? `“${about}”: ` : ''
    return lines(words + oneLine(gap.why), width - 2).map((line, i) => `${i ? ' ' : '?'} ${line}`)
  })
  const more = gaps.length > MAX_GAPS ? [ink.dim(`  and ${gaps.length - MAX_GAPS} more, which --json lists`)] : []
  return ['', ink.bold('What stayed unknown'), ...rows, ...more]
}

const MAX_GAPS = 12

function hint({ possible, shown }: View, isShown: boolean, width: number, ink: Ink): string[] {
  if (!possible) return []
  const words = isShown
    ? `${shown.length - possible} sure, ${possible} only possible, marked with "?"`
    : `${possible} more ${possible === 1 ? 'statement is' : 'statements are'} possible but not sure: --possible shows ${possible === 1 ? 'it' : 'them'}`
  return ['', ...lines(words, width).map(line => ink.dim(line))]
}
