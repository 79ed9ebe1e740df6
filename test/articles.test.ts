import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { outlineOf } from './articles/outline.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// A whole article, read as today's engine reads it. When a change of the engine changes it for the better, `node test/articles/outline.ts` writes it anew:
// look at the difference before committing it.
test('the sample page reads as written down', async () => {
  assert.equal(await outlineOf(here('../samples/steppe-courier.html')), readFileSync(here('articles/steppe-courier.txt'), 'utf8'))
})

test('in the sample page nobody else is made to say what the publisher or the author says', async () => {
  const outline = await outlineOf(here('../samples/steppe-courier.html'))
  assert.match(outline, /^publisher: Editor's Analysis/m)
  assert.doesNotMatch(outline.slice(outline.indexOf("Editor's Analysis")), /^author/m)
  assert.doesNotMatch(outline, /^[^\n]*Defence Ministry says: [^\n]*Nobody needs to be told/m)
  assert.match(outline, /undecided[^\n]*Nobody needs to be told which alliance/)
})
