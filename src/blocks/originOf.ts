import type { ArticleInput } from '../doc/article.ts'
import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Found } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import { openingOf } from './phrases.ts'
import { simplify, startsLarge } from './wording.ts'

/** Where a text was taken from, as its own lines say. */
export interface Origin {
  readonly url?: Found
  readonly publisher?: Found
}

/** Read the lines of origin; undefined when there are none, or none that names a place. A page's own address is no origin. */
export function originOf({ text, url: own }: ArticleInput, blocks: readonly Block[], lexicon: BlockLexicon): Origin | undefined {
  const lines = blocks.filter(({ zone }) => zone === 'origin')
  const url = firstOf(lines, block => addressIn(text, block, own))
  const publisher = firstOf(lines, block => outletIn(text, block, lexicon)) ?? firstOf(blocks.filter(({ kind }) => kind === 'dateline'), block => labelledOutlet(text, block, lexicon))
  return url || publisher ? { ...(url && { url }), ...(publisher && { publisher }) } : undefined
}

/** "2024-11-19 10:30 Source: Nordpress". */
function labelledOutlet(text: string, block: Block, lexicon: BlockLexicon): Found | undefined {
  const label = [...text.slice(block.start, block.end).matchAll(/(?<=\s)\p{Lu}[\p{L}()-]*:/gu)].find(([word]) => lexicon.origins.openings.includes(word.toLowerCase()))
  return label && outletIn(text, { start: block.start + label.index, end: block.end }, lexicon)
}

/** Whose copyright the text says it is. */
export function ownerOf(text: string, blocks: readonly Block[], lexicon: BlockLexicon): string | undefined {
  return firstOf(blocks.filter(({ zone }) => zone === 'boilerplate'), block => {
    const words = simplify(text.slice(block.start, block.end))
    const sign = openingOf(words, lexicon.copyright)
    if (!sign) return undefined
    const line = text.slice(block.start + words.indexOf(sign) + sign.length, block.end)
    const owner = [...line.matchAll(/[^\s\d,.–©-]\S*/gu)].find(([word]) => !lexicon.joints.outlet.has(word.toLowerCase()))
    return owner && startsLarge(owner[0], 0, owner[0].length) ? /^[^.,|•·©\n]{1,50}/u.exec(line.slice(owner.index))?.[0].trim() : undefined
  })
}

function firstOf<T>(blocks: readonly Block[], find: (block: Block) => T | undefined): T | undefined {
  for (const block of blocks) {
    const found = find(block)
    if (found) return found
  }
  return undefined
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'“”()[\]{}]*[^\s<>"'“”()[\]{}.,;:!?]/iu

function addressIn(text: string, { start, end }: Block, own: string | undefined): Found | undefined {
  const found = ADDRESS.exec(text.slice(start, end))
  return found && found[0] !== own ? { value: found[0], start: start + found.index, end: start + found.index + found[0].length, by: 'origin line' } : undefined
}

/** "first published in the Tarn Herald", "Source: Nordpress": words with capitals after a label or a preposition. */
function outletIn(text: string, { start, end }: Span, { origins, joints, particles, calendar, languages }: BlockLexicon): Found | undefined {
  const line = text.slice(start, end)
  const words = [...line.matchAll(/[^\s,;()[\]]+/gu)]
  const lower = simplify(line)
  const label = openingOf(lower, origins.openings) ?? openingOf(lower, origins.labels) ?? ''
  const labelEnd = label ? lower.indexOf(label) + label.length : 0
  for (const [i, { 0: word, index }] of words.entries()) {
    const before = words[i - 1]?.[0].toLowerCase()
    const joint = before !== undefined && joints.article.has(before) ? words[i - 2]?.[0].toLowerCase() : before
    const isNamed = (label && words.findIndex(other => other.index >= labelEnd) === i) || (joint !== undefined && (joints.outlet.has(joint) || joint.endsWith(':')))
    if (!isNamed || !startsLarge(word, 0, word.length) || /^\d/.test(word) || isOfCalendar(word.toLowerCase(), calendar) || languages.has(bareOf(word).toLowerCase()) || ADDRESS.test(word)) continue
    const name = nameFrom(line, index, particles)
    // "Source: News agencies": a noun, and no name.
    const next = words[i + 1]
    const isNoun = name === word && next !== undefined && !startsLarge(next[0], 0, next[0].length) && !particles.has(next[0].toLowerCase()) && /^[ ]$/.test(line.slice(index + name.length, next.index))
    if (name && !isNoun) return { value: name, start: start + index, end: start + index + name.length, by: 'origin line' }
  }
  return undefined
}

/** Words with capitals and the small ones between them, up to the first mark. */
function nameFrom(line: string, at: number, particles: ReadonlySet<string>): string {
  let end = at
  for (const { 0: word, index } of line.slice(at).matchAll(/\S+/gu)) {
    const isLarge = startsLarge(word, 0, word.length)
    if ((!isLarge && !particles.has(word.toLowerCase())) || word.endsWith(':')) break
    const bare = bareOf(word)
    if (isLarge) end = at + index + bare.length
    if (bare.length < word.length) break
  }
  return line.slice(at, end)
}

/** Without the marks behind it. */
function bareOf(word: string): string {
  return word.replace(/[.,;:)\]”"’']+$/u, '')
}

/** "in May", "on Monday"; not "in The …". */
function isOfCalendar(word: string, { months, words }: BlockLexicon['calendar']): boolean {
  return months.has(word) || (word.length > 3 && words.has(word))
}
