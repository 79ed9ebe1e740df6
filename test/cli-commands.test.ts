import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { COMMAND_NAMES, entryOf } from '../src/cli/commands.ts'
import { hearsay } from './helpers/command.ts'
import { nearest } from '../src/cli/nearest.ts'
import { overview } from '../src/cli/help.ts'
import { temporaryFolder } from './helpers/checkout.ts'

const folder = temporaryFolder()
const env = { HEARSAY_HOME: join(folder, 'home') }

test('help names every command, and every command has help with an example and its exit statuses', async () => {
  const { status, stdout } = await hearsay(['help'])
  assert.deepEqual([status, stdout], [0, overview()])
  for (const name of COMMAND_NAMES) {
    assert.match(stdout, new RegExp(`^  hearsay ${name}\\b`, 'm'))
    const { help, options } = await entryOf(name)!.load()
    assert.ok(help.startsWith(`hearsay ${name}`), name)
    assert.match(help, /\nExit status: 0 /, name)
    for (const option of Object.keys(options)) assert.match(help, new RegExp(`--(no-)?${option}\\b`), `${name} --${option}`)
    for (const line of [...help.split('\n'), ...stdout.split('\n')]) assert.ok(line.length <= 104, `${name}: ${line}`)
  }
})

test('help of one command can be asked for in three ways, without opening a collection', async () => {
  const help = (await entryOf('search')!.load()).help
  for (const words of [['help', 'search'], ['search', '--help'], ['search', 'gas', '-h']]) {
    assert.deepEqual(await hearsay(words, { env: { HEARSAY_HOME: '/dev/null/none' } }), { status: 0, signal: null, stdout: help, stderr: '' })
  }
})

test('a command or an option that was mistyped is answered with the one that was meant', async () => {
  const mistyped: readonly [readonly string[], RegExp][] = [
    [['serch', 'gas'], /no command "serch"\. Did you mean "hearsay search"\?/],
    [['help', 'lsit'], /no command "lsit"\. Did you mean "hearsay list"\?/],
    [['frobnicate'], /no command "frobnicate"\. All there are: hearsay --help/],
    [['search', '--artcles', 'gas'], /no option "--artcles"\. Did you mean "--articles"\? See: hearsay search --help/],
    [['list', 'colections'], /no list of "colections"\. Did you mean "collections"\?/],
  ]
  for (const [words, message] of mistyped) {
    const { status, stdout, stderr } = await hearsay(words, { env })
    assert.deepEqual([status, stdout], [2, ''], words.join(' '))
    assert.match(stderr, message)
  }
  assert.equal(nearest('exprot', COMMAND_NAMES), 'export')
  assert.equal(nearest('re', ['read', 'list']), 'read')
  assert.equal(nearest('x', COMMAND_NAMES), undefined)
})

test('what is used in a wrong way is said before a collection is opened', async () => {
  const wrong: readonly [readonly string[], RegExp][] = [
    [['add'], /What is to be added\?/],
    [['add', '-', '-'], /once only/],
    [['add', 'a.txt', 'b.txt', '--title', 'T'], /--title is about one article/],
    [['add', 'https://gazette.example/1', '--date', '2024'], /--date is about one article/],
    [['add', 'a.txt', '--date', 'soon'], /"soon" is not a date/],
    [['add', 'a.txt', '--jobs', 'many'], /--jobs needs a whole number/],
    [['add', 'a.txt', '--collection'], /"--collection" needs a value/],
    [['work', 'article.txt'], /hearsay add article\.txt/],
    [['search'], /What is to be found\?/],
    [['search', '--save', 'Gas'], /What is to be found\?/],
    [['search', '--saved', 'gas'], /takes no words/],
    [['search', '--saved', '--articles'], /--articles is about what a search finds/],
    [['search', '--run', 'Gas', 'pipeline'], /--run takes no words/],
    [['search', '--run', 'Gas', '--delete', 'Gas'], /two things to do/],
    [['search', '--save', 'Gas', '--next', 'x', 'gas'], /do not go together/],
    [['search', '--sort', 'size', 'gas'], /--sort is one of relevance, date/],
    [['search', '--limit', '0', 'gas'], /--limit needs a whole number from 1/],
    [['search', '--limit', '1000000', 'gas'], /--limit needs a whole number from 1 to 10000/],
    [['list', 'documents', 'feeds'], /takes one word/],
    [['list', 'feeds', '--outlet', 'x'], /--outlet is for documents/],
    [['show', '--html'], /Which document\?/],
    [['show', 'abcdef12', 'abcdef34'], /one at a time/],
    [['show', '--text', '--html', 'abcdef12'], /--html and --text are two answers/],
    [['show', 'abcdef12#20-10'], /are no words/],
    [['show', 'abcdef12', '--diff', '1-2'], /are no two versions/],
    [['show', 'abcdef12', '--collection', 'X'], /Ask for one of them/],
    [['export', '--format', 'xml'], /--format is one of jsonl, csv/],
    [['export', '--what', 'figures'], /A bundle holds everything/],
    [['export', '--format', 'csv', '--what', 'names'], /--what is one of documents, statements/],
    [['export', 'abcdef12', '--collection', 'X'], /one of the three/],
    [['export', '--what', 'times', '-o', 'x.html'], /--what is for csv/],
    [['export', '--format', 'csv', '--full'], /--full is for markdown and html/],
    [['export', '--statements'], /--statements is for --search/],
    [['export', '-o', 'x.md', '--desk', 'here'], /--desk needs the address/],
    [['cite'], /What is to be cited\?/],
    [['cite', 'abcdef12', '--form', 'apa'], /--form is one of text, markdown/],
    [['cite', 'abcdef12#9-9'], /are no words/],
    [['import'], /Which bundle\?/],
    [['reread', 'abcdef12'], /takes no words/],
    [['retry', 'abcdef12'], /takes no words/],
    [['backup'], /Into which file\?/],
    [['restore'], /From which file\?/],
    [['purge'], /What is to be removed\?/],
    [['purge', 'abcdef12', '--person', 'X'], /one of the three/],
    [['doctor', 'now'], /takes no words/],
    [['watch', '--stop'], /Which feed\?/],
    [['watch', '--list', 'x'], /takes no words/],
  ]
  const outcomes = await Promise.all(wrong.map(([words]) => hearsay(words, { env: { HEARSAY_HOME: '/dev/null/none' } })))
  for (const [i, { status, stdout, stderr }] of outcomes.entries()) {
    const [words, message] = wrong[i]!
    assert.deepEqual([status, stdout], [2, ''], `${words.join(' ')}: ${stderr}`)
    assert.match(stderr, message)
    assert.doesNotMatch(stderr, /\n\s+at /, 'no traces for people')
  }
})

test('a collection that cannot be opened is said with the way out', async () => {
  const none = await hearsay(['list'], { env: { HEARSAY_HOME: '/dev/null/none' } })
  assert.deepEqual([none.status, none.stdout], [1, ''])
  assert.match(none.stderr, /folder for the collection, \/dev\/null\/none, cannot be made.*HEARSAY_HOME/)
  const server = await hearsay(['list'], { env: { DATABASE_URL: 'postgres:///none?host=/nowhere' } })
  assert.deepEqual([server.status, server.stdout], [1, ''])
  assert.match(server.stderr, /DATABASE_URL/)
})
