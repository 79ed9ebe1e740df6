import { GUTTER } from './page.ts'
import { fit, widthOf, wrap } from './width.ts'
import { markBlock, paintArticle } from './markedText.ts'
import { zoneWords } from '../../export/outline.ts'
import type { Block } from '../../doc/blocks.ts'
import type { Ink } from './ink.ts'
import type { MarkedText } from './markedText.ts'
import type { Speaker } from '../../export/speakers.ts'
import type { View } from '../../export/view.ts'

/** A line of the article, ready to be shown. */
export interface TextLine {
  readonly shown: string
  /** In columns. */
  readonly width: number
  /** Offset in the article of its first unit; -1 for lines between blocks. */
  readonly start: number
}

/** The article, wrapped, with a gutter that says whose words the line is mostly made of. */
export function textLines(view: View, width: number, ink: Ink): TextLine[] {
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

export const BLANK: TextLine = { shown: '', width: 0, start: -1 }

function zoneLine(block: Block, width: number, ink: Ink): TextLine {
  const words = zoneWords(block)
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
