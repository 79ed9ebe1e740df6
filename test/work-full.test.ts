import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-full-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const PROGRAM = fileURLToPath(new URL('helpers/fillUp.ts', import.meta.url))

/** Nothing is half: as many versions as were told of, each with its original; and there is room for more once there is room. */
async function goesOn(place: string, told: number): Promise<void> {
  const store = await openStore({ folder: place })
  const { rows } = await store.execute('select (select count(*) from versions) as versions, (select count(*) from originals) as originals, (select count(*) from jobs.job) as jobs')
  assert.equal(rows[0]!['versions'], told)
  assert.equal(rows[0]!['originals'], told)
  await store.close()
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, place], { encoding: 'utf8' })
  assert.equal(status, 0)
  assert.deepEqual(JSON.parse(stdout), { told: 12 })
}

test('where a file can grow no more, it says that the disk is full, keeps what was whole, and goes on when there is room', { skip: process.platform === 'win32' }, async () => {
  const place = join(folder, 'limited')
  await (await openStore({ folder: place })).close()
  // In kilobytes: a little more than a file of the journal.
  const { stdout, stderr } = spawnSync('bash', ['-c', 'ulimit -f 17000; exec "$0" "$@"', process.execPath, PROGRAM, place], { encoding: 'utf8' })
  const { told, error } = JSON.parse(stdout || `{"error":${JSON.stringify(stderr)}}`) as { told: number; error: string }
  assert.match(error, /^StoreError: The disk is full/)
  assert.ok(told < 12)
  await goesOn(place, told)
})

test('the same where the whole disk is full', async t => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk]).status !== 0) return t.skip('needs the right to mount')
  try {
    const { stdout } = spawnSync(process.execPath, [PROGRAM, join(disk, 'home')], { encoding: 'utf8' })
    const { told, error } = JSON.parse(stdout) as { told: number; error: string }
    assert.match(error, /^StoreError: The disk is full/)
    spawnSync('mount', ['-o', 'remount,size=300m', disk])
    await goesOn(join(disk, 'home'), told)
  } finally {
    spawnSync('umount', [disk])
  }
})
