import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { checkAllRead, gatherOnServer, killInTheMiddle, killServer, killWorkers } from './helpers/crashes.ts'
import { startPostgres } from './helpers/postgresServer.ts'
import type { PostgresServer } from './helpers/postgresServer.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-crash-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('killed in the middle of its work on an embedded collection again and again, it reads everything once', async () => {
  const place = { folder: join(folder, 'embedded') }
  assert.ok(await killInTheMiddle(place, 300, 8, 1, 700) > 3)
  await checkAllRead(place, 300)
})

describe('on a server', () => {
  let server: PostgresServer
  before(async () => { server = await startPostgres() })
  after(() => server.stop())

  test('workers that are killed lose nothing, and what they held is done by others', async () => {
    const place = { databaseUrl: await server.newDatabase() }
    await gatherOnServer(place, 300)
    assert.ok(await killWorkers(place, 4, 2, 500) > 1)
    await checkAllRead(place, 300)
  })

  test('a server that is killed is waited for, and nothing is half', async () => {
    const place = { databaseUrl: await server.newDatabase() }
    await gatherOnServer(place, 300)
    assert.ok(await killServer(server, place, 4, 3, 500) > 1)
    await checkAllRead(place, 300)
  })
})
