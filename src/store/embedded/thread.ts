import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { READY } from './protocol.ts'
import type { Answer, DatabaseFault, Request } from './protocol.ts'

// PGlite works in the thread that calls it. In this one a slow query stalls nobody else.
const { folder } = workerData as { folder: string }

const database = await PGlite.create({
  dataDir: folder,
  // The package's own ways with bytes go over an array of strings and take a second for a large page.
  parsers: {
    [types.BYTEA]: (hex: string) => new Uint8Array(Buffer.from(hex.slice(2), 'hex')),
    [types.INT8]: Number,
    [types.DATE]: (date: string) => date,
  },
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => bytes as unknown as string },
})
// A segment of the log that is used again keeps what it held before until it is written over: words that were purged.
await database.exec('set wal_recycle = off')
parentPort!.postMessage({ id: READY, rows: [] } satisfies Answer)

parentPort!.on('message', async (request: Request) => parentPort!.postMessage(await answerTo(request)))

async function answerTo(request: Request): Promise<Answer> {
  const { id } = request
  try {
    switch (request.do) {
      case 'query': {
        const { rows, affectedRows } = await database.query<Record<string, unknown>>(request.sql, [...request.parameters])
        return { id, rows, ...(affectedRows !== undefined && { affected: affectedRows }) }
      }
      case 'script':
        return { id, rows: (await database.exec(request.sql)).flatMap(({ rows }) => rows as Record<string, unknown>[]) }
      case 'close':
        await database.close()
        return { id, rows: [] }
    }
  } catch (error) {
    return { id, error: faultOf(error as DatabaseFault) }
  }
}

function faultOf({ message, code, detail, constraint, table }: DatabaseFault): DatabaseFault {
  return { message, ...(code && { code }), ...(detail && { detail }), ...(constraint && { constraint }), ...(table && { table }) }
}
