import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hearsay, outcomeOf } from './helpers/command.ts'
import { ROOT, temporaryFolder } from './helpers/checkout.ts'

import type { Outcome } from './helpers/command.ts'

const folder = temporaryFolder()

test('npm start adds the sample case, shows what is in it, and its advice holds', async () => {
  const env = { HEARSAY_HOME: join(folder, 'started'), INIT_CWD: folder }
  const { status, stdout, stderr } = await outcomeOf(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], { env })
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /^Sample case\n16 documents of \d+ outlets in 17 versions, all read\n/)
  assert.match(stdout, /\nKept in .*started\n\nTo go on:\n/)
  const advised = [...stdout.matchAll(/^  node (\S+hearsay\.js) (.*?)  /gm)]
  assert.equal(advised.length, 4)
  for (const [, bin, words] of advised) {
    const outcome = await outcomeOf(process.execPath, [bin!, ...words!.trim().split(' ')], { env, cwd: folder })
    assert.deepEqual([outcome.status, outcome.stderr], [0, ''], words)
    assert.doesNotMatch(outcome.stdout, /No statement was found/)
  }
})

test('Ctrl-C stops after what is under way; a second process meanwhile is told who is at it; nothing is lost', async () => {
  const env = { HEARSAY_HOME: join(folder, 'interrupted') }
  const paragraph = 'The ferry will run again in May, harbour master Jonas Weatherby told reporters on Monday. “We have ordered the steel,” he said. The mayor denied that the money was missing.\n\n'
  mkdirSync(join(folder, 'many'))
  for (let i = 0; i < 80; i++) writeFileSync(join(folder, 'many', `${i}.txt`), `Report ${i}\n\n${paragraph.repeat(90)}`)
  let second: Promise<Outcome> | undefined
  const first = await hearsay(['add', 'no-such.txt', 'many'], {
    cwd: folder, env, meanwhile: child => child.stderr!.once('data', async () => {
      // It has begun: it has said what it refuses.
      second = hearsay(['list'], { env })
      const { status, stderr } = await second
      assert.equal(status, 1)
      assert.match(stderr, /in use by "hearsay add" \(process \d+/)
      // From a terminal it may come twice: to an older Node.js that has started this one, too, which passes it on.
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGINT'), 50)
    }),
  })
  await second
  assert.equal(first.status, 130)
  assert.match(first.stderr, /Stopping: what is under way is finished/)
  assert.match(first.stdout, /Stopped.*hearsay work/)
  await hearsay(['work', '--once'], { cwd: folder, env })
  assert.equal((await hearsay(['add', 'many'], { cwd: folder, env })).status, 0)
  const { documents, read } = JSON.parse((await hearsay(['show', '--json'], { env })).stdout) as { documents: number; read: number }
  assert.deepEqual([documents, read], [80, 80])
})
