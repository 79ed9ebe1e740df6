import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { PageThreads } from '../src/intake/pageThreads.ts'
import { Pool } from '../src/work/threads/pool.ts'
import type { Worker } from 'node:worker_threads'

const PAGE = '<!doctype html><title>Ferry</title><article><h1>Ferry to sail again</h1><p>The harbour minister said on Tuesday that the ferry would sail again in May, after a winter in dock.</p></article>'
const ECHO = new URL('data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", batch => parentPort.postMessage({ result: batch })); parentPort.postMessage({ ready: true })')

/** Threads that begin while something runs; each with a promise of its end. */
async function threadsDuring(run: () => Promise<unknown>): Promise<readonly Promise<unknown>[]> {
  const ends: Promise<unknown>[] = []
  const note = (worker: Worker) => ends.push(once(worker, 'exit'))
  process.on('worker', note)
  await run()
  process.off('worker', note)
  return ends
}

test('threads without anything to do are let go, and others come when there is something again', { timeout: 60_000 }, async () => {
  const pages = new PageThreads({ idleMs: 50, limitMs: 30_000 })
  const pool = new Pool<number, number[]>({ script: ECHO, data: {}, size: 1, sizeOf: () => 1, lost: () => [], idleMs: 50 })
  for (const use of [() => pages.read(PAGE), () => pool.run([1])]) {
    const first = await threadsDuring(use)
    assert.equal(first.length, 1)
    await Promise.all(first)
    assert.equal((await threadsDuring(use)).length, 1, 'another one')
  }
  await pages.close()
  await pool.close()
})
