import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { isSure } from '../src/doc/confidence.ts'
import { voices } from '../src/doc/voice.ts'
import { slice } from '../src/text/span.ts'
import { readPack } from '../src/node.ts'

const pack = await readPack()

const sureCues = (text: string) => {
  const { statements } = analyze({ text, language: 'en' }, pack)
  return statements.filter(isSure).map(({ cue }) => cue && slice(text, cue))
}

for (const text of [
  'If the minister says that he will go, he will go.',
  'The bank chief could have said that the money was gone.',
  'Had the president said that the war was over, nobody would have believed him.',
  'Why did the minister claim that taxes would fall?',
]) test(`nobody surely said anything: ${text}`, () => assert.deepEqual(sureCues(text), []))

for (const text of [
  'The minister said that if taxes fell, he would go.',
  'The minister said that taxes could fall.',
  '“Why should taxes fall?” the minister said.',
]) test(`somebody did: ${text}`, () => assert.deepEqual(sureCues(text), ['said']))

test('each of two speakers has his own quotation', () => {
  const text = '“The talks failed,” Lind said. “They never had a chance,” Berg agreed.'
  const { statements } = analyze({ text, language: 'en' }, pack)
  assert.deepEqual(statements.map(({ source, content }) => [slice(text, source!), ...content.map(span => slice(text, span))]), [['Lind', '“The talks failed,”'], ['Berg', '“They never had a chance,”']])
})

test('what is hardly the writer’s own is undecided, not the writer’s', () => {
  const text = 'The road is closed. The bridge is open.'
  const reading = analyze({ text, language: 'en' }, pack)
  const statement = { key: 'k', start: 0, end: 18, form: 'indirect' as const, content: [{ start: 0, end: 18 }], quotes: [], stance: 'say' as const, speakerKind: 'none' as const, by: 'test' }
  const roots = (confidence: number) => voices({ ...reading, statements: [{ ...statement, confidence }], gaps: [] }).map(({ undecided = false }) => undecided)
  assert.deepEqual(roots(0.7), [true, false])
  assert.deepEqual(roots(0.4), [false])
})
