import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from '../src/text/lines.ts'
import { streamReadings } from '../src/cli/stream/stream.ts'
import { readLine } from '../src/intake/jsonLine.ts'
import type { Line } from '../src/text/lines.ts'
import type { StreamOptions, StreamSummary } from '../src/cli/stream/stream.ts'

const FAKE = new URL('./helpers/fakeReader.ts', import.meta.url)

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function streamed(text: string, options: Partial<StreamOptions> = {}): Promise<StreamSummary & { readonly output: string }> {
  let output = ''
  const summary = await streamReadings({
    input: chunked(text, 1000), files: {}, script: FAKE, jobs: 3,
    write: async part => { output += Buffer.from(part).toString() },
    ...options,
  })
  return { ...summary, output }
}

test('lines come out whole, whatever the chunks they come in', async () => {
  const text = '\ufeff{"a":1}\r\n\n  \n{"b":"é🦆"}\n{"c":3}'
  for (const size of [1, 2, 3, 7, 100]) {
    const lines: Line[] = []
    for await (const group of linesOf(chunked(text, size), 1000)) lines.push(...group)
    assert.deepEqual(lines.map(({ number, bytes }) => [number, Buffer.from(bytes!).toString().trim()]), [[1, '{"a":1}'], [4, '{"b":"é🦆"}'], [5, '{"c":3}']], `chunks of ${size}`)
  }
})

test('a line that is too long is known by its number, and held by nobody', async () => {
  const text = `short\n${'x'.repeat(500)}\n${'y'.repeat(100)}\n${'z'.repeat(101)}`
  const lines: Line[] = []
  for await (const group of linesOf(chunked(text, 30), 100)) lines.push(...group)
  assert.deepEqual(lines.map(({ number, bytes }) => [number, bytes?.length]), [[1, 5], [2, undefined], [3, 100], [4, undefined]])
})

test('every line has memory of its own, so that no other travels with it between threads', async () => {
  for await (const group of linesOf(chunked('one\ntwo\nthree\n', 100), 100)) {
    for (const { bytes } of group) assert.equal(bytes!.buffer.byteLength, bytes!.length)
  }
})

test('answers keep the order of the lines, though threads do not', async () => {
  const lines = Array.from({ length: 300 }, (_, i) => (i % 37 === 0 ? `slow ${i}` : `line ${i}`))
  const { output, lines: count } = await streamed(lines.join('\n'))
  assert.equal(output, lines.map((line, i) => `${i + 1} ${line}\n`).join(''))
  assert.equal(count, 300)
})

test('a line that breaks its thread costs only itself', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => (i === 3 || i === 50 ? `{"id":"n${i}","text":"break"}` : `line ${i}`))
  const { output, failed } = await streamed(lines.join('\n'))
  const answers = output.trimEnd().split('\n')
  assert.equal(failed, 2)
  assert.equal(answers.length, 100)
  answers.forEach((answer, i) => {
    if (i === 3 || i === 50) assert.partialDeepStrictEqual(JSON.parse(answer), { line: i + 1, id: `n${i}` })
    else assert.equal(answer, `${i + 1} line ${i}`)
  })
})

test('a line that keeps its thread for ever is given up, and the others are read', async () => {
  const { output, failed } = await streamed('one\nhang\nthree\n', { limitMs: 300 })
  const [first, second, third] = output.trimEnd().split('\n')
  assert.equal(failed, 1)
  assert.equal(first, '1 one')
  assert.match((JSON.parse(second!) as { error: string }).error, /given up/)
  assert.equal(third, '3 three')
})

test('an answer comes before the next line is there', async () => {
  const wait = Promise.withResolvers<void>()
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('first\n')
    await wait.promise
    yield Buffer.from('second\n')
  }
  const outputs: string[] = []
  await streamed('', { input: slowly(), write: async part => { outputs.push(Buffer.from(part).toString()); wait.resolve() } })
  assert.deepEqual(outputs, ['1 first\n', '2 second\n'])
})

test('while nobody takes the answers, no more than a few batches are taken in', async () => {
  let taken = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; taken < 5000; taken++) yield Buffer.from(`${'x'.repeat(999)}\n`)
  }
  const stop = new AbortController()
  const blocked = Promise.withResolvers<void>()
  const done = streamed('', { input: endless(), signal: stop.signal, write: () => blocked.promise })
  await new Promise(resolve => setTimeout(resolve, 500))
  const before = taken
  await new Promise(resolve => setTimeout(resolve, 200))
  assert.equal(taken, before)
  assert.ok(taken > 0 && taken < 100, `${taken} lines were taken in`)
  stop.abort()
  blocked.resolve()
  await done
})

test('when threads cannot start, that is said at once', async () => {
  await assert.rejects(streamed('one\n', { script: new URL('./helpers/thisIsNoFile.ts', import.meta.url) }), /thisIsNoFile/)
})

test('what a line must have', () => {
  const read = (line: string) => readLine(Buffer.from(line))
  assert.deepEqual(read('{"id":"a","text":"T","title":null,"url":"","score":1,"publishedAt":"2024-11-19 08:30"}'), { article: { id: 'a', text: 'T', publishedAt: '2024-11-19T08:30' } })
  assert.deepEqual(read('{"text":""}'), { article: { text: '' } })
  assert.deepEqual(read('{"id":7,"text":"T"}'), { article: { id: '7', text: 'T' } })
  const errors: readonly [string, RegExp, string?][] = [
    ['{"id":"a"', /not JSON/],
    ['[]', /not an object/],
    ['null', /not an object/],
    ['{"id":"a"}', /has no "text"/, 'a'],
    ['{"id":7}', /has no "text"/, '7'],
    ['{"id":"a","text":7}', /"text" of this line is not a string/, 'a'],
    ['{"id":[7],"text":"T"}', /"id" of this line is not a string/],
    ['{"id":"a","text":"T","publishedAt":"soon"}', /not a date.*2024-11-19/, 'a'],
    ['['.repeat(200_000), /not JSON/],
  ]
  for (const [line, message, id] of errors) {
    const answer = read(line)
    assert.ok('error' in answer, line.slice(0, 50))
    assert.match(answer.error, message)
    assert.equal(answer.id, id)
  }
  assert.deepEqual(readLine(Uint8Array.of(0x7b, 0xff, 0x7d)), { error: 'This line is not in UTF-8.' })
})
