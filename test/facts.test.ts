import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBlocks } from '../src/blocks/findBlocks.ts'
import { findFacts } from '../src/blocks/findFacts.ts'
import type { ArticleFacts } from '../src/blocks/findFacts.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import type { Found } from '../src/doc/reading.ts'
import { english } from '../src/lang/en/index.ts'

const read = (article: ArticleInput): ArticleFacts => findFacts(article, findBlocks(article, english.blocks), english.blocks)

for (const { name, article, facts } of readCases()) {
  test(`facts: ${name}`, () => assert.deepEqual(shown(read(article)), facts))
}

test('what is found opens the words that it comes from', () => {
  for (const { article } of readCases()) {
    const { byline, origin } = read(article)
    for (const { value, start, end, by } of [...byline, origin?.url, origin?.publisher].filter(found => found !== undefined)) {
      if (start === undefined) assert.equal(by, 'given')
      else assert.equal(article.text.slice(start, end), value)
    }
  }
})

test('a given name is not found within another word', () => {
  assert.deepEqual(read({ text: 'START OF THE ROAD\nBy RT\nThe road was opened on Tuesday.', byline: ['RT'] }).byline, [{ value: 'RT', start: 21, end: 23, by: 'given' }])
})

test('facts keep their promises on any text', () => {
  const pieces = ['\n', '\n', ' ', 'By ', 'Author: ', 'Ada Renn', ', ', ' and ', ' | ', '; ', 'editing by ', 'Published ', 'Updated: ', '19 November 2024', 'May 31', ' 2024', '31/02/2024', '2024-99-99', ' 10:30', ' 25:99 pm', ' GMT', 'Source: ', 'https://', '© ', 'ORLAVA (', ') — ', 'This article was first published in ', 'word.', '(', '\ud83d', '\u0000', '@']
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text, (body, line) => {
    const { byline, publishedAt, publisher, origin } = read({ text: body, byline: [line] })
    for (const found of [...byline, publishedAt, origin?.url, origin?.publisher]) {
      if (!found) continue
      assert.ok(found.value && found.by)
      if (found.start !== undefined) assert.ok(found.start < found.end! && found.end! <= body.length)
    }
    if (publishedAt) assert.match(publishedAt.value, /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/)
    assert.notEqual(publisher, '')
  }), { seed: 20241122, numRuns: 2000, verbose: 1 })
})

function shown({ byline, publishedAt, publisher, origin, translated }: ArticleFacts): string[] {
  const line = (name: string, found: Found | undefined) => (found ? [`${name}: ${found.value}`] : [])
  return [
    ...byline.flatMap(found => line('byline', found)), ...line('publishedAt', publishedAt), ...(publisher ? [`publisher: ${publisher}`] : []),
    ...line('origin url', origin?.url), ...line('origin publisher', origin?.publisher), ...(translated ? ['translated: true'] : []),
  ]
}

function readCases(): { name: string; article: ArticleInput; facts: string[] }[] {
  const cases = readFileSync(new URL('cases/facts.txt', import.meta.url), 'utf8').split(/^== /m).slice(1)
  return cases.map(part => {
    const [name, ...rows] = part.trimEnd().split('\n')
    const cut = rows.indexOf('--') + 1
    const came = rows.slice(0, Math.max(0, cut - 1)).map(row => row.split(/: (.*)/s, 2) as [string, string])
    const one = (field: string) => { const found = came.find(([name]) => name === field); return found && { [field]: found[1] } }
    const byline = came.filter(([field]) => field === 'byline').map(([, value]) => value)
    const article = { text: rows.slice(cut).filter(row => !row.startsWith('-> ')).join('\n'), ...one('publisher'), ...one('publishedAt'), ...(byline.length && { byline }) }
    return { name: name!, article, facts: rows.filter(row => row.startsWith('-> ')).map(row => row.slice(3)) }
  })
}
