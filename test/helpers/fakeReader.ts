import { serve } from '../../src/work/threads/serve.ts'
import type { BatchResult, NumberedLine } from '../../src/cli/stream/protocol.ts'

/**
 * A reading thread without an engine: it gives every line back under its number, and does what a line tells it to:
 * "break" ends the thread, "hang" never answers, "slow" takes a while.
 */
serve<unknown, NumberedLine, BatchResult>(() => ({ answer }))

function answer(lines: readonly NumberedLine[]): BatchResult {
  const output = lines.map(({ number, bytes }) => {
    const text = Buffer.from(bytes).toString()
    if (text.includes('break')) process.exit(3)
    if (text.includes('hang')) for (;;);
    if (text.includes('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    return `${number} ${text}\n`
  })
  return { output: new TextEncoder().encode(output.join('')), failed: 0 }
}
