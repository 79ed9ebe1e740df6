import type { Span } from '../../src/text/span.ts'

/** The place of a span's words on the page, counted in the text nodes of the blocks that hold it. Letters behind words are no part of the text. */
export function rangeOf(root: ParentNode, blocks: readonly Span[], span: Span): Range | undefined {
  const ends = [span.start, Math.max(span.start + 1, span.end) - 1].map(place => nodeAt(root, blocks, place))
  const [first, last] = ends
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** The span of words that somebody has selected. */
export function spanOfRange(range: Range, blocks: readonly Span[]): Span | undefined {
  const start = placeOf(range.startContainer, range.startOffset, blocks)
  const end = placeOf(range.endContainer, range.endOffset, blocks)
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

function nodeAt(root: ParentNode, blocks: readonly Span[], place: number): { readonly node: Text; readonly offset: number } | undefined {
  const index = blocks.findIndex(block => block.start <= place && place < block.end)
  const element = root.querySelector(`[data-block="${index}"]`)
  if (!element) return undefined
  let at = blocks[index]!.start
  for (const node of textsIn(element)) {
    if (place < at + node.length) return { node, offset: place - at }
    at += node.length
  }
  return undefined
}

/** The place in the text of a point between two signs on the page. */
export function placeOf(container: Node, offset: number, blocks: readonly Span[]): number | undefined {
  const element = (container instanceof Element ? container : container.parentElement)?.closest<HTMLElement>('[data-block]')
  const block = element && blocks[Number(element.dataset['block'])]
  if (!block) return undefined
  let at = block.start
  for (const node of textsIn(element)) {
    if (node === container) return at + offset
    if (!(container instanceof Text) && (container.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) && !container.contains(node)) return at
    at += node.length
  }
  return at
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, node =>
    node instanceof Element ? (node.classList.contains('n') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT)
  const found: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode)
  return found
}
