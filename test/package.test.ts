import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, test } from 'node:test'
import { analyze } from '../src/index.ts'
import { readPack } from '../src/node.ts'
import { ROOT, runNode, runProgram, runTsc, temporaryFolder } from './helpers/checkout.ts'
import { SHORT_ARTICLE } from './helpers/shortArticle.ts'

/** What somebody would write who has installed the package. */
const PROGRAM = `
import { analyze, chainOf, isSure, voices } from 'hearsay'
import type { ArticleInput, Reading, Statement } from 'hearsay'
import { fetchPack } from 'hearsay/browser'
import { everyItem, hearsayClient, HearsayError } from 'hearsay/client'
import type { DocumentItem } from 'hearsay/client'
import { readPack } from 'hearsay/node'

const article: ArticleInput = ${JSON.stringify(SHORT_ARTICLE)}
const reading: Reading = analyze(article, await readPack('en'))
const client = hearsayClient({ address: 'http://127.0.0.1:9', token: 'x' })
const listed: AsyncGenerator<DocumentItem> = everyItem(client.documents, { outlet: 'gazette.example' })
const asked = await listed.next().then(() => 'answered', (error: unknown) => (error instanceof HearsayError && error.status === 0 ? 'no desk' : String(error)))
const sure: readonly Statement[] = reading.statements.filter(isSure)
console.log(JSON.stringify({ reading, sure: sure.length, voices: voices(reading).length, chains: reading.statements.map((_, i) => chainOf(reading, i)).length, fetchPack: typeof fetchPack, asked }))
`

const CONFIG = {
  compilerOptions: { target: 'es2024', lib: ['es2024', 'dom'], types: [], module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, outDir: 'out', rootDir: '.' },
  files: ['program.ts'],
}

const folder = temporaryFolder()
const packed = join(folder, 'package.tgz')
const consumer = join(folder, 'consumer')

before(() => {
  pack()
  install()
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module', private: true }))
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(CONFIG))
  writeFileSync(join(consumer, 'program.ts'), PROGRAM)
})

test('a program that uses the package passes the compiler, and reads as the sources do', async () => {
  runTsc(['-p', 'tsconfig.json'], consumer)
  const said = JSON.parse(runNode(['out/program.js'], consumer)) as { reading: unknown; fetchPack: string; asked: string }
  assert.deepEqual(said.reading, analyze(SHORT_ARTICLE, await readPack('en')))
  assert.deepEqual([said.fetchPack, said.asked], ['function', 'no desk'])
})

test('the installed command reads an article', () => {
  writeFileSync(join(consumer, 'article.txt'), SHORT_ARTICLE.text)
  const reading = JSON.parse(runNode(['node_modules/hearsay/bin/hearsay.js', 'read', '--json', 'article.txt'], consumer)) as { article: { text: string } }
  assert.equal(reading.article.text.trim(), SHORT_ARTICLE.text)
})

test('the package holds what its users need and nothing else', () => {
  const entries = runProgram('tar', ['-tf', packed], folder).split('\n').filter(Boolean).map(name => name.replace(/^package\//, ''))
  const tops = new Set(entries.map(name => name.split('/', 1)[0]))
  assert.deepEqual([...tops].sort(), ['LICENSE', 'README.md', 'bin', 'dist', 'models', 'package.json', 'samples', 'schema'])
  assert.deepEqual(entries.filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')), [])
})

test('the lockfile names no host, so that any registry will do', () => {
  assert.doesNotMatch(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), /"resolved"|https?:\/\/(?!(www\.)?(github\.com|opencollective\.com|paypal\.me|patreon\.com)\b)[^"]*registry/)
})

/** `npm pack`, by way of the npm that runs us when one does. */
function pack(): void {
  const args = ['pack', '--silent', '--pack-destination', folder]
  const npm = process.env['npm_execpath']
  const name = npm?.endsWith('.js') ? runNode([npm, ...args], ROOT) : runProgram('npm', args, ROOT)
  renameSync(join(folder, name.trim().split('\n').at(-1)!), packed)
}

/** Lay the package where npm would, with the packages that it depends on beside it. */
function install(): void {
  const modules = join(consumer, 'node_modules')
  mkdirSync(join(modules, 'hearsay'), { recursive: true })
  runProgram('tar', ['-xzf', packed, '--strip-components=1', '-C', join(modules, 'hearsay')], folder)
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'dir')
  }
}
