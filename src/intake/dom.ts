/** As much of a page's tree as intake looks at. linkedom gives it, without the browser's types. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly className: unknown
  readonly parentElement: PageElement | null
  readonly children: Iterable<PageElement> & { readonly length: number }
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
  appendChild(node: PageNode): unknown
  replaceWith(node: PageNode): void
  replaceChildren(node: PageNode): void
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
  readonly title: string
  createElement(name: string): PageElement
}

export const ELEMENT = 1
export const TEXT = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}

/** An element's words in one line; empty when there are none. */
export function wordsOf(node: PageNode | null | undefined): string {
  return oneLine(node?.textContent ?? '')
}

/** The text with every run of white space as one space, none at the ends, and without soft hyphens and invisible marks of layout. */
export function oneLine(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim()
}
