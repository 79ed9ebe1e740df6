import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Select words of the article, as somebody does with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const found = await page.evaluate(`(() => {
    for (const block of document.querySelectorAll('[data-block]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const nodes = []
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.n')) nodes.push(walker.currentNode)
      const at = nodes.map(node => node.data).join('').indexOf(${JSON.stringify(words)})
      if (at < 0) continue
      const place = offset => {
        for (const node of nodes) {
          if (offset <= node.length) return [node, offset]
          offset -= node.length
        }
      }
      const range = document.createRange()
      range.setStart(...place(at))
      range.setEnd(...place(at + ${words.length}))
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      return true
    }
  })()`)
  assert.ok(found, `the article has the words “${words}”`)
}
