import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { askRaw } from './helpers/openedDesk.ts'
import { USUAL_PORT } from '../src/http/usualPort.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-desk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function hearsay(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../bin/hearsay.js', import.meta.url)), ...words],
    { env: { ...process.env, DATABASE_URL: '', HEARSAY_HOME: folder, HEARSAY_PASSWORD: '', ...environment }, stdio: 'pipe' })
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', words => { said.out += words })
  child.stderr.setEncoding('utf8').on('data', words => { said.error += words })
  const ended = once(child, 'close').then(([status]) => status as number)
  return { child, said, ended, firstLine: () => Promise.race([once(child.stdout, 'data').then(([words]) => String(words)), ended.then(() => { throw new Error(said.error) })]) }
}

test('hearsay desk prints one line with the address that opens it, and ends well when it is asked to', async () => {
  const { child, said, ended, firstLine } = hearsay(['desk', '--port', '0', '--no-open'])
  const line = await firstLine()
  const [, address] = /^The desk is open at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})\n$/.exec(line)!
  const cookie = (await askRaw(address!)).headers['set-cookie']![0]!.split(';')[0]!
  const status = await askRaw(new URL('/api/status', address).href, { headers: { cookie } })
  assert.deepEqual([status.status, status.json.place], [200, folder])
  const second = hearsay(['desk', '--port', '0'])
  assert.equal(await second.ended, 1)
  // Whoever wants it twice hears where it is, and nothing that would let him in.
  assert.match(second.said.error, new RegExp(`^hearsay: .*in use by "hearsay desk" \\(process ${child.pid}.* open at ${new URL(address!).origin}: .*Enter`))
  assert.deepEqual([/token/.test(second.said.error), statSync(join(folder, 'holder.json')).mode & 0o777], [false, 0o600])
  child.kill('SIGINT')
  assert.equal(await ended, 0)
  assert.deepEqual(said, { out: line, error: 'This address lets one browser in, once. Press Enter for another one, Ctrl-C to end.\n' })
})

test('where the usual port is taken, the desk says that earlier links do not lead to it; a line that is typed gives another address', async () => {
  const blocker = createServer().listen(USUAL_PORT, '127.0.0.1')
  // Whoever else has it does as well.
  await once(blocker, 'listening').catch(() => {})
  const { child, said, ended, firstLine } = hearsay(['desk', '--no-open'])
  const line = await firstLine()
  assert.ok(!line.includes(`:${USUAL_PORT}/`), line)
  child.stdin.write('\n')
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  assert.equal(await ended, 0)
  blocker.close()
  assert.match(said.error, new RegExp(`^This address lets one browser in, once\\..* Port ${USUAL_PORT} is taken, so links and the bookmarklet of earlier starts do not lead here\\.\n$`))
  assert.match(said.out, /^The desk is open at (http:\S+\?token=)\S+\n\1\S+\n$/)
})

test('a browser stays let in, until all are forgotten', async () => {
  const opened = async (words: readonly string[], cookie?: string) => {
    const { child, ended, firstLine } = hearsay(['desk', '--port', '0', '--no-open', ...words])
    const address = /http:\S+/.exec(await firstLine())![0]
    const given = cookie ?? (await askRaw(address)).headers['set-cookie']![0]!.split(';')[0]!.replace(/^hearsay-\d+/, '')
    const { status } = await askRaw(new URL('/api/status', address).href, { headers: { cookie: `hearsay-${new URL(address).port}${given}` } })
    child.kill('SIGINT')
    await ended
    return { given, status }
  }
  const { given } = await opened([])
  assert.equal((await opened([], given)).status, 200)
  assert.equal((await opened(['--forget-browsers'], given)).status, 401)
})

test('it listens to other machines only with a password that is long enough', async () => {
  for (const [words, environment, message] of [
    [['desk', '--host', '0.0.0.0'], {}, /set a password first, in HEARSAY_PASSWORD/], [['desk', '--host', '0.0.0.0'], { HEARSAY_PASSWORD: 'short' }, /has 5 characters; 12 are the fewest/],
    [['desk', '--port', '70000'], {}, /up to 65535/], [['desk', 'article.html'], {}, /hearsay add article\.html/],
  ] as const) {
    const { ended, said } = hearsay(words, environment)
    assert.equal(await ended, 2)
    assert.match(said.error, message)
    assert.equal(said.out, '')
  }
})
