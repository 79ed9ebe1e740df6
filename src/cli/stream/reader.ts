import { analyze } from '../../analyze.ts'
import { loadPack } from '../../lang/pack.ts'
import { jsonLine } from '../json.ts'
import { readLine } from '../../intake/jsonLine.ts'
import { serve } from '../../work/threads/serve.ts'
import type { BatchResult, NumberedLine, ReaderData } from './protocol.ts'
import type { Pack } from '../../doc/pack.ts'

/** A thread that reads lines of JSON into lines of readings. */
serve<ReaderData, NumberedLine, BatchResult>(({ files }) => {
  const pack = loadPack(files)
  return { answer: lines => readBatch(lines, pack), moved: ({ output }) => [output.buffer as ArrayBuffer] }
})

function readBatch(lines: readonly NumberedLine[], pack: Pack): BatchResult {
  let failed = 0
  const output = lines.map(({ number, bytes }) => {
    const answer = answerTo(bytes, pack)
    if (!('error' in answer)) return jsonLine(answer)
    failed++
    return jsonLine({ line: number, ...answer })
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
