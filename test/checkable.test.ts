import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { AGAINST_WORDS, checkable, reasonWords } from '../src/export/checkable.ts'
import { CHECKABLE } from '../src/lang/en/checkable.ts'
import { readPack } from '../src/node.ts'

const pack = await readPack('en')

/** What is said of a sentence, which stands among others. */
function told(sentence: string): string {
  const text = `Harbour news\n\nThe harbour of Orlava lies in the north.\n\n${sentence}`
  const reading = analyze({ text, language: 'en', publishedAt: '2025-06-01' }, pack)
  const start = text.indexOf(sentence)
  const { reasons, against } = checkable(reading, { start, end: start + sentence.length }, CHECKABLE)
  return [reasonWords(reasons), against && `not: ${AGAINST_WORDS[against]}`].filter(Boolean).join('; ')
}

// Each with one beside it that is like it and is another thing.
for (const [sentence, expected, opposite, instead] of [
  ['The ferry carried 4,000 lorries.', 'a figure', 'The ferry carried many lorries.', ''],
  ['The pier was closed on 3 March 2024.', /a date/, 'The pier is closed now.', ''],
  ['The union signed a pact with the port.', 'an event told as happened', 'The union will sign a pact with the port.', 'not: it looks ahead'],
  ['It is the largest ferry on the lake.', 'a superlative', 'It is a large ferry.', ''],
  ['The old ferry was faster than the new one.', 'a comparison', 'The old ferry was fast.', ''],
  ['The port earned $3 million in May.', /a figure/, 'The port may earn $3 million.', 'not: it looks ahead'],
  ['The port earned $3 million in 2023.', 'a figure and a date', 'The port should earn $3 million a year.', 'not: it gives a view'],
  ['At least 40 sailors left.', /^a figure/, 'Did 40 sailors leave?', 'not: it asks'],
  ['Minister Ana Keller said that 40 sailors had left.', /a figure/, 'Minister Ana Keller promised that 40 sailors would come back.', 'not: it looks ahead'],
] as const) {
  test(`“${sentence}” and not “${opposite}”`, () => {
    if (typeof expected === 'string') assert.equal(told(sentence), expected)
    else assert.match(told(sentence), expected)
    assert.equal(told(opposite), instead)
  })
}
