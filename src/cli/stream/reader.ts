import { parentPort, workerData } from 'node:worker_threads'
import { analyze } from '../../analyze.ts'
import { loadPack } from '../../lang/pack.ts'
import { jsonLine } from '../json.ts'
import { readLine } from '../../intake/jsonLine.ts'
import type { Batch, BatchResult, ReaderData, ReaderMessage } from './protocol.ts'
import type { Pack } from '../../doc/pack.ts'

/** A thread that reads lines of JSON into lines of readings. */
start()

function start(): void {
  try {
    const pack = loadPack((workerData as ReaderData).files)
    parentPort!.on('message', (batch: Batch) => say(readBatch(batch, pack)))
    say({ ready: true })
  } catch (error) {
    say({ cannotStart: (error as Error).message })
  }
}

function say(message: ReaderMessage): void {
  parentPort!.postMessage(message, 'output' in message ? [message.output.buffer as ArrayBuffer] : [])
}

function readBatch({ numbers, lines }: Batch, pack: Pack): BatchResult {
  let failed = 0
  const output = lines.map((bytes, i) => {
    const answer = answerTo(bytes, pack)
    if (!('error' in answer)) return jsonLine(answer)
    failed++
    return jsonLine({ line: numbers[i], ...answer })
  })
  return { output: new TextEncoder().encode(output.join('')), failed }
}

function answerTo(bytes: Uint8Array, pack: Pack): object {
  const content = readLine(bytes)
  if ('error' in content) return content.id === undefined ? { error: content.error } : { id: content.id, error: content.error }
  try {
    return analyze(content.article, pack)
  } catch (error) {
    const { id } = content.article
    return { ...(id !== undefined && { id }), error: `hearsay failed on this article, which is a fault in hearsay: ${(error as Error).message}` }
  }
}
