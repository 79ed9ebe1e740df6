import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { countTimes } from '../train/scoreTimes.ts'
import type { GoldTime, TimesDocument } from '../train/scoreTimes.ts'

/** The example that the program's documentation gives. */
const DOCUMENT: TimesDocument = {
  id: 'a1', publishedAt: '2024-11-19', text: 'Lind left on Monday, two weeks ago.',
  times: [{ start: 13, end: 19, type: 'DATE', value: '2024-11-18' }, { start: 21, end: 34, type: 'DATE', value: '2024-W45' }],
}

const count = (...found: GoldTime[]) => countTimes([DOCUMENT], () => found)

test('a span that only shares words is right relaxed; values and types count over all times', () => {
  const found = count({ start: 13, end: 19, type: 'DATE', value: '2024-11-18' }, { start: 25, end: 30, type: 'DURATION', value: 'PXW' })
  assert.deepEqual(found, { gold: 2, found: 2, strict: 1, relaxed: 2, type: 1, value: 1 })
})

test('a time is matched once, and the same span goes before one that only overlaps', () => {
  const found = count({ start: 0, end: 34, type: 'DATE', value: '2024' }, { start: 13, end: 19, type: 'DATE', value: '2024-11-18' })
  assert.deepEqual(found, { gold: 2, found: 2, strict: 1, relaxed: 2, type: 2, value: 1 })
  assert.equal(count({ start: 13, end: 34, type: 'DATE', value: '2024' }).relaxed, 1)
})

test('the program reads a folder or a file, and says what it misses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-times-'))
  const score = (data: string) => {
    try {
      return execFileSync(process.execPath, [fileURLToPath(new URL('../train/score.ts', import.meta.url)), 'times', '--data', data], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      return (error as { stderr: string }).stderr
    }
  }
  try {
    assert.match(score(folder), /^times was not scored: there is no .*It needs times\/\*\.jsonl or \*\.jsonl\.gz .*train\/scoreTimes\.ts tells what it holds\.\n$/)
    mkdirSync(join(folder, 'times'))
    const file = join(folder, 'times', 'a.jsonl')
    writeFileSync(file, `${JSON.stringify(DOCUMENT)}\n`)
    for (const data of [folder, file]) assert.match(score(data), /2 gold, 2 found[^]*value +100\.0 +100\.0 +100\.0/)
    writeFileSync(file, '{"text": "a", "times": [{"start": 0, "end": 9}]}\n')
    assert.match(score(folder), /Document 1 of .*every time within the text/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
