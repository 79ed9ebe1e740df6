import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../src/analyze.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import { readPack } from '../src/node.ts'

const pack = await readPack('en')

/** The gaps of an article by rule: the words they are about, and the layer and field. */
function gapsOf(article: Partial<ArticleInput> & { text: string }, by: string): string[] {
  const { gaps } = analyze({ language: 'en', publishedAt: '2024-11-19', ...article }, pack)
  return gaps.filter(gap => gap.by === by).map(({ start, end, layer, field }) => `${layer}.${field} ${article.text.slice(start, end)}`.trim())
}

test('an article without a date is undated, once, unless a line gives one', () => {
  const text = 'The council met on Monday, and nobody spoke against the plan.'
  const undated = (article: ArticleInput) => analyze(article, pack).gaps.filter(({ layer, field }) => layer === 'article' && field === 'publishedAt').length
  assert.equal(undated({ text }), 1)
  assert.equal(undated({ text, publishedAt: '2024' }), 0)
  assert.equal(undated({ text: `Ministers Agree on Grain\nPublished: 12 May 2024\n${text}` }), 0)
})

test('a passage in another script or another language', () => {
  const russian = 'Совет собрался в понедельник, и никто не выступил против плана.'
  const dutch = 'de raad kwam maandag bijeen en niemand sprak zich uit tegen het plan van de burgemeester.'
  const english = 'The council met on Monday, and nobody spoke against the plan that the mayor had made.'
  assert.deepEqual(gapsOf({ text: `${english}\n${russian}\n${russian}\n${english}` }, 'another language'), [`article.language ${russian}\n${russian}`])
  assert.deepEqual(gapsOf({ text: `${english}\n${dutch}` }, 'another language'), [`article.language ${dutch}`])
  assert.deepEqual(gapsOf({ text: `${english}\nhttps://nordpress.example/oil-drags-stocks-lower-as-markets-drift-near-highs-again` }, 'another language'), [])
  assert.deepEqual(gapsOf({ text: `${english}\nAda Renn, Tom Orme, Lena Frost, Ilse Marrow, Amos Quill, Jon Keller, Maria Lind, Nils Vik` }, 'another language'), [])
})

test('words in quotation marks that nobody is said to have said', () => {
  const quoted = '“The lake keeps what it takes and gives nothing back.”'
  assert.deepEqual(gapsOf({ text: `The council met on Monday, and nobody spoke against the plan.\n${quoted}\nNobody came to the second meeting.` }, 'quotation without a speaker'), [`statements.source ${quoted}`])
  assert.deepEqual(gapsOf({ text: `${quoted.slice(0, -2)},” the mayor said.` }, 'quotation without a speaker'), [])
  assert.deepEqual(gapsOf({ text: 'The book is called “The Long Winter of the Great Northern Lake”.' }, 'quotation without a speaker'), [])
})

test('a count of what is not said', () => {
  assert.deepEqual(gapsOf({ text: 'The strike went on. Hundreds were arrested on Monday.' }, 'count of nothing'), ['figures.of Hundreds'])
  assert.deepEqual(gapsOf({ text: 'Some 300 miners were arrested on Monday.' }, 'count of nothing'), [])
})

test('a name that two bear', () => {
  assert.deepEqual(gapsOf({ text: 'Anna Renn and Lena Renn came to Orlava on Monday. The council heard them. Renn said that the road would open.' }, 'name of two'), ['mentions.entity Renn'])
  assert.deepEqual(gapsOf({ text: 'Anna Keller met the mayor on Monday. Keller left at noon.' }, 'name of two'), [])
})

test('gaps keep their promises on any text', () => {
  const pieces = ['“', '”', 'Keller ', 'Anna Keller ', 'Jon Keller ', 'hundreds ', '40 percent ', 'said ', 'слово ', '字', '. ', '\n', 'word ', 'de raad kwam bijeen en niemand sprak ', '\ud83d', '\u0000']
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text => {
    let last = 0
    for (const { start, end, layer, why, by } of analyze({ text, language: 'en' }, pack).gaps) {
      assert.ok(last <= start && start <= end && end <= text.length, 'in order, in the text')
      assert.ok(layer && by && /\.$/.test(why), why)
      last = start
    }
  }), { seed: 20241124, numRuns: 300, verbose: 1 })
})
