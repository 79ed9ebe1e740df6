import { parentPort } from 'node:worker_threads'
import type { Batch, BatchResult, ReaderMessage } from '../../src/cli/stream/protocol.ts'

/**
 * A reading thread without an engine: it gives every line back under its number, and does what a line tells it to:
 * "break" ends the thread, "hang" never answers, "slow" takes a while.
 */
parentPort!.on('message', (batch: Batch) => say(answer(batch)))
say({ ready: true })

function say(message: ReaderMessage): void {
  parentPort!.postMessage(message)
}

function answer({ numbers, lines }: Batch): BatchResult {
  const output = lines.map((line, i) => {
    const text = Buffer.from(line).toString()
    if (text.includes('break')) process.exit(3)
    if (text.includes('hang')) for (;;);
    if (text.includes('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    return `${numbers[i]} ${text}\n`
  })
  return { output: new TextEncoder().encode(output.join('')), failed: 0 }
}
