import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { addArticles } from '../src/store/add.ts'
import { dataFolder } from '../src/store/place.ts'
import { openStore, placeFrom } from '../src/store/store.ts'
import { StoreError } from '../src/store/storeError.ts'
import { TO_OLDER } from './helpers/toOlder.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-open-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('a collection lies where HEARSAY_HOME says, else where the platform keeps data; a server goes first', () => {
  assert.equal(dataFolder({ HEARSAY_HOME: '/srv/news' }, 'linux'), '/srv/news')
  assert.equal(dataFolder({ XDG_DATA_HOME: '/home/ada/data' }, 'linux'), '/home/ada/data/hearsay')
  assert.match(dataFolder({ XDG_DATA_HOME: 'relative' }, 'linux'), /\.local\/share\/hearsay$/)
  assert.match(dataFolder({}, 'darwin'), /Application Support\/hearsay$/)
  assert.deepEqual(placeFrom({ DATABASE_URL: 'postgres://db/news', HEARSAY_HOME: '/srv/news' }), { databaseUrl: 'postgres://db/news' })
})

test('a second process is told who holds the folder, and gets it when the first was killed', async () => {
  const folder = join(root, 'held')
  const holder = spawn(process.execPath, [fileURLToPath(new URL('./helpers/holdFolder.ts', import.meta.url)), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data', { signal: AbortSignal.timeout(60_000) })
  await assert.rejects(openStore({ folder }), new RegExp(`in use by "hearsay.*process ${holder.pid}.*DATABASE_URL`))
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const store = await openStore({ folder })
  assert.deepEqual((await store.db.selectFrom('collections').select('name').execute()), [{ name: 'Bridges' }])
  await store.close()
})

test('a folder is free again when the collection in it was closed, also by one that could not be opened', async () => {
  const folder = join(root, 'broken')
  const store = await openStore({ folder })
  await store.close()
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '1\n')
  for (let i = 0; i < 2; i++) await assert.rejects(openStore({ folder }), error => error instanceof StoreError && /cannot be opened/.test(error.message))
})

test('a collection made by a newer hearsay is left alone', async () => {
  const folder = join(root, 'newer')
  const store = await openStore({ folder })
  await store.execute('insert into kysely_migration (name, timestamp) values ($1, $2)', ['9999_future', '2030'])
  await store.close()
  await assert.rejects(openStore({ folder }), /made by a newer hearsay/)
})

test('that a collection of an older hearsay is brought up to date is told with how much there is, and neither of a new nor of a current one', async () => {
  const folder = join(root, 'older')
  const told: number[] = []
  const opened = () => openStore({ folder }, { onRenewal: documents => told.push(documents) })
  const store = await opened()
  await addArticles(store, ['One.', 'Two.'].map(text => ({ article: { text } })), { who: 'tester' })
  await store.execute(TO_OLDER)
  await store.close()
  assert.deepEqual(told, [])
  for (let i = 0; i < 2; i++) await (await opened()).close()
  assert.deepEqual(told, [2])
})

test('a folder that cannot be made, and a server that is not there, are named', async () => {
  writeFileSync(join(root, 'file'), '')
  await assert.rejects(openStore({ folder: join(root, 'file', 'below') }), /cannot be made.*HEARSAY_HOME/)
  await assert.rejects(openStore({ folder: join(root, 'file') }), /it is a file.*HEARSAY_HOME/)
  mkdirSync(join(root, 'odd', 'lock'), { recursive: true })
  await assert.rejects(openStore({ folder: join(root, 'odd') }), error => error instanceof StoreError && /cannot be written to.*HEARSAY_HOME/.test(error.message))
  if (process.platform === 'linux') await assert.rejects(openStore({ folder: '/proc/news' }), /cannot be made.*HEARSAY_HOME/)
  for (const databaseUrl of ['bogus', 'http://127.0.0.1/news']) await assert.rejects(openStore({ databaseUrl }), error => error instanceof StoreError && /not the address of a PostgreSQL server; it is written postgres:/.test(error.message))
  await assert.rejects(openStore({ databaseUrl: 'postgres://ada:secret@127.0.0.1:1/news' }), error => /server that DATABASE_URL names cannot be used/.test((error as Error).message) && !/secret/.test((error as Error).message))
})

test('a folder that holds other things is left as it is; one whose first start was broken off is gone on with', async () => {
  const [letters, begun] = [join(root, 'letters'), join(root, 'begun')]
  for (const folder of [letters, begun]) mkdirSync(folder)
  writeFileSync(join(letters, 'letter.txt'), 'Dear Ada')
  await assert.rejects(openStore({ folder: letters }), error => error instanceof StoreError && /letters holds other things and no collection\..*HEARSAY_HOME/.test(error.message))
  assert.deepEqual(readdirSync(letters), ['letter.txt'])
  writeFileSync(join(begun, 'holder.json'), '{}')
  writeFileSync(join(begun, 'notes.txt'), '')
  await (await openStore({ folder: begun })).close()
})

test('a query outside of the transaction that it stands in is refused and not waited for', async () => {
  const store = await openStore({ folder: join(root, 'inside') })
  await assert.rejects(store.transaction(() => store.db.selectFrom('documents').select('document').execute()), /hand the transaction on/)
  assert.deepEqual(await store.db.selectFrom('documents').select('document').execute(), [])
  await store.close()
})

test('a script that fails half way leaves no transaction behind', async () => {
  const store = await openStore({ folder: join(root, 'script') })
  await assert.rejects(store.execute('begin; select nonsense; commit'))
  await store.db.insertInto('collections').values({ name: 'Bridges' }).execute()
  assert.equal((await store.db.selectFrom('collections').select('name').execute()).length, 1)
  await store.close()
})

test('strangers wait while a transaction runs, and never run inside of it', async () => {
  const store = await openStore({ folder: join(root, 'strangers') })
  let stranger: Promise<unknown> | undefined
  const failing = store.transaction(async trx => {
    await trx.insertInto('collections').values({ name: 'rolled back' }).execute()
    await new Promise(resolve => setTimeout(resolve, 50))
    throw new Error('no')
  })
  stranger = store.db.insertInto('collections').values({ name: 'kept' }).execute()
  await assert.rejects(failing, /no/)
  await stranger
  assert.deepEqual((await store.db.selectFrom('collections').select('name').execute()), [{ name: 'kept' }])
  await store.close()
})

