import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { readPack } from '../src/node.ts'
import { slice } from '../src/text/span.ts'

const pack = await readPack('en')
const BODY = '\nThe council met on Monday in the old customs house, and nobody spoke against the plan.'

function headline(words: string): string | undefined {
  const text = words + BODY
  const statement = analyze({ text, title: words, language: 'en' }, pack).statements.find(({ by }) => by === 'headline')
  return statement && `${slice(text, statement.source!)} | ${statement.stance} | ${statement.content.map(span => slice(text, span)).join()}`
}

test('a headline hands its clause to whoever stands before the verb, capitals or not', () => {
  assert.equal(headline('Kareland Believes Its Army Is Stronger Than the Fleet of Tarn'), 'Kareland | believe | Its Army Is Stronger Than the Fleet of Tarn')
  assert.equal(headline('Foreign Ministry denies that the road was closed'), 'Foreign Ministry | deny | that the road was closed')
})

test('a headline without a clause, or with the verb as a noun, says nothing for anybody', () => {
  assert.equal(headline('Mayor of Orlava Announces Prize'), undefined)
  assert.equal(headline('Mayor Defends Himself Against Claims He Hid His Debts'), undefined)
  assert.equal(headline('Insurance Claims Rise Again'), undefined)
})
