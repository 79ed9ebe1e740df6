import { CREDIT_LINE, FURNITURE_LINE, A_WRITER, OF_A_WRITER, OTHER_STORIES, PICTURE_CREDIT, PLEA } from './pageWording.ts'
import { isDateLine } from './dateLine.ts'
import type { BlockKind } from '../doc/blocks.ts'
import type { PageBlock } from './pageBlocks.ts'
import type { PageFacts } from './pageFacts.ts'

/**
 * An article's blocks without what stands among them and is none of its own: pleas to subscribe, lists of other stories. Who
 * wrote it and when, above its first paragraph, is its byline; who else worked on it, below, a note.
 */
export function tidyBody(blocks: readonly PageBlock[], facts: PageFacts): PageBlock[] {
  const own = withoutOtherStories(blocks)
  const first = own.findIndex(isTelling)
  return own.flatMap((part, i) => {
    const place = { isAbove: i < first, isBelow: i >= own.length - LAST_LINES, facts }
    const rule = RULES.find(({ holds }) => holds(part, place))
    return rule === undefined ? [part] : rule.kind ? [{ ...part, kind: rule.kind }] : []
  })
}

const LAST_LINES = 5

/** A paragraph long enough to be the article's and no longer what introduces it. */
function isTelling({ kind, text, linked }: PageBlock): boolean {
  return kind === 'paragraph' && text.length > 120 && linked < 0.5
}

interface Place {
  /** Before the article's first paragraph. */
  readonly isAbove: boolean
  readonly isBelow: boolean
  readonly facts: PageFacts
}

interface Rule {
  /** What such a block is; undefined when it is no part of the article. */
  readonly kind?: BlockKind
  holds(part: PageBlock, place: Place): boolean
}

const RULES: readonly Rule[] = [
  { holds: ({ text }) => text.length < 160 && FURNITURE_LINE.test(text) },
  { holds: ({ kind, text }) => kind !== 'blockquote' && text.length < 400 && PLEA.test(text) },
  { holds: ({ text }) => /^https?:\/\/\S+$/.test(text) },
  { kind: 'caption', holds: ({ kind, text }) => kind !== 'caption' && text.length < 400 && PICTURE_CREDIT.test(text) },
  { kind: 'note', holds: ({ text }, { isBelow }) => isBelow && text.length < 500 && CREDIT_LINE.test(text) },
  { kind: 'note', holds: ({ text }, { isBelow, facts }) => isBelow && text.length < 700 && isAboutWriter(text, facts.byline ?? []) },
  { kind: 'note', holds: ({ text }) => /^\S+@\S+\.\w+$/.test(text) },
  { kind: 'byline', holds: ({ kind, text }, { isAbove }) => isAbove && kind !== 'heading' && isDateLine(text) },
  { kind: 'byline', holds: ({ kind, text }, { isAbove, facts }) => isAbove && kind !== 'heading' && kind !== 'caption' && isByline(text, facts) },
]

function isAboutWriter(text: string, writers: readonly string[]): boolean {
  if (A_WRITER.test(text)) return true
  const writer = writers.find(name => text.startsWith(name) || text.startsWith(name.split(' ')[0]! + ' '))
  return writer !== undefined && OF_A_WRITER.test(text.startsWith(writer) ? text.slice(writer.length) : text.slice(writer.split(' ')[0]!.length))
}

/** "By Ana Lima - 19 Nov 2024", and no more than that. */
function isByline(text: string, { byline = [], publisher }: PageFacts): boolean {
  if (text.length > 160) return false
  const names = [...byline, ...(publisher ? [publisher] : [])].map(name => name.toLowerCase())
  let rest = text.toLowerCase()
  const isNamed = names.some(name => rest.includes(name))
  for (const name of names) rest = rest.replaceAll(name, ' ')
  rest = rest.replace(AND, ' ')
  return isNamed && (isDateLine(rest) || rest.replace(/[^\p{L}]+/gu, '').length < 20)
}

const AND = /(?<!\p{L})and(?!\p{L})/gu

/** Leaves out a heading over other stories with what stands below it, unless paragraphs of the article follow. */
function withoutOtherStories(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = []
  for (let i = 0; i < blocks.length; i++) {
    if (!isOverOtherStories(blocks[i]!)) kept.push(blocks[i]!)
    else {
      const end = endOfStories(blocks, i + 1)
      if (end === i + 1 && blocks[i]!.kind !== 'heading') kept.push(blocks[i]!)
      i = end - 1
    }
  }
  return kept
}

function isOverOtherStories({ kind, text }: PageBlock): boolean {
  return text.length < 60 && (kind === 'heading' || kind === 'paragraph') && OTHER_STORIES.test(text)
}

/** Titles of stories are short or links. */
function endOfStories(blocks: readonly PageBlock[], from: number): number {
  let i = from
  while (i < blocks.length && (blocks[i]!.linked > 0.5 || (blocks[i]!.text.length < 200 && ((blocks[i]!.kind === 'list-item' && blocks[i]!.linked > 0) || blocks[i]!.linked > 0.2 || i > blocks.length - 4)))) i++
  return i
}
