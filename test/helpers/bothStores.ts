import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { emptyCollection } from './emptyCollection.ts'
import { openStore } from '../../src/store/store.ts'
import { startPostgres } from './postgresServer.ts'
import type { PostgresServer } from './postgresServer.ts'
import type { Store, StorePlace } from '../../src/store/store.ts'

export interface StoreKit {
  /** A collection that nobody has used, which is closed and gone when the tests have ended. */
  open(): Promise<Store>
  /** The place for another one. */
  newPlace(): Promise<StorePlace>
}

/** The same tests on both kinds of collection: in a folder and on a server. */
export function onBothStores(name: string, tests: (kit: StoreKit) => void): void {
  describe(`${name}, embedded`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'))
    let count = 0
    tests(kitFor(async () => ({ folder: await emptyCollection(join(folder, `${++count}`)) })))
    after(() => rmSync(folder, { recursive: true, force: true }))
  })
  describe(`${name}, on a server`, () => {
    let server: PostgresServer
    let empty: string
    before(async () => {
      server = await startPostgres()
      empty = await server.newDatabase()
      await (await openStore({ databaseUrl: empty })).close()
    })
    tests(kitFor(async () => ({ databaseUrl: await server.newDatabase(empty) })))
    after(() => server.stop())
  })
}

function kitFor(newPlace: () => Promise<StorePlace>): StoreKit {
  const opened: Store[] = []
  after(async () => { for (const store of opened) await store.close() })
  return {
    newPlace,
    async open() {
      const store = await openStore(await newPlace())
      opened.push(store)
      return store
    },
  }
}
