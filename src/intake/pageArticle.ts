import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cutComments } from './cutComments.ts'
import { dropFurniture } from './dropFurniture.ts'
import { findFacts, shownByline, shownDeck } from './pageFacts.ts'
import { IntakeError } from './intakeError.ts'
import { layOut } from './layOut.ts'
import { notesOn, reasonOfAbsence } from './pageNotes.ts'
import { oneLine, wordsOf } from './dom.ts'
import { savedPage } from './savedPage.ts'
import { tidyBody } from './tidyBody.ts'
import { thinPage } from './thinPage.ts'
import { walkBlocks } from './pageBlocks.ts'
import { guardPage, MAX_ELEMENTS, measurePage, WAY_OUT } from './guardPage.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { BlockKind } from '../doc/blocks.ts'
import type { PageContext, PageReading } from './pageReading.ts'
import type { PageBlock } from './pageBlocks.ts'
import type { PageDocument, PageElement } from './dom.ts'

/** The article that a page holds: headline, deck, byline and body as blocks of one text, and what the page says of itself. Throws `IntakeError` when there is none. */
export function pageArticle(html: string): ArticleInput {
  return pageReading(html).article
}

/** The article on a page with what to know about it: that the rest is for subscribers, when the page was saved. Throws `IntakeError` when there is none, with the reason if the page shows one. */
export function pageReading(html: string, { url }: PageContext = {}): PageReading {
  const thin = guarded(thinPage(html))
  const saved = savedPage(html)
  const document = parsePage(thin)
  const facts = findFacts(document, thin, saved.url ?? url)
  const shown = wordsOf(document.querySelector('body'))
  const deck = shownDeck(document)
  const byline = shownByline(document, facts.byline ?? [])
  const head = [block('headline', facts.title), block('deck', wordsOf(deck)), block('byline', wordsOf(byline))].filter(part => part !== undefined)
  const { above, body } = withOneByline(head, tidyBody(withoutRepeats(bodyBlocks(document, thin), head), facts))
  const words = body.filter(({ kind }) => kind !== 'note' && kind !== 'caption').map(({ text }) => text).join('\n')
  const reason = words.length < LEAST_WORDS ? reasonOfAbsence(`${facts.title ?? ''} ${shown} ${UNSEEN.exec(html)?.[0] ?? ''}`) : undefined
  if (reason) throw new IntakeError(`${reason}. ${WAY_OUT}`)
  if (!body.length) throw new IntakeError(`No article was found on this page: it has no paragraphs of text of its own. ${WAY_OUT}`)
  return { article: { ...facts, ...layOut([...above, ...body]) }, notes: notesOn({ html: thin, shown, body: words }), ...(saved.savedAt && { savedAt: saved.savedAt }) }
}

// Less than that is no article, if the page says besides why it has none.
const LEAST_WORDS = 600
// What a browser without JavaScript is told.
const UNSEEN = /<noscript[^>]*>[^]{0,2000}?<\/noscript>/i

/** A page that a parser can be trusted with; without its comments, if these are what makes it too much. */
function guarded(html: string): string {
  if (measurePage(html).elements <= MAX_ELEMENTS) {
    guardPage(html)
    return html
  }
  const cut = cutComments(html)
  guardPage(cut)
  return cut
}

function parsePage(html: string): PageDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document
}

function block(kind: BlockKind, text: string | undefined): PageBlock | undefined {
  return text ? { kind, text, linked: 0 } : undefined
}

/** The blocks of the article itself, as Readability finds them; of the whole body when it finds nothing. */
function bodyBlocks(document: PageDocument, html: string): PageBlock[] {
  dropFurniture(document)
  narrowToMarked(document)
  const reader = new Readability(document as never, { serializer: node => node as unknown as PageElement, keepClasses: true, maxElemsToParse: 0 })
  const content = reader.parse()?.content
  const blocks = content ? walkBlocks(content).filter(isArticleText) : []
  if (blocks.length) return blocks
  // Readability took the tree apart.
  const body = parsePage(html).querySelector('body')
  return body ? walkBlocks(body).filter(isArticleText) : []
}

/** Leaves nothing on the page but its article, if one element is marked as its body and holds a good part of the words. */
function narrowToMarked(document: PageDocument): void {
  const body = document.querySelector('body')
  const [marked, ...others] = document.querySelectorAll('[itemprop~="articleBody"]')
  if (body && marked && !others.length && wordsOf(marked).length > wordsOf(body).length * LEAST_MARKED) body.replaceChildren(marked)
}

// Comments and lists of stories may be twice as long as the article.
const LEAST_MARKED = 0.3

/** Leaves out what stands among an article's paragraphs without being one: lists of links, lone signs, whose page it is. */
function isArticleText({ kind, text, linked }: PageBlock): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (text.length < 200 && text.includes('©')) return false
  return linked < (kind === 'heading' || (kind === 'list-item' && text.length < 120) ? 0.5 : 0.8)
}

/** The page's headline or byline often stands in its body too, and some pages give every paragraph twice, for phones and for desks. */
function withoutRepeats(body: readonly PageBlock[], above: readonly PageBlock[]): PageBlock[] {
  const around = new Set(above.map(part => alike(part.text)))
  const rest = body.map(part => ({ part, words: alike(part.text) })).filter(({ words }) => !around.has(words))
  const times = new Map<string, number>()
  for (const { part, words } of rest) if (part.kind !== 'heading' && words.length > 60) times.set(words, (times.get(words) ?? 0) + 1)
  // A recipe may well say a line again; a page that says most of them again is there twice.
  const isTwice = [...times.values()].filter(count => count > 1).length > times.size * 0.6
  const seen = new Set<string>()
  return rest.filter(({ words }, i) => {
    const isRepeat = words.length > 60 && (isTwice ? seen.has(words) : rest[i - 1]?.words === words)
    seen.add(words)
    return !isRepeat
  }).map(({ part }) => part)
}

/** Where the body has the byline once more, with the day, that is the one that counts: it stands on top, and there alone. */
function withOneByline(above: readonly PageBlock[], body: readonly PageBlock[]): { readonly above: readonly PageBlock[]; readonly body: readonly PageBlock[] } {
  const byline = above.find(({ kind }) => kind === 'byline')
  const whole = byline && body.find(({ kind, text }) => kind === 'byline' && `${alike(text)} `.startsWith(`${alike(byline.text).trimEnd()} `))
  return whole ? { above: above.map(part => (part === byline ? whole : part)), body: body.filter(part => part !== whole) } : { above, body }
}

function alike(text: string): string {
  return oneLine(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}
