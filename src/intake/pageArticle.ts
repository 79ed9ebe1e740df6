import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { findFacts, shownByline, shownDeck } from './pageFacts.ts'
import { IntakeError } from './intakeError.ts'
import { layOut } from './layOut.ts'
import { oneLine, wordsOf } from './dom.ts'
import { walkBlocks } from './pageBlocks.ts'
import { WAY_OUT } from './guardPage.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { BlockKind } from '../doc/blocks.ts'
import type { PageBlock } from './pageBlocks.ts'
import type { PageDocument, PageElement } from './dom.ts'

/** The article that a page holds: headline, deck, byline and body as blocks of one text, and what the page says of itself. Throws `IntakeError` when there is none. */
export function pageArticle(html: string): ArticleInput {
  const document = parsePage(html)
  const facts = findFacts(document)
  const deck = shownDeck(document)
  const byline = shownByline(document, facts.byline ?? [])
  const above = [block('headline', facts.title), block('deck', wordsOf(deck)), block('byline', wordsOf(byline))].filter(part => part !== undefined)
  const body = withoutRepeats(bodyBlocks(document), above)
  if (!body.length) throw new IntakeError(`No article was found on this page: it has no paragraphs of text of its own. ${WAY_OUT}`)
  return { ...facts, ...layOut([...above, ...body]) }
}

function parsePage(html: string): PageDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document
}

function block(kind: BlockKind, text: string | undefined): PageBlock | undefined {
  return text ? { kind, text, linked: 0 } : undefined
}

/** The blocks of the article itself, as Readability finds them; of the whole body when it finds nothing. */
function bodyBlocks(document: PageDocument): PageBlock[] {
  const fallback = document.querySelector('body')
  const wholeText = fallback ? walkBlocks(fallback) : []
  const reader = new Readability(document as never, { serializer: node => node as unknown as PageElement, keepClasses: true, maxElemsToParse: 0 })
  const content = reader.parse()?.content
  const blocks = content ? walkBlocks(content) : []
  return (blocks.length ? blocks : wholeText).filter(isArticleText)
}

/** Leaves out what stands among an article's paragraphs without being one: lists of links, lone signs, whose page it is. */
function isArticleText({ kind, text, linked }: PageBlock): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (text.length < 200 && text.includes('©')) return false
  return linked < (kind === 'heading' || kind === 'list-item' ? 0.5 : 0.8)
}

/** The page's headline or byline often stands in its body too, and some pages give every paragraph twice, for phones and for desks. */
function withoutRepeats(body: readonly PageBlock[], above: readonly PageBlock[]): PageBlock[] {
  const seen = new Set(above.map(part => alike(part.text)))
  return body.filter(part => {
    const words = alike(part.text)
    if (seen.has(words)) return false
    if (words.length > 60) seen.add(words)
    return true
  })
}

function alike(text: string): string {
  return oneLine(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}
