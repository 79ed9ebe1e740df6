import { isElement, oneLine, TEXT } from './dom.ts'
import type { PageElement, PageNode } from './dom.ts'
import type { BlockKind } from '../doc/blocks.ts'

/** A paragraph-like piece of a page. */
export interface PageBlock {
  readonly kind: BlockKind
  /** In one line. */
  readonly text: string
  /** How much of the text is links, from 0 to 1. */
  readonly linked: number
}

/** The paragraphs, headings, list items and captions below an element, in reading order, with the text between elements kept apart where a reader sees it apart. */
export function walkBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = []
  let kind: BlockKind = 'paragraph'
  let text = ''
  let linked = 0
  let breaks = 0

  function finish(): void {
    const words = oneLine(text)
    if (words) blocks.push({ kind: isLongHeading(kind, words) ? 'paragraph' : kind, text: words, linked: Math.min(1, linked / words.length) })
    text = ''
    linked = 0
    breaks = 0
  }

  function add(words: string, inLink: boolean): void {
    // One <br> wraps a line, unless the line is finished; two part paragraphs.
    if (words.trim() && breaks) {
      if (breaks > 1 || ENDED.test(text)) finish()
      breaks = 0
    }
    text += words
    if (inLink) linked += oneLine(words).length
  }

  function visit(node: PageNode, within: BlockKind, inLink: boolean): void {
    if (node.nodeType === TEXT) {
      kind = within
      add(node.textContent ?? '', inLink)
    } else if (isElement(node) && isShown(node)) {
      if (node.localName === 'br') {
        breaks++
        text += ' '
      } else if (BLOCK.has(node.localName)) {
        finish()
        for (const child of node.childNodes) visit(child, kindOf(node, within), inLink)
        finish()
      } else {
        const own = node.localName === 'span' ? kindOf(node, within) : within
        if (own !== within) finish()
        for (const child of node.childNodes) visit(child, own, inLink || node.localName === 'a')
        if (own !== within) finish()
      }
    }
  }

  visit(root, 'paragraph', false)
  finish()
  return blocks
}

const ENDED = /[.!?…:;]["'”’»)\]]*\s*$/

/** A first paragraph set as a heading, to make it large. */
function isLongHeading(kind: BlockKind, words: string): boolean {
  return kind === 'heading' && words.length > 120 && ENDED.test(words)
}

function kindOf(element: PageElement, within: BlockKind): BlockKind {
  const own = KINDS[element.localName] ?? (CAPTION.test(String(element.className ?? '')) ? 'caption' : undefined)
  // A list or heading within a quotation stays quoted; what stands in a figure is its caption.
  return own === undefined || within === 'caption' || within === 'blockquote' ? within : own
}

const CAPTION = /(?:^|[\s_-])(?:[Cc]aption|[Cc]utline|[Cc]redits?(?:$|[\s_-]))|[a-z](?:Caption|Credit)(?:$|[\s_-])/

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'list-item', dt: 'list-item', dd: 'list-item', blockquote: 'blockquote', figcaption: 'caption', figure: 'caption', caption: 'caption',
}

const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
])

function isShown(element: PageElement): boolean {
  return !HIDDEN.has(element.localName) && element.getAttribute('hidden') === null && element.getAttribute('aria-hidden') !== 'true'
    && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'button', 'select', 'textarea', 'input', 'form', 'iframe', 'object', 'video', 'audio', 'canvas', 'nav', 'head', 'title'])
