import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { askThread } from '../src/intake/askThread.ts'
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

test('a thread is cut off by what it has of the processor, and not by what a busy machine lets it wait', async () => {
  const thread = (work: string) => new URL(`data:text/javascript,import { parentPort } from "node:worker_threads"; const busy = ms => { const end = performance.now() + ms; while (performance.now() < end); }; const wait = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); const working = () => parentPort.postMessage({ isWorking: true }); ${work}; parentPort.postMessage({ result: "done" })`)
  const asked = (work: string) => askThread<string>(thread(work), undefined, { timeMs: 100, memoryMb: 64, tooSlow: 'too slow', tooLarge: 'too large' }).catch((error: Error) => error.message)
  assert.equal(await asked('busy(500); working()'), 'done', 'what has to be loaded first is no part of it')
  assert.equal(await asked('working(); wait(300)'), 'done', 'nor is waiting')
  assert.equal(await asked('working(); for (let i = 0; i < 4; i++) { busy(40); working() }'), 'done', 'nor is what goes on step by step')
  assert.equal(await asked('working(); for (;;);'), 'too slow')
  assert.equal(await asked('working(); wait()'), 'too slow', 'but waiting has an end, too')
})
