import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { analyze } from '../src/analyze.ts'
import { readPack } from '../src/node.ts'
import { describe, judgeCase } from './cases/judgeCase.ts'
import { readCases } from './cases/readCases.ts'

const FOLDER = fileURLToPath(new URL('./cases/statements/', import.meta.url))

const pack = await readPack()

for (const file of readdirSync(FOLDER)) {
  test(`statements: ${file}`, async t => {
    for (const example of readCases(FOLDER + file)) {
      await t.test(example.title, () => {
        const reading = analyze({ text: example.marked.text, language: 'en' }, pack)
        const wrong = judgeCase(example, reading)
        if (example.today === undefined) return assert.deepEqual(wrong, [], `${wrong.join('\n')}\nthe answer was:\n${describe(example, reading)}`)
        assert.notDeepEqual(wrong, [], 'This is right now: take FIXME and today: out.')
        assert.equal(describe(example, reading), example.today, 'This is wrong in a new way; see whether it is nearer, and write the new answer under today:')
      })
    }
  })
}
