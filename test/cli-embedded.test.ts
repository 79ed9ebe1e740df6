import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { askRaw } from './helpers/openedDesk.ts'
import { hearsay, outcomeOf } from './helpers/command.ts'
import { ROOT, temporaryFolder } from './helpers/checkout.ts'
import type { Outcome } from './helpers/command.ts'

const folder = temporaryFolder()

test('npm start opens the desk with the sample case in it, which does not come back when it was thrown away', async () => {
  const env = { HEARSAY_HOME: join(folder, 'started'), INIT_CWD: folder }
  const started = async (looksAt: (desk: Ask) => Promise<void>, ...options: string[]) => {
    const outcome = await outcomeOf(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...options], {
      env, meanwhile: child => child.stdout!.once('data', async (line: string) => {
        try {
          const address = /^The desk is open at (http:\S+)\n$/.exec(line)![1]!
          const cookie = (await askRaw(address)).headers['set-cookie']![0]!.split(';')[0]!
          await looksAt(async path => (await askRaw(new URL(path, address).href, { headers: { cookie } })).json)
        } catch (error) {
          fault = error
        }
        child.kill('SIGINT')
      }),
    })
    if (fault) throw fault
    assert.deepEqual([outcome.status, outcome.signal], [0, null])
    assert.match(outcome.stderr, /^This address lets one browser in, once\. [^\n]+\n$/)
    assert.match(outcome.stdout, /^[^\n]+\n$/, 'one line')
  }
  let fault: unknown
  let thrown = ''
  await started(async ask => {
    assert.deepEqual((await ask('/api/collections')).items.map(({ name, documents }: Item) => [name, documents]), [['Sample case', 16]])
    thrown = (await ask('/api/documents?limit=1')).items[0].document
  })
  assert.equal((await hearsay(['purge', thrown, '--yes'], { env })).status, 0)
  await started(async ask => assert.deepEqual((await ask('/api/collections')).items.map(({ documents }: Item) => documents), [15]), '--port', '0', '--no-open')
  assert.match((await outcomeOf(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), '--help'], { env })).stdout, /^hearsay desk /)
  const shown = await hearsay(['show', '--collection', 'Sample case'], { env })
  assert.match(shown.stdout, /^Sample case\n15 documents of \d+ outlets/)
})

type Ask = (path: string) => Promise<any>

interface Item {
  readonly name: string
  readonly documents: number
}

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
