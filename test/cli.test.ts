import assert from 'node:assert/strict'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { analyze } from '../src/index.ts'
import { LAYER_TITLES, LAYERS, NOTHING_FOUND } from '../src/export/layers.ts'
import { ENGINE_VERSION } from '../src/version.ts'
import { readPack } from '../src/node.ts'
import { BIN, hearsay, outcomeOf } from './helpers/command.ts'
import { PAGE } from './helpers/page.ts'
import { SHORT_ARTICLE } from './helpers/shortArticle.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { Reading } from '../src/index.ts'

const folder = temporaryFolder()
const cwd = join(folder, 'work')

before(() => {
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'article.txt'), SHORT_ARTICLE.text)
  writeFileSync(join(cwd, 'page.html'), PAGE)
})

test('the command says what it does', async () => {
  const help = await hearsay(['--help'])
  assert.equal(help.status, 0)
  assert.match(help.stdout, /hearsay read FILE/)
  assert.deepEqual(await hearsay(['-h']), help)
  const read = await hearsay(['read', '--help'])
  assert.equal(read.status, 0)
  for (const option of ['--json', '--html', '--conllu', '--jsonl', '--possible', '--layers', 'outline', '--title', '--date', '--no-color', 'Exit status']) assert.ok(read.stdout.includes(option), option)
  assert.deepEqual(await hearsay(['help', 'read']), read)
  assert.equal((await hearsay(['--version'])).stdout, `hearsay ${ENGINE_VERSION}\n`)
})

test('without a command it says how to go on, and that this was wrong', async () => {
  const { status, stdout, stderr } = await hearsay([])
  assert.equal(status, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /hearsay read FILE/)
})

test('what is used in a wrong way is answered with the right way, and status 2', async () => {
  const wrong: readonly [readonly string[], RegExp][] = [
    [['article.txt'], /no command "article\.txt".*hearsay read article\.txt/],
    [['--wide'], /no option "--wide"/],
    [['read'], /Which file\?/],
    [['read', '--jsn', 'article.txt'], /no option "--jsn"/],
    [['read', '--json', '--html', 'article.txt'], /--json and --html are two answers/],
    [['read', '--title'], /"--title" needs a value/],
    [['read', '--json=yes', 'article.txt'], /"--json" takes no value/],
    [['read', '--date', 'soon', 'article.txt'], /"soon" is not a date.*2024-11-19/],
    [['read', '--url', 'harbour', 'article.txt'], /"harbour" is not a web address/],
    [['read', '--language', 'English!', 'article.txt'], /"English!" is not a language's code/],
    [['read', '--width', 'wide', 'article.txt'], /--width needs a whole number/],
    [['read', '--layers', 'figures,numbers', 'article.txt'], /no layer "numbers"\. The layers are glance, statements, times, figures, actors, events, outline, devices, gaps;/],
    [['read', '--layers', ',', 'article.txt'], /--layers needs at least one name\. The layers are glance/],
    [['read', '--layers'], /"--layers" needs a value/],
    [['read', '--layers', 'times', '--json', 'article.txt'], /--json.*always whole/],
    [['read', '--jobs', '0', '--jsonl'], /--jobs needs a whole number/],
    [['read', '-', '-'], /once only/],
    [['read', '--html', 'article.txt', 'page.html'], /--output FOLDER/],
    [['read', '--jsonl', 'a', 'b'], /one stream/],
    [['read', '--jsonl', '--title', 'T'], /stand in each line/],
    [['read', '--jsonl', '-o', 'x'], /standard output/],
  ]
  for (const [words, message] of wrong) {
    const { status, stdout, stderr } = await hearsay(words, { cwd })
    assert.equal(status, 2, words.join(' '))
    assert.equal(stdout, '')
    assert.match(stderr, message)
    assert.doesNotMatch(stderr, /\n\s+at /, 'no traces for people')
  }
})

test('--layers shows what is asked for, and adds and takes away', async () => {
  const titles = async (list: string): Promise<string[]> => {
    const { status, stdout, stderr } = await hearsay(['read', '--layers', list, 'article.txt'], { cwd })
    assert.deepEqual([status, stderr], [0, ''], list)
    return LAYERS.filter(layer => stdout.includes(`\n${LAYER_TITLES[layer]}\n`) || stdout.includes(`\n${NOTHING_FOUND[layer]}\n`) || (layer === 'glance' && stdout.includes('\nReads as')))
  }
  assert.deepEqual(await titles('figures, gaps'), ['figures', 'gaps'])
  assert.deepEqual(await titles('none'), [])
  assert.deepEqual(await titles('ALL'), [...LAYERS])
  assert.deepEqual(await titles('+devices'), [...LAYERS])
  assert.deepEqual(await titles('-figures,-times'), LAYERS.filter(layer => !['figures', 'times', 'devices'].includes(layer)))
  assert.deepEqual(await titles('all,-outline'), LAYERS.filter(layer => layer !== 'outline'))
})

test('--json gives the reading that the library gives', async () => {
  const { status, stdout, stderr } = await hearsay(['read', '--json', 'article.txt', '--date', '2025-11-18', '--title', 'Karakol Bakery Fined Over Flour', '--publisher', 'Lakeside Herald', '--url', 'https://lakeside.example/1', '--language', 'en'], { cwd })
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const given = { text: SHORT_ARTICLE.text, publishedAt: '2025-11-18', title: 'Karakol Bakery Fined Over Flour', publisher: 'Lakeside Herald', url: 'https://lakeside.example/1', language: 'en' }
  assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(analyze(given, await readPack('en')))))
})

test('the offsets of a page\'s reading refer to the text in it', async () => {
  const reading = JSON.parse((await hearsay(['read', '--json', 'page.html'], { cwd })).stdout) as Reading
  assert.equal(reading.article.title!.value, 'Ferry link to reopen in May, minister says')
  assert.equal(reading.article.publisher, 'The Harbour Post')
  const venn = reading.statements.find(({ source }) => source && reading.article.text.slice(source.start, source.end).startsWith('Marisol Venn'))
  assert.ok(venn, 'somebody quotes the minister')
  assert.equal(reading.article.blocks.filter(block => block.kind === 'list-item').length, 2)
})

test('standard input is read like a file', async () => {
  const fromFile = await hearsay(['read', '--json', 'article.txt'], { cwd })
  assert.equal(fromFile.status, 0)
  assert.deepEqual(await hearsay(['read', '--json', '-'], { cwd, input: SHORT_ARTICLE.text }), fromFile)
})

test('for people, in a pipe: no colour, eighty columns, everything marked', async () => {
  const { stdout, status } = await hearsay(['read', 'article.txt'], { cwd })
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /\x1b/)
  assert.match(stdout, /Who says what/)
  assert.match(stdout, /Aigerim Toktosunova · says/)
  for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line)
  assert.match((await hearsay(['read', 'article.txt'], { cwd, env: { FORCE_COLOR: '1' } })).stdout, /\x1b\[/)
  assert.doesNotMatch((await hearsay(['read', '--no-color', 'article.txt'], { cwd, env: { FORCE_COLOR: '1' } })).stdout, /\x1b/)
  assert.match((await hearsay(['read', '--color', '--width', '60', 'article.txt'], { cwd, env: { NO_COLOR: '1' } })).stdout, /\x1b\[/)
})

test('one bad file does not stop the others', async () => {
  const { status, stdout, stderr } = await hearsay(['read', '--json', 'missing.txt', 'article.txt', '.', 'page.html'], { cwd })
  assert.equal(status, 1)
  assert.deepEqual(stdout.trimEnd().split('\n').map(line => (JSON.parse(line) as Reading).hearsay), ['1', '1'])
  assert.match(stderr, /^hearsay: missing\.txt: There is no such file\.\nhearsay: \.: This is a folder\./)
})

test('several files for people stand under their names', async () => {
  const { stdout } = await hearsay(['read', 'article.txt', 'page.html'], { cwd })
  assert.match(stdout, /^==> article\.txt <==\n[^]*\n==> page\.html <==\n/)
})

test('answers go into a file or a folder when asked to, whole or not at all', async () => {
  assert.equal((await hearsay(['read', '--html', '-o', 'out/reading.html', 'article.txt'], { cwd })).status, 0)
  assert.match(readFileSync(join(cwd, 'out', 'reading.html'), 'utf8'), /^<!doctype html>[^]*<\/html>\n$/)
  assert.equal((await hearsay(['read', '--html', '-o', 'pages', 'article.txt', 'page.html'], { cwd })).status, 0)
  assert.deepEqual(readdirSync(join(cwd, 'pages')).sort(), ['article.html', 'page.reading.html'])
  const { status, stderr } = await hearsay(['read', '--json', '-o', 'article.txt/x.json', 'page.html'], { cwd })
  assert.equal(status, 1)
  assert.match(stderr, /could not be written to article\.txt\/x\.json/)
})

test('--conllu gives trees: ten columns, ids in order, one root, heads within the sentence', async () => {
  const { stdout, status } = await hearsay(['read', '--conllu', 'article.txt'], { cwd })
  assert.equal(status, 0)
  assert.match(stdout, /^# newdoc id = .+\n# newpar\n# sent_id = 1\n# text = Karakol Bakery Fined Over Flour\n1\tKarakol\t/)
  const sentences = stdout.trim().split('\n\n').map(sentence => sentence.split('\n').filter(line => !line.startsWith('#')).map(line => line.split('\t')))
  for (const rows of sentences) {
    assert.deepEqual(rows.map(row => row.length), rows.map(() => 10))
    assert.deepEqual(rows.map(row => Number(row[0])), rows.map((_, i) => i + 1))
    assert.equal(rows.filter(row => row[6] === '0' && row[7] === 'root').length, 1)
    assert.ok(rows.every(row => Number(row[6]) <= rows.length && row.every(cell => cell !== '')))
  }
  const ranges = sentences.flat().map(row => [row[1]!, /TokenRange=(\d+):(\d+)/.exec(row[9]!)!.slice(1).map(Number)] as const)
  for (const [form, [start, end]] of ranges) assert.equal(SHORT_ARTICLE.text.slice(start, end), form)
  assert.match(stdout, /\tsaid\t.*Statement=\d+:cue/)
})

// What happens on an old Node is tried on this one, which is told that it is old.
const OLD = `data:text/javascript,${encodeURIComponent('Object.defineProperty(process.versions, "node", { value: "20.1.0" }); Object.defineProperty(process, "version", { value: "v20.1.0" })')}`

function oldNode(bin: string, words: readonly string[], env = {}) {
  return outcomeOf(process.execPath, ['--import', OLD, bin, ...words], { cwd, env })
}

test('an old Node goes on with the one that npm brought', { skip: process.platform === 'win32' }, async () => {
  const checkout = join(folder, 'old')
  const newer = join(checkout, 'node_modules', 'node', 'bin', 'node')
  mkdirSync(join(newer, '..'), { recursive: true })
  mkdirSync(join(checkout, 'bin'))
  cpSync(BIN, join(checkout, 'bin', 'hearsay.js'))
  writeFileSync(join(checkout, 'package.json'), '{"type":"module"}')
  const bin = join(checkout, 'bin', 'hearsay.js')
  const without = await oldNode(bin, ['read', 'x'])
  assert.equal(without.status, 1)
  assert.match(without.stderr, /needs Node\.js 24 or newer, and this is v20\.1\.0[^]*npm install[^]*nodejs\.org/)
  mkdirSync(join(checkout, 'scripts'))
  writeFileSync(join(checkout, 'scripts', 'setUp.mjs'), '')
  assert.match((await oldNode(bin, ['read', 'x'])).stderr, /Either run "npm start" in /, 'in a checkout')
  writeFileSync(newer, '#!/bin/sh\nshift\nprintf "%s," "$@"\nif [ "$1" = kill ]; then kill -TERM $$; fi\nexit 7\n')
  chmodSync(newer, 0o755)
  assert.deepEqual(await oldNode(bin, ['read', 'a b', '--json']), { status: 7, signal: null, stdout: 'read,a b,--json,', stderr: '' })
  assert.equal((await oldNode(bin, ['kill'])).signal, 'SIGTERM')
})

test('an old Node passes a person\'s Ctrl-C on', { skip: process.platform === 'win32' }, async () => {
  const checkout = join(folder, 'patient')
  const newer = join(checkout, 'node_modules', 'node', 'bin', 'node')
  mkdirSync(join(newer, '..'), { recursive: true })
  mkdirSync(join(checkout, 'bin'))
  cpSync(BIN, join(checkout, 'bin', 'hearsay.js'))
  writeFileSync(join(checkout, 'package.json'), '{"type":"module"}')
  writeFileSync(newer, '#!/bin/sh\ntrap "echo stopped; exit 130" INT\necho started\nfor i in $(seq 600); do sleep 0.05; done\n')
  chmodSync(newer, 0o755)
  const outcome = await outcomeOf(process.execPath, ['--import', OLD, join(checkout, 'bin', 'hearsay.js')], {
    cwd, meanwhile: child => void child.stdout!.once('data', () => child.kill('SIGINT')),
  })
  assert.deepEqual(outcome, { status: 130, signal: null, stdout: 'started\nstopped\n', stderr: '' })
})

test('the old Node of this machine, if it has one, reads as the new one does', async t => {
  const old = process.env['PATH']!.split(':').map(path => join(path, 'node')).find(path => existsSync(path) && !path.includes('node_modules'))
  const version = old && (await outcomeOf(old, ['--version'])).stdout
  if (!version || Number.parseInt(version.slice(1), 10) >= 24) return t.skip('no old Node here')
  const { status, stdout } = await outcomeOf(old!, [BIN, 'read', '--json', 'article.txt'], { cwd })
  assert.equal(status, 0)
  assert.deepEqual(stdout, (await hearsay(['read', '--json', 'article.txt'], { cwd })).stdout)
})

test('an incomplete installation says so', async () => {
  const broken = join(folder, 'broken', 'bin')
  mkdirSync(broken, { recursive: true })
  cpSync(BIN, join(broken, 'hearsay.js'))
  writeFileSync(join(folder, 'broken', 'package.json'), '{"type":"module"}')
  const { status, stderr } = await outcomeOf(process.execPath, [join(broken, 'hearsay.js')])
  assert.equal(status, 1)
  assert.match(stderr, /not complete.*Install it again/)
})

test('what the launcher is written in, Node 12 can parse', () => {
  const source = readFileSync(BIN, 'utf8')
  assert.doesNotMatch(source, /\?\.|\?\?|\|\|=|&&=|^await|'node:|#\w+\s*[=(]|\d_\d/m)
})
