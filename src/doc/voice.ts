import type { Writer } from './blocks.ts'
import { isSure, LIKELY } from './confidence.ts'
import type { Reading, StatementIndex } from './reading.ts'
import type { Span } from '../text/span.ts'

/** Whose words a stretch of text is. */
export interface VoiceSpan extends Span {
  /** Who wrote it down. */
  readonly root: Writer
  /** Through whom it comes, outermost first; empty for the writer's own words. */
  readonly chain: readonly StatementIndex[]
  /** The last of the chain's words or already those of whoever hands them on: the text does not tell. */
  readonly undecided?: true
}

export interface VoiceOptions {
  /** Count statements that are only possible, too. */
  readonly possible?: boolean
}

/**
 * Whose words an article is, from its first unit to its last: stretches in order that cover the text and differ from their neighbours.
 * Derived from blocks, statements and gaps; stored nowhere.
 */
export function voices(reading: Reading, { possible = false }: VoiceOptions = {}): VoiceSpan[] {
  const { statements, gaps, article } = reading
  const counts = (index: StatementIndex) => possible || isSure(statements[index]!)
  const marks: Mark[] = []
  statements.forEach((statement, index) => {
    const chain = chainOf(reading, index).filter(counts)
    if (counts(index)) for (const span of statement.content) marks.push({ ...span, chain, rank: chain.length * 2 })
    // Whose words these are is not sure, but hardly the writer's own.
    else if (!chain.length && statement.confidence >= LIKELY) for (const span of statement.content) marks.push({ ...span, chain, undecided: true, rank: 0 })
  })
  for (const gap of gaps) {
    if (gap.layer !== 'statements') continue
    if (gap.field === 'speaker') marks.push({ start: gap.start, end: gap.end, chain: [], undecided: true, rank: 0 })
    if (gap.field !== 'voice') continue
    const holder = statements.findLastIndex((statement, index) => counts(index) && statement.end <= gap.start)
    const chain = holder < 0 ? [] : chainOf(reading, holder).filter(counts)
    marks.push({ start: gap.start, end: gap.end, chain, undecided: true, rank: 1 })
  }
  const cuts = new Set([0, article.text.length])
  for (const { start, end } of [...marks, ...article.blocks]) cuts.add(start).add(end)
  return sweep([...cuts].sort((a, b) => a - b), marks, article.blocks)
}

/** The voice of a whole span: that of its stretches when they agree, else the one that begins it, marked undecided. */
export function voiceAt(reading: Reading, span: Span, options: VoiceOptions = {}): VoiceSpan {
  const parts = voices(reading, options).filter(voice => voice.start < span.end && span.start < voice.end)
  const [first] = parts
  if (!first) throw new RangeError(`span ${span.start}–${span.end} is outside a text of ${reading.article.text.length}`)
  const agree = parts.every(part => part.root === first.root && sameChain(part.chain, first.chain))
  return { ...span, root: first.root, chain: first.chain, ...((!agree || parts.some(part => part.undecided)) && { undecided: true }) }
}

/** The statements through which a statement comes, outermost first, itself last. */
export function chainOf({ statements }: Pick<Reading, 'statements'>, index: StatementIndex): StatementIndex[] {
  const chain: StatementIndex[] = []
  for (let at: StatementIndex | undefined = index; at !== undefined; at = statements[at]!.within) chain.unshift(at)
  return chain
}

interface Mark extends Span {
  readonly chain: readonly StatementIndex[]
  readonly undecided?: true
  /** Of marks over the same words the highest counts, and of equals the one that begins last. */
  readonly rank: number
}

/** Walk the cuts from left to right with the marks that are open at each. */
function sweep(cuts: readonly number[], marks: readonly Mark[], blocks: Reading['article']['blocks']): VoiceSpan[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start)
  const found: VoiceSpan[] = []
  let open: Mark[] = []
  let next = 0
  let block = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!
    const end = cuts[i + 1]!
    open = open.filter(mark => mark.end > start)
    while (next < ordered.length && ordered[next]!.start <= start) open.push(ordered[next++]!)
    while (block < blocks.length && blocks[block]!.end <= start) block++
    const root = block < blocks.length && blocks[block]!.start <= start ? blocks[block]!.writer : found.at(-1)?.root ?? blocks[0]?.writer ?? 'unknown'
    const top = open.reduce<Mark | undefined>((best, mark) => (!best || mark.rank >= best.rank ? mark : best), undefined)
    append(found, { start, end, root, chain: top?.chain ?? [], ...(top?.undecided && { undecided: true }) })
  }
  return found
}

function append(found: VoiceSpan[], voice: VoiceSpan): void {
  const last = found.at(-1)
  if (last && last.root === voice.root && last.undecided === voice.undecided && sameChain(last.chain, voice.chain)) found[found.length - 1] = { ...last, end: voice.end }
  else found.push(voice)
}

function sameChain(a: readonly StatementIndex[], b: readonly StatementIndex[]): boolean {
  return a.length === b.length && a.every((index, i) => index === b[i])
}
