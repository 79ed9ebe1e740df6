import { readFileSync } from 'node:fs'
import { parseMarked } from '../../train/markedText.ts'
import type { MarkedText } from '../../train/markedText.ts'

/** A marked text with a title and what else is known of its relations. */
export interface Case {
  readonly title: string
  /** The right answer. */
  readonly marked: MarkedText
  readonly notes: readonly Note[]
  /** What the engine answers as long as it is wrong, as {@link describe} writes it; the title's line then begins with FIXME. */
  readonly today?: string
  /** The lines between the title and `today:`. */
  readonly lines: readonly string[]
}

/** What a line such as `- 1.1: stance=deny; negated` says of a relation. Without a number it is about relation "1". */
export interface Note {
  readonly relation: string
  readonly values: ReadonlyMap<string, string>
}

const TITLE = /^= (FIXME )?(.*)$/

/**
 * Read a file of cases. Each is a line `= title`, the marked text (see `parseMarked`; lines and empty lines are those of the text), lines with notes, and where
 * the engine is still wrong `today:` with its answer. Lines that begin with `# ` are for people. Throws `SyntaxError` on what it cannot read.
 */
export function readCases(file: string): Case[] {
  return splitCases(readFileSync(file, 'utf8')).map(({ title, lines }) => readCase(title, lines, file))
}

interface CaseLines {
  readonly title: string
  readonly lines: readonly string[]
}

function splitCases(text: string): CaseLines[] {
  const cases: { title: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    if (TITLE.test(line)) cases.push({ title: line, lines: [] })
    else if (!line.startsWith('# ')) cases.at(-1)?.lines.push(line)
  }
  return cases
}

function readCase(titleLine: string, all: readonly string[], file: string): Case {
  const [, fixme, title] = TITLE.exec(titleLine)!
  const cut = all.indexOf('today:')
  if (!fixme !== cut < 0) throw new SyntaxError(`${file}: "${title}" needs both FIXME and today:, or neither`)
  const lines = trimEnd(cut < 0 ? all : all.slice(0, cut))
  const firstNote = lines.findIndex((_, i) => lines.slice(i).every(line => line.startsWith('- ')))
  const texts = firstNote < 0 ? lines : lines.slice(0, firstNote)
  const marked = parseMarked(trimEnd(texts).join('\n'))
  const notes = firstNote < 0 ? [] : lines.slice(firstNote).map(readNote)
  for (const { relation } of notes) {
    if (relation !== '1' && !marked.relations.some(({ name }) => name === relation)) throw new SyntaxError(`${file}: "${title}" has no relation ${relation}`)
  }
  return { title: title!, marked, notes, lines, ...(cut >= 0 && { today: trimEnd(all.slice(cut + 1)).join('\n') }) }
}

function trimEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, 1 + lines.findLastIndex(line => line !== ''))
}

const NOTE = /^- (?:(\d+(?:\.\d+)*): )?(.*)$/

function readNote(line: string): Note {
  const [, relation = '1', values] = NOTE.exec(line)!
  return { relation, values: new Map(values!.split('; ').map(pair => [pair.split('=')[0]!, pair.split('=')[1] ?? ''])) }
}
