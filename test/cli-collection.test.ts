import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { hearsay } from './helpers/command.ts'
import { loadDocument } from '../src/store/documents.ts'
import { makeCorrections } from '../src/store/corrections.ts'
import { openStore } from '../src/store/store.ts'
import { samplePaths } from './helpers/sampleCase.ts'
import { startPostgres } from './helpers/postgresServer.ts'
import { sql } from 'kysely'
import { TO_OLDER } from './helpers/toOlder.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { CommandOptions, Outcome } from './helpers/command.ts'
import type { PostgresServer } from './helpers/postgresServer.ts'

// On a server, where a command starts in a fifth of the time; cli-embedded.test.ts has what is different in a folder.
const folder = temporaryFolder()
let server: PostgresServer
let env: Readonly<Record<string, string>>

/** Where another collection is. */
async function elsewhere(): Promise<Pick<CommandOptions, 'env'>> {
  return { env: { DATABASE_URL: await server.newDatabase() } }
}

/** The command on the collection of this file, which holds the sample case. */
function run(words: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return hearsay(words, { cwd: folder, ...options, env: { ...env, ...options.env } })
}

async function json<T>(words: readonly string[], options?: CommandOptions): Promise<T> {
  const { status, stdout, stderr } = await run([...words, '--json'], options)
  assert.deepEqual([status, stderr], [0, ''], words.join(' '))
  assert.match(stdout, /^[^\n]*\n$/, 'one line')
  return JSON.parse(stdout) as T
}

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

interface Document {
  readonly document: string
  readonly title?: string
  readonly url?: string
  readonly versions: number
  readonly publishedAt?: string
}

let added: Outcome
let telegraph: string

before(async () => {
  server = await startPostgres()
  env = { DATABASE_URL: await server.newDatabase() }
  added = await run(['add', '--collection', 'Sample case', 'no-such-page.html', ...samplePaths()])
  telegraph = (await json<Page<Document>>(['list', '--outlet', 'tien-shan-telegraph.example'])).items[0]!.document
})

after(() => server.stop())

test('what was added, what was refused and what was read is told; one refusal stops nothing and is a status of 1', async () => {
  assert.equal(added.status, 1)
  assert.equal(added.stderr, 'no-such-page.html: There is no such file.\n')
  assert.match(added.stdout, /16 added, 1 new version, 1 refused; 17 read\.\n$/)
  assert.match(added.stdout, /^ID +Published +Outlet +Title +Says +Open\n/)
  assert.match(added.stdout, /^615ec58c50 +2025-11-13 +Tien Shan Telegraph +Finance .* \(2 versions\) +\d+ +\d+$/m)
  const { stdout } = await run(['list', '--width', '80'])
  assert.match(stdout, /2025-11-13 +Tien Shan T\w+… .*\n(?:.*\n)*.*\(2 versions\)/)
  for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line)
})

test('an address that is none of the web is no file', async () => {
  const { status, stderr } = await run(['add', 'ftp://x.example/', 'javascript:alert(1)', 'file:///etc/passwd'])
  assert.equal(status, 1)
  assert.deepEqual(stderr.trimEnd().split('\n').map(line => line.replace(/^\S+: /, '')), Array(3).fill('Only http:// and https:// addresses can be fetched.'))
})

test('the same again is nothing new', async () => {
  const { items, counts } = await json<Page<{ kind: string }> & { counts: Record<string, number> }>(['add', ...samplePaths().slice(0, 3)])
  assert.deepEqual([items.map(({ kind }) => kind), counts], [['already-there', 'already-there', 'already-there'], { 'already-there': 3 }])
})

test('what somebody knows better goes with a text that is pasted', async () => {
  const home = await elsewhere()
  const text = 'The ferry will run again in May, the harbour master said.\n'
  await json(['add', '-', '--title', 'Ferry to run', '--date', '2024-11-19', '--publisher', 'The Gazette', '--no-read'], { ...home, input: text })
  const [item] = (await json<Page<Document & { outlet: string; reading?: object }>>(['list'], home)).items
  assert.deepEqual([item!.title, item!.publishedAt, item!.outlet, item!.reading], ['Ferry to run', '2024-11-19', 'The Gazette', undefined])
  assert.match((await run(['show', item!.document], home)).stderr, /kept and not read yet.*hearsay work --once/)
  const looked = await run(['doctor'], home)
  assert.deepEqual([looked.status, /^waits {3}1 version waits to be read\.\n +What to do: hearsay work, which reads it\n/m.test(looked.stdout)], [0, true], looked.stdout)
  assert.equal((await run(['work', '--once'], home)).stdout, '1 read.\n')
  assert.equal((await run(['work', '--once'], home)).stdout, 'Nothing was to be done.\n')
  assert.equal((await run(['show', item!.document, '--text'], home)).stdout, text)
})

test('lists go on where a page ended, and filters and orders hold', async () => {
  const all = (await json<Page<Document>>(['list', '--sort', 'title', '--limit', '100'])).items.map(({ document }) => document)
  assert.equal(all.length, 16)
  const found: string[] = []
  for (let next: string | undefined; ;) {
    const page = await json<Page<Document>>(['list', '--sort', 'title', '--limit', '7', ...(next ? ['--next', next] : [])])
    found.push(...page.items.map(({ document }) => document))
    next = page.next
    if (!next) break
  }
  assert.deepEqual(found, all)
  const dates = (await json<Page<Document>>(['list', '--after', '2025-11-14', '--before', '2025-11-20', '--sort', 'published'])).items.map(({ publishedAt }) => publishedAt!.slice(0, 10))
  assert.deepEqual(dates, ['2025-11-20', '2025-11-18', '2025-11-15', '2025-11-14', '2025-11-14'])
  assert.equal((await json<Page<Document>>(['list', '--language', 'zh'])).items.length, 1)
  const { stdout } = await run(['list', '--limit', '1', '--collection', 'Sample case'])
  assert.match(stdout, /There is more: hearsay list --limit 1 --collection 'Sample case' --next \S+\n$/)
  const lost = await Promise.all([['list', '--next', 'nonsense'], ['search', 'centre', '--next', 'nonsense'], ['search', 'in:"nope"']].map(words => run(words)))
  assert.deepEqual(lost.map(({ status }) => status), [2, 2, 2])
  assert.match(lost[0]!.stderr, /cursor that the page before gave/)
  assert.match(lost[1]!.stderr, /cursor that the page before gave/)
  assert.match((await run(['list', '--collection', 'Other'])).stderr, /no collection "Other"\. There are "Sample case"\./)
})

test('collections, gaps, failures, links and feeds are listed', async () => {
  assert.deepEqual((await json<Page<{ name: string; documents: number }>>(['list', 'collections'])).items.map(({ name, documents }) => [name, documents]), [['Sample case', 16]])
  const gaps = await json<Page<{ document: string; start: number; end: number; words: string; why: string }>>(['list', 'gaps', '--limit', '5'])
  assert.equal(gaps.items.length, 5)
  for (const { document, start, end, words, why } of gaps.items) {
    assert.equal((await textOf(document)).slice(start, end), words)
    assert.match(why, /\.$/)
  }
  assert.ok(gaps.next)
  const [rows, narrow] = await Promise.all([run(['list', 'gaps', '--limit', '5']), run(['list', 'gaps', '--limit', '400', '--width', '80'])])
  assert.equal(rows.stdout.split('\n\n')[0]!.split('\n').length, 6, 'one line a gap, and the titles')
  for (const { why } of gaps.items) assert.ok(rows.stdout.includes(why), why)
  assert.doesNotMatch(narrow.stdout, /publishedA|statements/)
  assert.match(narrow.stdout, /^ID +What +Words +Why$/m)
  for (const what of ['failures', 'links', 'feeds']) assert.deepEqual(await json(['list', what]), { items: [] })
  assert.match((await run(['list', 'feeds'])).stdout, /hearsay watch ADDRESS/)
  assert.match((await run(['checks'])).stdout, /^No worksheet has something left to do\. At the desk/)
  assert.match((await run(['checks', '--person', 'Ada'])).stdout, /^No worksheet is like that\./)
})

test('events and figures of all articles are listed, each with its words and on whose word it rests', async () => {
  const events = await json<Page<{ document: string; from?: string; to?: string; tellings: { start: number; end: number; words: string; onWordOf: { words: string } }[] }>>(['list', 'events', '--limit', '5'])
  const ends = events.items.map(({ from, to }) => to ?? from!)
  assert.deepEqual(ends, ends.toSorted().toReversed(), 'the latest first')
  const figures = await json<Page<{ document: string; start: number; end: number; worded: string }>>(['list', 'figures', '--limit', '5'])
  assert.equal(figures.items.length, 5)
  for (const { document, start, end, worded } of figures.items) assert.equal((await textOf(document)).slice(start, end).replace(/\s+/g, ' '), worded)
  const [{ stdout: told }, { stdout: counted }] = await Promise.all([run(['list', 'events', '--limit', '5']), run(['list', 'figures', '--limit', '5'])])
  assert.match(told, /^ID +When +What +Told as +On whose word +Reported$/m)
  for (const { tellings: [first] } of events.items) assert.ok(told.includes(`#${first!.start}-${first!.end}`))
  for (const { worded } of figures.items) assert.ok(counted.includes(worded), worded)
  assert.match(counted, /There is more: hearsay list figures --limit 5 --next \S+\n$/)
  const { items } = await json<Page<{ document: string }>>(['list', 'figures', '--outlet', 'tien-shan-telegraph.example'])
  assert.ok(items.length && items.every(({ document }) => document === telegraph))
  assert.match((await run(['list', 'events', '--after', '2024'])).stderr, /--after is for documents/)
})

test('rows of events and figures say of what is only possibly somebody\'s that it is', async () => {
  interface Told { readonly onWordOf: { readonly words: string; readonly isUnsure?: true } }
  for (const what of ['events', 'figures']) {
    const [{ items }, { stdout }] = await Promise.all([json<Page<Told & { readonly tellings?: readonly Told[] }>>(['list', what, '--limit', '200']), run(['list', what, '--limit', '200'])])
    const [, ...rows] = stdout.split('\n')
    const owners = items.map(({ tellings, onWordOf }) => tellings?.[0]!.onWordOf ?? onWordOf)
    assert.ok(owners.some(({ isUnsure }) => isUnsure), what)
    for (const [i, { isUnsure = false, words }] of owners.entries()) if (words.startsWith('credited to')) assert.equal(/\(only possible\) +[\dn]/.test(rows[i]!), isUnsure, rows[i])
  }
})

async function textOf(document: string): Promise<string> {
  return (await run(['show', document, '--text'])).stdout
}

test('a document is shown as read, by the beginning of its id or by its address', async () => {
  const { stdout, status } = await run(['show', telegraph.slice(0, 8)])
  assert.equal(status, 0)
  assert.match(stdout, new RegExp(`^${telegraph.slice(0, 10)} · version 2 of 2 · added \\d{4}-\\d\\d-\\d\\d\nhttps://`))
  assert.match(stdout, /\nWho says what\n/)
  const { url } = (await json<Page<Document>>(['list', '--outlet', 'tien-shan-telegraph.example'])).items[0]!
  const byId = await json<{ document: string; statements: unknown[] }>(['show', telegraph])
  assert.deepEqual(await json(['show', `${url}?utm_source=x#top`]), byId)
  assert.equal(byId.document, telegraph)
  assert.match((await run(['show', '--html', telegraph])).stdout, /^<!doctype html>/)
  assert.equal((await run(['show', telegraph, '--html', '-o', 'out/page.html'])).status, 0)
  assert.match(readFileSync(join(folder, 'out', 'page.html'), 'utf8'), /<\/html>\n$/)
})

test('versions are told apart, compared, and given back byte for byte', async () => {
  const { items } = await json<Page<{ nth: number; version: string; isCurrent: boolean }>>(['show', telegraph, '--versions'])
  assert.deepEqual(items.map(({ nth, isCurrent }) => [nth, isCurrent]), [[2, true], [1, false]])
  const [second, first] = samplePaths().filter(path => path.includes('tien-shan')).reverse()
  assert.equal((await run(['show', `${telegraph}@1`, '--original'])).stdout, readFileSync(first!, 'utf8'))
  assert.equal((await run(['show', `${telegraph}@${items[0]!.version.slice(0, 8)}`, '--original'])).stdout, readFileSync(second!, 'utf8'))
  const { stdout } = await run(['show', telegraph, '--diff'])
  assert.match(stdout, /^Version 1, added .*version 2, added/)
  assert.match(stdout.replace(/\s+/g, ' '), /\[-460-\]\{\+46\+\} million soms/)
  const { changes } = await json<{ changes: readonly { before: { words: string }; after: { words: string } }[] }>(['show', telegraph, '--diff', '2..1'])
  assert.ok(changes.some(({ before, after }) => before.words === '46' && after.words === '460'), 'the other way round')
  assert.match((await run(['show', `${telegraph}@3`])).stderr, /no version "3"\. hearsay show \w{10} --versions/)
})

test('a search finds statements with their chain, and what it finds opens at its words', async () => {
  const { stdout, status } = await run(['search', 'by:belokranjec', 'centre'])
  assert.equal(status, 0)
  assert.match(stdout, /^\d+ statements\n\nUrška Belokranjec · says/)
  assert.match(stdout, /\[centre\]/)
  const { items, total } = await json<Page<{ document: string; start: number; end: number; content: string }> & { total: { count: number } }>(['search', 'by:belokranjec', 'centre', '--limit', '2'])
  assert.equal(items.length, 2)
  assert.ok(total.count > 2)
  const [, id, start, end] = /hearsay show (\w+)#(\d+)-(\d+)/.exec(stdout)!
  const passage = await json<{ words: string; chain: { name: string }[] }>(['show', `${id}#${start}-${end}`])
  assert.equal(passage.chain.at(-1)!.name, 'Urška Belokranjec')
  assert.match((await run(['show', `${id}#${start}-${end}`])).stdout, /\[.*\n(?:.*\n)*\nCredited to Urška Belokranjec, who says it/)
  assert.match((await run(['show', `${id}#${start}-9999999`])).stderr, /text ends at/)
})

test('a search takes minus words and words with spaces as they are typed, and says what it cannot understand', async () => {
  const count = async (...words: string[]) => (await json<{ total: { count: number } }>(['search', ...words])).total.count
  assert.ok(await count('soms') > await count('soms', '-million'))
  assert.equal(await count('million soms'), await count('"million soms"'))
  assert.ok(await count('by:bakyt orozgulov') > 0)
  assert.ok((await json<Page<object>>(['search', '--articles', '训练'])).items.length > 0, 'a script without spaces')
  assert.deepEqual(await json(['search', 'zeppelin']), { items: [], total: { count: 0, isMore: false } })
  const [foreign, inOther, rare, none] = await Promise.all([['训练'], ['lang:zh'], ['zeppelin'], ['(((']].map(words => run(['search', ...words], { env: { COLUMNS: '300' } })))
  assert.equal(foreign!.stdout, inOther!.stdout)
  assert.match(foreign!.stdout, /^No statement was found, but 1 article: add --articles\. Articles in languages that are not read yet/)
  assert.match(rare!.stdout, /^No statement was found\. --possible/)
  assert.deepEqual([none!.status, none!.stdout], [2, ''])
  const nowhere = { env: { ...(await elsewhere()).env, COLUMNS: '300' } }
  for (const words of [['gas'], ['--articles', 'gas']]) assert.match((await run(['search', ...words], nowhere)).stdout, /^The collection is empty.*hearsay add FILE/)
  const wrong = await run(['search', 'sayd:promise'])
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /no field "sayd"/)
})

test('a search is saved under a name, as at the desk, listed with what is new in it, asked again and deleted', async () => {
  assert.match((await run(['search', '--saved'])).stdout, /No search is saved yet\./)
  const found = await run(['search', '--save', 'Promises', 'said:promise', '--possible'])
  assert.deepEqual([found.status, found.stderr], [0, 'Saved as "Promises". To have it again: hearsay search --run "Promises"\n'])
  const plain = await run(['search', 'said:promise', '--possible'])
  assert.equal(found.stdout, plain.stdout)
  assert.match((await run(['search', '--save', 'promises', 'gas'])).stderr, /There is a search named "promises" already/)
  assert.equal((await run(['search', '--save', 'Wrong', 'sayd:promise'])).status, 2)
  const list = () => json<Page<{ name: string; query: string; in: string; possible: boolean; fresh: { count: number } }>>(['search', '--saved'])
  const [saved, ...others] = (await list()).items
  assert.deepEqual([others, saved!.name, saved!.query, saved!.in, saved!.possible, saved!.fresh.count], [[], 'Promises', 'said:promise', 'statements', true, 0])
  await run(['add', '-', '--title', 'Mine'], { input: 'The owner promised that the mine would reopen in May.' })
  assert.ok((await list()).items[0]!.fresh.count > 0)
  assert.match((await run(['search', '--run', 'PROMISES'])).stdout, /the mine would reopen/)
  assert.equal((await list()).items[0]!.fresh.count, 0)
  const first = await run(['search', '--run', 'promises', '--limit', '1'])
  const next = /There is more: hearsay search (.*)/.exec(first.stdout)![1]!
  assert.match(next, /^--run promises --limit 1 --next \S+$/)
  assert.notEqual((await run(['search', ...next.split(' ')])).stdout, first.stdout)
  await run(['search', '--save', 'Long ones', '--articles', '"rescue centre"'])
  assert.equal((await json<Page<{ title: string }>>(['search', '--run', 'long ones'])).items.length, (await json<Page<object>>(['search', '--articles', '"rescue centre"'])).items.length)
  const none = await run(['search', '--run', 'Denials'])
  assert.deepEqual([none.status, none.stdout], [2, ''])
  assert.match(none.stderr, /There is no saved search "Denials"\. There are "Long ones", "Promises"\./)
  assert.match((await run(['search', '--delete', 'long ones'])).stdout, /^"Long ones" is kept no longer\. It looked for articles: "rescue centre"\n$/)
  assert.deepEqual((await list()).items.map(({ name }) => name), ['Promises'])
  await run(['search', '--delete', 'Promises'])
  const [mine] = (await json<Page<Document>>(['search', '--articles', 'mine', 'reopen'])).items
  assert.equal((await run(['purge', mine!.document, '--yes'])).status, 0)
})

test('without an id, show tells what a collection holds', async () => {
  const { stdout } = await run(['show', '--collection', 'Sample case'])
  assert.match(stdout, /^Sample case\n16 documents of \d+ outlets in 17 versions, 15 of them read\n/)
  const outlets = /^Outlets .*?(?=^Published )/ms.exec(stdout)![0].replace(/\s+/g, ' ')
  assert.ok(outlets.includes('Tien Shan Telegraph') && !outlets.includes('tien-shan-telegraph.example'), outlets)
  assert.ok(outlets.includes('lakeside-today.example'), 'of which no name is known')
  assert.match(stdout, /\nBakyt Orozgulov +\d+ /)
  const { documents, stances, figures } = await json<{ documents: number; stances: { stance: string }[]; figures: { of: string; values: { words: string; documents: string[] }[] }[] }>(['show'])
  assert.equal(documents, 16)
  assert.equal(stances[0]!.stance, 'say')
  const soms = figures.find(({ of }) => of === 'KGS')!
  assert.ok(soms.values.some(({ words, documents }) => words === '40 million soms' && documents.length > 3))
})

test('a bundle imports again as it was; a table has a line for everything; what is cut off is said', async () => {
  assert.equal((await run(['export', '-o', 'case.jsonl', '--collection', 'Sample case'])).status, 0)
  const other = await elsewhere()
  const imported = await run(['import', 'case.jsonl'], other)
  assert.deepEqual([imported.status, imported.stdout, imported.stderr], [0, '16 documents, 17 versions, 17 readings added.\n', ''])
  assert.equal((await run(['import', 'case.jsonl'], other)).stdout, '0 documents, 0 versions, 0 readings added.\n')
  assert.deepEqual(await json(['show', telegraph], other), await json(['show', telegraph]))
  const second = await run(['export', '-o', 'case.jsonl', '--format', 'csv'])
  assert.equal(second.status, 1)
  assert.match(second.stderr, /case\.jsonl is there already.*--replace/)
  const bundle = readFileSync(join(folder, 'case.jsonl'))
  const cut = await run(['import', '-'], { ...other, input: bundle.subarray(0, bundle.length >> 1) })
  assert.equal(cut.status, 1)
  assert.match(cut.stdout, /The bundle was cut off/)
  const { stdout } = await run(['export', '--format', 'csv', '--what', 'figures', '--search', '"million soms"'])
  assert.match(stdout, /^document,version,figure,/)
  assert.match(stdout, /40 million soms/)
  assert.equal((await run(['export', '-o', 'promises.md', '--search', 'said:promise', '--statements'])).status, 0)
  const report = readFileSync(join(folder, 'promises.md'), 'utf8')
  assert.match(report, /^# said:promise\n\nThe statements that the search “said:promise” finds, taken from hearsay by /)
  assert.match(report, / promises: \[[^]* as told by [^]*End of the report: \d+ articles, \d+ statements\./)
  assert.match((await run(['export', '--format', 'html', telegraph, '--full'])).stdout, /^<!doctype html>[^]*<h3>The text<\/h3>[^]*<\/html>\n$/)
  assert.equal((await run(['export', '--format', 'html', '--search', '"open'])).status, 2)
  const [promise] = (await json<{ items: { document: string; version: string; start: number; end: number; content: string }[] }>(['search', 'said:promise'])).items
  const cited = await run(['cite', `${promise!.document}#${promise!.start}-${promise!.end}`])
  assert.match(cited.stdout, / promises: [^]* \(as told by [^]* In hearsay: http:\/\/127\.0\.0\.1:4177\/documents\//)
  const link = / In hearsay: (\S+)/.exec(cited.stdout)![1]!
  assert.equal((await run(['cite', link])).stdout, cited.stdout)
  assert.match((await run(['show', link])).stdout, /\S/)
  assert.match((await run(['cite', link, '--form', 'annotation'])).stdout, /"TextPositionSelector"/)
  assert.match((await run(['cite', link, '--form', 'bibtex'])).stdout, /^@\w+\{hearsay-[^]* promises: [^]*as told by [^]*\n\}\n$/)
  const list = await run(['export', '-o', 'case.bib', '--search', 'said:promise', '--statements'])
  assert.deepEqual([list.status, /^@\w+\{hearsay-/.test(readFileSync(join(folder, 'case.bib'), 'utf8'))], [0, true])
  assert.match((await run(['import', 'no-such.jsonl'], other)).stderr, /no-such\.jsonl: There is no such file/)
})

test('what people have found right goes out as gold, and until somebody has, what to do is said', async () => {
  const none = await run(['export', '--gold', 'gold.jsonl'])
  assert.deepEqual([none.status, readFileSync(join(folder, 'gold.jsonl'), 'utf8')], [0, ''])
  assert.match(none.stderr, /Nobody has confirmed or corrected a statement/)
  const store = await openStore({ databaseUrl: env['DATABASE_URL']! })
  const { version } = (await loadDocument(store, telegraph))!
  await makeCorrections(store, [{ document: telegraph, version, change: { kind: 'confirm', of: { layer: 'article' } } }], { who: 'Ada' })
  await store.close()
  const { status, stdout } = await run(['export', telegraph, '--gold', '-'])
  assert.equal(status, 0)
  const { id, text, discard, attributions } = JSON.parse(stdout)
  assert.deepEqual([id, discard], [`${telegraph}@${version}`, undefined])
  assert.ok(attributions.length > 2)
  for (const { source, cue, content } of attributions) for (const [start, end] of [...source, ...cue, ...content]) assert.ok(text.slice(start, end).trim())
  assert.equal((await run(['export', '--gold', '-', '--format', 'csv'])).status, 2)
})

test('a backup restores into another collection, and into no collection that holds something', async () => {
  const { stdout, status } = await run(['backup', 'case.backup'])
  assert.equal(status, 0)
  assert.match(stdout, /^16 documents backed up into .*case\.backup \(\d+ KB\)\.\n$/)
  assert.match((await run(['backup', 'case.backup'])).stderr, /is there already.*--replace/)
  assert.match((await run(['backup', '.', '--replace'])).stderr, /\. is a folder\. Name a file in it/)
  assert.match((await run(['backup', join('no-such', 'case.backup')])).stderr, /could not be written\. There is no folder no-such\./)
  const other = await elsewhere()
  assert.match((await run(['restore', 'case.backup'], other)).stdout, /^16 documents restored/)
  assert.deepEqual(await json(['list', '--limit', '100'], other), await json(['list', '--limit', '100']))
  const full = await run(['restore', 'case.backup'])
  assert.equal(full.status, 1)
  assert.match(full.stderr, /goes into an empty collection/)
})

test('purging asks first, and what was purged does not come in by itself again', async () => {
  const home = await elsewhere()
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts', 'a.txt'), 'Ferry to run again\n\nThe ferry will run again in May, harbour master Jonas Weatherby said.\n')
  writeFileSync(join(folder, 'texts', 'b.txt'), 'Bakery to close\n\nThe bakery will close in June, its owner said.\n')
  await json(['add', 'texts'], home)
  const dry = await json<{ documents: Document[] }>(['purge', '--person', 'Jonas Weatherby', '--dry-run'], home)
  assert.equal(dry.documents.length, 1)
  const refused = await run(['purge', dry.documents[0]!.document], home)
  assert.deepEqual([refused.status, refused.stdout], [2, ''])
  assert.match(refused.stderr, /1 document would be removed for good:\n[^]*Nothing was removed\. Only in a terminal .* to remove it for good, add --yes/)
  assert.equal((await run(['purge', dry.documents[0]!.document, '--yes'], home)).stdout, '1 document removed.\n')
  assert.match((await run(['show', dry.documents[0]!.document], home)).stderr, /was purged/)
  const again = await run(['add', 'texts'], home)
  assert.equal(again.status, 1)
  assert.match(again.stderr, /a\.txt: .*removed.*--again/)
  assert.match(again.stdout, /1 already there, 1 refused/)
  assert.match((await run(['add', 'texts', '--again'], home)).stdout, /1 added, 1 already there; 1 read/)
})

test('the doctor finds this collection well, and what is new needs no second reading', async () => {
  const { items } = await json<Page<{ ok: boolean }>>(['doctor'])
  assert.ok(items.length > 10)
  assert.match((await run(['doctor'])).stdout, /all\s+is\s+well\.\n$/)
  assert.equal((await run(['reread'])).stdout, 'All is read by this version of hearsay.\n')
  assert.equal((await run(['retry'])).stdout, 'Nothing has failed, and nothing was refused.\n')
})

test('ids that are none, or not enough, are said so', async () => {
  for (const [id, message] of [['zz', /neither a document's id/], ['00000000', /No document whose id begins/], ['https://gazette.example/none', /hearsay add https:\/\/gazette\.example\/none/]] as const) {
    const { status, stdout, stderr } = await run(['show', id])
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, message)
  }
})

test('who has to wait for a collection to be brought up to date is told so, and not in the answer', async () => {
  const databaseUrl = await server.newDatabase()
  const place = { DATABASE_URL: databaseUrl }
  const store = await openStore({ databaseUrl })
  try {
    await store.execute(TO_OLDER)
    const listed = await store.transaction(async trx => {
      // As long as somebody reads them, tables are not changed.
      await sql`lock table readings in access share mode`.execute(trx)
      let told: Promise<unknown> | undefined
      const listed = run(['list', '--json'], { env: place, meanwhile: child => { told = once(child.stderr!, 'data') } })
      await Promise.race([told, listed])
      return [listed]
    })
    const { status, stdout, stderr } = await listed[0]!
    assert.deepEqual([status, JSON.parse(stdout)], [0, { items: [] }])
    assert.match(stderr, /^Bringing the collection to the newest form, 0 documents\. This is done once; [^\n]+\n$/)
    assert.equal((await run(['list'], { env: place })).stderr, '')
  } finally {
    await store.close()
  }
})
