import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { addArticles } from '../src/store/add.ts'
import { backup } from '../src/store/care/backup.ts'
import { checkBackup, readHead } from '../src/store/care/backupFile.ts'
import { CONTENTS, NOT_CONTENTS, TABLES } from '../src/store/care/contents.ts'
import { tableNames } from '../src/store/care/checks/tables.ts'
import { restore } from '../src/store/care/restore.ts'
import { openStore } from '../src/store/store.ts'
import { fill } from './helpers/filledStore.ts'
import { ROOT } from './helpers/checkout.ts'
import { startPostgres } from './helpers/postgresServer.ts'
import type { PostgresServer } from './helpers/postgresServer.ts'
import type { Store } from '../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-backup-'))
const EMPTY = zstdCompressSync('')
const FIRST = join(folder, 'first.backup')
let server: PostgresServer
let embedded: Store
let onServer: Store

before(async () => {
  server = await startPostgres()
  embedded = await openStore({ folder: join(folder, 'one') })
  onServer = await openStore({ databaseUrl: await server.newDatabase() })
  await fill(embedded)
  // More rows than a page has.
  await embedded.execute(`insert into gaps (document, version, ord, start_at, end_at, is_current, layer, why, made_by)
    select document, version, 1000 + n, 0, 1, is_current, 'statements', 'Nobody can tell.', 'hand' from readings, generate_series(1, 900) n`)
  await backup(embedded, FIRST, { who: 'Ada' })
})

after(async () => {
  await embedded.close()
  await onServer.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** All rows of all tables, as the database gives them; bytes as hexadecimal digits. */
async function everything(store: Store): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of TABLES) {
    const found: object[] = await store.db.selectFrom(table).selectAll().orderBy(({ ref }) => sql`(${sql.join(CONTENTS[table].map(column => ref(column as never)))})`).execute()
    rows[table] = found.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value])))
  }
  // Who made backups and restored them is noted when the rest is written.
  return { ...rows, audit: rows['audit']!.filter(entry => !/^(?:backup|restore)$/.test((entry as { action: string }).action)) }
}

async function isEmpty(store: Store): Promise<boolean> {
  return Object.values(await everything(store)).every(rows => !rows.length)
}

test('every table of a collection is in its backups, or said to be none of its contents', async () => {
  for (const store of [embedded, onServer]) assert.deepEqual((await tableNames(store.db)).filter(table => !NOT_CONTENTS.includes(table)), [...TABLES].sort())
})

test('a backup of an embedded collection restored on a server, and back, has the same rows', async () => {
  const rows = await everything(embedded)
  assert.deepEqual(TABLES.filter(table => !rows[table]!.length), [], 'tables that this test does not try')
  const steps: string[] = []
  const restored = await restore(onServer, FIRST, { who: 'Ada', onProgress: ({ step, done, total }) => { if (done === total) steps.push(step) } })
  assert.deepEqual(await everything(onServer), rows)
  assert.equal(restored.rows.versions, 4)
  assert.deepEqual([...new Set(steps)], ['checking', 'restoring'])
  const second = join(folder, 'second.backup')
  const made = await backup(onServer, second, { who: 'Ada' })
  assert.equal(made.sizeBytes, statSync(second).size)
  const back = await openStore({ folder: join(folder, 'two') })
  await restore(back, second, { who: 'Ada' })
  assert.deepEqual(await everything(back), rows)
  // What is added next gets a number of its own.
  await addArticles(back, [{ article: { text: 'Something new.' } }], { who: 'tester' })
  await back.close()
})

test('a backup of a time when texts\' first words were not kept comes back with them', async () => {
  const [head, ...lines] = zstdDecompressSync(readFileSync(FIRST)).toString().trimEnd().split('\n')
  let place = -1
  const older = lines.slice(0, -1).map(line => {
    if (line.startsWith('{"table":')) {
      const { table, columns, ...rest } = JSON.parse(line) as { table: string; columns: string[] }
      place = table === 'versions' ? 1 : -1
      return JSON.stringify({ table, columns: table === 'versions' ? columns.filter(name => name !== 'opening') : columns, ...rest })
    }
    if (place < 0) return line
    const { opening: _, ...row } = JSON.parse(line) as Record<string, unknown>
    return JSON.stringify(row)
  })
  const text = [head!.replace(/\d{4}_\w+/, '0009_refusals'), ...older].map(line => `${line}\n`).join('')
  const file = join(folder, 'older.backup')
  writeFileSync(file, zstdCompressSync(`${text}${JSON.stringify({ ...JSON.parse(lines.at(-1)!), sha256: createHash('sha256').update(text).digest('hex') })}\n`))
  const target = await openStore({ databaseUrl: await server.newDatabase() })
  await restore(target, file, { who: 'Ada' })
  assert.ok(!text.includes('"opening"'))
  assert.deepEqual((await everything(target))['versions'], (await everything(embedded))['versions'])
  await target.close()
})

test('backups of every length are found whole', async () => {
  // The one who packs them ends some with an empty frame and some without.
  const file = join(folder, 'many.backup')
  for (let i = 0; i < 8; i++) {
    await backup(onServer, file, { who: 'Ada', replace: true })
    await checkBackup(file)
  }
})

test('a backup goes into an empty collection only', async () => {
  await assert.rejects(restore(embedded, FIRST, { who: 'Ada' }), /goes into an empty collection, and this one has collections, feeds, links.*HEARSAY_HOME/)
})

test('a file that is there stays, unless it is to be replaced', async () => {
  const file = join(folder, 'kept.backup')
  writeFileSync(file, 'mine')
  await assert.rejects(backup(embedded, file, { who: 'Ada' }), /is there already/)
  assert.equal(readFileSync(file, 'utf8'), 'mine')
  await backup(embedded, file, { who: 'Ada', replace: true })
  await checkBackup(file)
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o77, 0, 'others may read it')
})

test('a backup that is interrupted leaves no file, and the one that was there as it was', async () => {
  const file = join(folder, 'interrupted.backup')
  writeFileSync(file, 'mine')
  const stop = new AbortController()
  await assert.rejects(backup(embedded, file, { who: 'Ada', replace: true, signal: stop.signal, onProgress: () => stop.abort() }), { name: 'AbortError' })
  assert.equal(readFileSync(file, 'utf8'), 'mine')
  assert.deepEqual(readdirSync(folder).filter(name => name.includes('.part')), [])
  await addArticles(embedded, [], { who: 'tester' })
})

test('a backup has the collection at one moment, whatever is added meanwhile', async () => {
  const file = join(folder, 'busy.backup')
  let adding: Promise<unknown> | undefined
  await backup(onServer, file, { who: 'Ada', onProgress: () => { adding ??= addArticles(onServer, Array.from({ length: 50 }, (_, i) => ({ article: { text: `Meanwhile ${i}` } })), { who: 'tester' }) } })
  await adding
  await checkBackup(file)
  assert.equal((await readHead(file)).rows.documents, 3)
})

test('nothing is restored from a backup that is not whole, and the reason is named', async () => {
  const whole = readFileSync(FIRST)
  const text = zstdDecompressSync(whole).toString()
  const [head, ...lines] = text.trimEnd().split('\n')
  const packed = (changed: readonly string[]) => zstdCompressSync(`${changed.join('\n')}\n`)
  const flipped = (at: number) => whole.map((byte, i) => (i === at ? byte ^ 16 : byte))
  const target = await openStore({ databaseUrl: await server.newDatabase() })
  const wrong: readonly [string, Uint8Array, RegExp][] = [
    ['nothing', Buffer.alloc(0), /is not a backup/],
    ['something else', Buffer.from('<html>'), /is not a backup/],
    ['something else, packed alike', zstdCompressSync('{"hearsay": 1}\n'), /is not a backup/],
    ['cut in the middle', whole.subarray(0, whole.length >> 1), /damaged: it ends too early, so it was cut off/],
    ['cut by a byte', whole.subarray(0, -1), /damaged: (?:it ends too early|something follows its end)/],
    ['cut between lines', packed([head!, ...lines.slice(0, 9)]), /its last line is missing/],
    ['a row missing', packed([head!, ...lines.filter((_, i) => i !== 5)]), /do not fit its checksum/],
    ['a word changed', packed([head!, ...lines.map(line => line.replace('Courier', 'Carrier'))]), /do not fit its checksum/],
    ['something after its end', Buffer.concat([whole, Buffer.from('junk')]), /something follows its end/],
    ['an empty frame too many after its end', Buffer.concat([whole, EMPTY, EMPTY]), /something follows its end/],
    ['twice', Buffer.concat([whole, whole]), /damaged: something follows its/],
    ['lines after its last', packed([head!, ...lines, '{}']), /something follows its last line/],
    ['a newer format', packed([head!.replace(':1', ':2'), ...lines]), /made by a newer hearsay \(format 2/],
    ['newer tables', packed([head!.replace(/\d{4}_\w+/, '0999_future'), ...lines]), /made by a newer hearsay than this one \(its tables are at 0999_future\)/],
    ...[9, 1000, 2000, whole.length - 3].map((at): [string, Uint8Array, RegExp] => [`byte ${at} flipped`, flipped(at), /damaged|not a backup/]),
  ]
  for (const [what, bytes, reason] of wrong) {
    const file = join(folder, 'wrong.backup')
    writeFileSync(file, bytes)
    await assert.rejects(restore(target, file, { who: 'Ada' }), (error: Error) => error.name === 'StoreError' && reason.test(error.message) || assert.fail(`${what}: ${error.name} ${error.message}`) as never, what)
    assert.ok(await isEmpty(target), `${what} left something`)
  }
  await assert.rejects(restore(target, join(folder, 'none'), { who: 'Ada' }), /There is no file/)
  await assert.rejects(restore(target, folder, { who: 'Ada' }), /is not a file/)
  await target.close()
})

test('a restore that is interrupted, or that the database refuses, leaves the collection empty', async () => {
  const target = await openStore({ databaseUrl: await server.newDatabase() })
  const stop = new AbortController()
  await assert.rejects(restore(target, FIRST, { who: 'Ada', signal: stop.signal, onProgress: ({ step }) => { if (step === 'restoring') stop.abort() } }), { name: 'AbortError' })
  assert.ok(await isEmpty(target))
  await target.execute('alter table gaps add constraint none check (ord < 1000)')
  await assert.rejects(restore(target, FIRST, { who: 'Ada' }), /could not be restored.*Nothing of it was kept/)
  assert.ok(await isEmpty(target))
  await target.close()
})

test('a process that is killed in the middle of restoring leaves the collection empty', async () => {
  const place = join(folder, 'killed')
  const script = `
    import { openStore } from './src/store/store.ts'
    import { restore } from './src/store/care/restore.ts'
    const store = await openStore({ folder: process.env.PLACE })
    await restore(store, process.env.FILE, { who: 'Ada', onProgress: ({ step, done }) => { if (step === 'restoring' && done) process.kill(process.pid, 'SIGKILL') } })`
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, PLACE: place, FILE: FIRST } })
  assert.equal(signal, 'SIGKILL', stderr)
  const store = await openStore({ folder: place })
  assert.ok(await isEmpty(store))
  await restore(store, FIRST, { who: 'Ada' })
  await store.close()
})

test('a disk that is full ends a backup with a reason, and leaves what was there', { skip: process.platform === 'win32' }, async () => {
  const address = await server.newDatabase()
  const store = await openStore({ databaseUrl: address })
  await store.execute(`insert into originals (document, version, original, media_type, size, packed) select n::text, 'v', 'o', 'text/html', 1, decode(string_agg(md5(n::text || m::text), ''), 'hex') from generate_series(1, 20) n, generate_series(1, 5000) m group by n`)
  await store.close()
  const file = join(folder, 'full.backup')
  writeFileSync(file, 'mine')
  const script = `
    import { openStore } from './src/store/store.ts'
    import { backup } from './src/store/care/backup.ts'
    const store = await openStore({ databaseUrl: process.env.ADDRESS })
    await backup(store, process.env.FILE, { who: 'Ada', replace: true }).catch(error => console.log(error.name, error.message))
    await store.close()`
  // No file of this process may be larger than half a megabyte: to a program that is the same as a full disk.
  const { stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -f 1024; exec "$0" --input-type=module-typescript -e "$SCRIPT"', process.execPath], {
    cwd: ROOT, encoding: 'utf8', env: { ...process.env, ADDRESS: address, FILE: file, SCRIPT: script },
  })
  assert.match(stdout, /StoreError .* could not be written\. There is no room\./, stderr)
  assert.equal(readFileSync(file, 'utf8'), 'mine')
  assert.ok(!readdirSync(folder).some(name => name.startsWith('full.backup.')))
})
