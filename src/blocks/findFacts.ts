import type { ArticleInput } from '../doc/article.ts'
import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Found } from '../doc/reading.ts'
import { slice } from '../text/span.ts'
import { bylineNames, labelledNames } from './bylineNames.ts'
import { readDate } from './dateLine.ts'
import { agencyOf, dateOf } from './imprint.ts'
import { originOf, ownerOf } from './originOf.ts'
import type { Origin } from './originOf.ts'
import { hasPhrase } from './phrases.ts'
import { simplify } from './wording.ts'

/** What is known of an article besides its text: what came with the call, else what its own lines say. */
export interface ArticleFacts {
  readonly title?: Found
  readonly byline: readonly Found[]
  readonly publishedAt?: Found
  readonly publisher?: string
  readonly translated?: true
  readonly origin?: Origin
}

/** Read headline, byline, date line, origin and copyright of an article whose blocks are known. */
export function findFacts(article: ArticleInput, blocks: readonly Block[], lexicon: BlockLexicon): ArticleFacts {
  const { text } = article
  const title = titleOf(article, blocks)
  const publishedAt = article.publishedAt ? { value: article.publishedAt, by: 'given' } : dateOf(text, blocks, lexicon)
  const publisher = article.publisher || ownerOf(text, blocks, lexicon)
  const origin = originOf(article, blocks, lexicon) ?? agencyOf(text, blocks, publisher, lexicon)
  return {
    ...(title && { title }), byline: bylineOf(article, blocks, lexicon), ...(publishedAt && { publishedAt }), ...(publisher && { publisher }),
    ...(isTranslated(text, blocks, lexicon) && { translated: true }), ...(origin && { origin }),
  }
}

/** The given title, with its place when it stands in the text; else the headline that the layout shows. */
function titleOf({ title, text }: ArticleInput, blocks: readonly Block[]): Found | undefined {
  if (title) return given(title, text)
  const headline = blocks.find(block => block.kind === 'headline')
  return headline && { value: slice(text, headline), start: headline.start, end: headline.end, by: headline.by }
}

/** The given writers, without the labels and dates that pages leave around them; else those whom the bylines name. */
function bylineOf({ byline = [], publisher = '', text }: ArticleInput, blocks: readonly Block[], lexicon: BlockLexicon): Found[] {
  const named = byline.flatMap(line => {
    const names = bylineNames(line, { start: 0, end: line.length }, lexicon).map(name => slice(line, name))
    if (names.length) return names.filter((name, i) => i === 0 || !isOutlet(name, publisher))
    return line && !readDate(line, 0, lexicon.calendar) ? [line] : []
  })
  if (named.length) return [...new Set(named)].map(name => given(name, text))
  const names = blocks.flatMap(block => {
    if (block.kind === 'byline') return bylineNames(text, block, lexicon)
    return block.kind === 'dateline' || block.zone === 'origin' ? labelledNames(text, block, lexicon) : []
  })
  const found = names.map(span => ({ value: slice(text, span), ...span, by: 'byline' }))
  return found.filter(({ value }, i) => found.findIndex(other => other.value === value) === i && (i === 0 || !isOutlet(value, publisher)))
}

/** "Ada Renn, Nordpress Business", published by Nordpress. */
function isOutlet(name: string, publisher: string): boolean {
  return publisher !== '' && (name.includes(publisher) || publisher.includes(name))
}

/** With its place where it stands in the text as words of its own: "RT" is not in "START". */
function given(value: string, text: string): Found {
  const beginning = text.slice(0, BEGINNING)
  let start = beginning.indexOf(value)
  while (start >= 0 && (isInWord(text, start) || isInWord(text, start + value.length))) start = beginning.indexOf(value, start + 1)
  return { value, ...(start >= 0 && { start, end: start + value.length }), by: 'given' }
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0 && at < text.length
}

/** Titles and bylines stand within the first units of a text, or nowhere. */
const BEGINNING = 2000

/** Remarks, bylines and lines of origin that speak of a translation; a text that does, does not count. */
function isTranslated(text: string, blocks: readonly Block[], { translations }: BlockLexicon): boolean {
  return blocks.some(block => (block.kind === 'note' || block.kind === 'byline' || block.zone === 'origin') && hasPhrase(simplify(text.slice(block.start, Math.min(block.end, block.start + LONGEST_REMARK))), translations))
}

/** Units of a remark that are looked at. */
const LONGEST_REMARK = 300
