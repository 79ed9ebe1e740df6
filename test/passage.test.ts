import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { castReading } from './helpers/castReading.ts'
import { citationOf } from '../src/export/cite/citation.ts'
import { cite } from '../src/export/cite.ts'
import { fullReading } from './helpers/fullReading.ts'
import { passageOf } from '../src/export/passage.ts'
import { readPack } from '../src/node.ts'
import { viewOf } from '../src/export/view.ts'
import type { Reading } from '../src/doc/reading.ts'

const pack = await readPack()

function passage(reading: Reading, words: string) {
  const start = reading.article.text.indexOf(words)
  return passageOf(reading, { start, end: start + words.length })
}

const ANA = { name: 'Ana Keller' }
const OLEG = { name: 'Oleg Varenin' }

test('what is only possible is told as possible, also of a part of its words', () => {
  const reading = castReading([ANA, OLEG], [{ by: 'Ana Keller', of: ['Oleg Varenin'] }, { by: 'Oleg Varenin', of: ['Ana Keller'], confidence: 0.66 }])
  const sure = passageOf(reading, reading.statements[0]!)
  assert.equal(sure.whose, 'Credited to Ana Keller, who says it.')
  assert.deepEqual([sure.chain, sure.undecided], [[{ name: 'Ana Keller', stance: 'says' }], undefined])
  const possible = passageOf(reading, reading.statements[1]!)
  assert.equal(possible.whose, 'Possible: credited to Oleg Varenin, who says it (confidence .66, too little to be sure).')
  assert.deepEqual([possible.chain, possible.undecided], [[{ name: 'Oleg Varenin', stance: 'says', confidence: 0.66 }], true])
  assert.equal(passage(reading, 'Ana Keller met, line 1').whose, possible.whose)
})

test('of a way that is sure in part it is told in which', () => {
  const lines = [{ by: 'Ana Keller', of: ['Oleg Varenin'], confidence: 0.95 }, { by: 'Oleg Varenin', of: ['Ana Keller'], within: 0, confidence: 0.6 }] as const
  const inner = castReading([ANA, OLEG], lines)
  assert.equal(passageOf(inner, inner.statements[1]!).whose, 'Credited to Ana Keller, who says it. Possible: credited by Ana Keller to Oleg Varenin, who says it (confidence .60, too little to be sure).')
  const outer = castReading([ANA, OLEG], [{ ...lines[0], confidence: 0.6 }, { ...lines[1], confidence: 0.95 }])
  assert.equal(passageOf(outer, outer.statements[1]!).whose, 'Credited to Oleg Varenin, who says it, by way of Ana Keller, only possible (.60).')
})

test('words come the same way in a passage as in their statement: by whoever is only possible, and by nobody who quotes himself', () => {
  const reading = castReading([ANA, OLEG], [{ by: 'Ana Keller', of: ['Oleg Varenin'], confidence: 0.6 }, { by: 'Oleg Varenin', of: [], within: 0, confidence: 0.95 }, { by: 'Oleg Varenin', of: ['Ana Keller'], within: 1, confidence: 0.95 }])
  const [content] = reading.statements[2]!.content
  const names = ['Ana Keller', 'Oleg Varenin']
  for (const span of [reading.statements[2]!, { start: content!.start, end: content!.start + 10 }]) {
    const { chain, whose } = passageOf(reading, span)
    assert.deepEqual([chain.map(({ name }) => name), whose], [names, 'Credited to Oleg Varenin, who says it, by way of Ana Keller, only possible (.60).'])
  }
  assert.deepEqual(viewOf(reading, { possible: true }).byIndex.get(2)!.chain.map(({ name }) => name), names)
})

test('what is wholly undecided is credited to nobody', () => {
  assert.match(passage(fullReading(), 'No further comment is needed').whose, /^Whose words these are is not decided: the text does not tell whether they still come from .+\.$/)
})

test('of an article that was not read nothing is told of whose words it is, and of a passage in another script neither', () => {
  const unread = analyze({ text: 'قال الوزير إن الميناء سيغلق. "لن ننتظر"، قالت المتحدثة باسم النقابة أمس في العاصمة.' }, pack)
  const { whose, unread: isUnread, undecided } = passageOf(unread, { start: 0, end: 20 })
  assert.equal(whose, 'Whose words these are is not known. The article is in another script than that of English, and only English is read so far.')
  assert.deepEqual([isUnread, undecided], [true, true])
  assert.match(cite(citationOf(unread, { start: 0, end: 20 }), 'text'), /\(these were not read, so whose words they are is not known\)/)
  const mixed = analyze({ language: 'en', text: 'The harbour is closed for repairs, the council said on Monday.\n\nقال الوزير إن الميناء سيغلق غدا حتى نهاية الشهر.\n\nIt will open again in the spring of next year.' }, pack)
  assert.equal(passage(mixed, 'الوزير').whose, 'Whose words these are is not known. This passage is in another script; nothing in it was read.')
  assert.equal(passage(mixed, 'will open again').unread, undefined)
})

test('what somebody does to the words is true of each verb, and a name ends before its comma', () => {
  const reading = analyze({ language: 'en', publishedAt: '2025-03-03', text: 'The dockers\' union, which has 800 members, rejected the plan. Council sources denied on Monday that it had been signed. Brandt accused Keller of hiding the letter.' }, pack)
  const whose = reading.statements.map(statement => passageOf(reading, statement).whose)
  assert.match(whose[0]!, /redited to The dockers' union, which has 800 members, who denies or rejects it\b/)
  assert.match(whose[1]!, /redited to Council sources, who deny or reject it\b/)
  assert.match(whose[2]!, /redited to Brandt, who criticizes it, or accuses somebody of it\b/)
})
