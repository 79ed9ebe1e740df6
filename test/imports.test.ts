import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findCycle, importsOf, sourcesIn } from './helpers/importGraph.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** What each part of src may import besides itself. A part is a folder, or a file that lies in src itself; ARCHITECTURE.md shows the same table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'text': [],
  'version.ts': [],
  'doc': ['text'],
  'lang': ['text', 'doc'],
  'blocks': ['text', 'doc'],
  'tokens': ['text', 'doc'],
  'syntax': ['text', 'doc'],
  'mentions': ['text', 'doc'],
  'figures': ['text', 'doc'],
  'statements': ['text', 'doc'],
  'entities': ['text', 'doc'],
  'events': ['text', 'doc'],
  'times': ['text', 'doc'],
  'devices': ['text', 'doc'],
  'gaps': ['text', 'doc'],
  'assemble.ts': ['text', 'doc', 'blocks', 'tokens', 'syntax', 'mentions', 'figures', 'statements', 'entities', 'events', 'times', 'gaps', 'version.ts'],
  'analyze.ts': ['text', 'doc', 'blocks', 'tokens', 'syntax', 'mentions', 'figures', 'statements', 'entities', 'events', 'times', 'devices', 'assemble.ts'],
  'index.ts': ['text', 'doc', 'lang', 'analyze.ts'],
  'node.ts': ['doc', 'lang'],
  'browser.ts': ['doc', 'lang'],
  'weave': ['text', 'doc'],
  'intake': ['text', 'doc'],
  'correct': ['text', 'doc'],
  'store': ['text', 'doc', 'correct', 'weave', 'export'],
  'export': ['text', 'doc'],
  'work': ['text', 'doc', 'lang', 'analyze.ts', 'node.ts', 'intake', 'store', 'version.ts'],
  'take': ['text', 'doc', 'store', 'export'],
  'http': ['text', 'doc', 'correct', 'weave', 'intake', 'store', 'export', 'take', 'work', 'version.ts'],
  'client': ['doc', 'http'],
  'client.ts': ['client', 'http'],
  'cli': ['text', 'doc', 'lang', 'analyze.ts', 'node.ts', 'correct', 'intake', 'store', 'export', 'take', 'work', 'http', 'version.ts'],
}

/** Parts that run the same in Node, in a worker and in a browser: no built-in module, no package. */
const PURE = ['text', 'version.ts', 'doc', 'lang', 'blocks', 'tokens', 'syntax', 'mentions', 'figures', 'statements', 'entities', 'events', 'times', 'devices', 'gaps', 'assemble.ts', 'analyze.ts', 'index.ts', 'browser.ts', 'correct']

const files = sourcesIn(SRC)
const imports = files.flatMap(file => importsOf(SRC, file))

test('every part of src has a row in the table of imports', () => {
  const parts = new Set(files.map(partOf))
  assert.deepEqual([...parts].filter(part => !(part in MAY_IMPORT)), [])
})

test('files import only what their part may import', () => {
  const forbidden = imports.filter(({ file, target }) => {
    const [from, to] = [partOf(file), target && partOf(target)]
    return to && from !== to && !MAY_IMPORT[from]?.includes(to)
  })
  assert.deepEqual(forbidden.map(({ file, target }) => `${file} may not import ${partOf(target!)} (${target})`), [])
})

/** How searches are written, without what looks for them. */
const WORDS_OF_SEARCHES: ReadonlySet<string> = new Set(['help', 'queryText', 'searchError', 'searchTokens'].map(name => `store/search/${name}.ts`))

test('the desk imports what shows readings, the types of the wire, and nothing else of src', () => {
  const WEB = join(SRC, '..', 'web')
  const taken = sourcesIn(WEB).flatMap(file => importsOf(WEB, file)).flatMap(({ file, target }) => (target?.startsWith('../src/') ? [{ file, target: target.slice('../src/'.length) }] : []))
  assert.ok(taken.length > 50, 'the desk shows readings')
  const isFree = (target: string) => ['doc', 'text', 'export'].includes(partOf(target)) || WORDS_OF_SEARCHES.has(target) || target === 'lang/en/checkable.ts' || target === 'correct/places.ts' || target === 'correct/nearest.ts'
  assert.deepEqual(taken.filter(({ target }) => !isFree(target) && target !== 'http/api.ts').map(({ file, target }) => `web/${file} may not import ${target}`), [])
  const wire = taken.filter(({ target }) => target === 'http/api.ts').map(({ file }) => ({ file, code: readFileSync(join(WEB, file), 'utf8') }))
  assert.deepEqual(wire.filter(({ code }) => !/^import type \{[^}]+\} from '[./]+\/src\/http\/api\.ts'$/m.test(code)).map(({ file }) => `web/${file} may import only types of http/api.ts`), [])
})

test('relative imports name a file of src, with its extension', () => {
  const known = new Set(files)
  const lost = imports.filter(({ target }) => target && !known.has(target))
  assert.deepEqual(lost.map(({ file, specifier }) => `${file} imports ${specifier}, which is no file of src`), [])
})

test('the engine imports no built-in module and no package', () => {
  const outside = imports.filter(({ file, target }) => !target && PURE.includes(partOf(file)))
  assert.deepEqual(outside.map(({ file, specifier }) => `${file} may not import ${specifier}`), [])
})

test('packages that the sources import are dependencies, not tools of development', () => {
  const { dependencies } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const undeclared = imports.filter(({ target, specifier }) => !target && !isBuiltin(specifier) && !(packageOf(specifier) in dependencies))
  assert.deepEqual(undeclared.map(({ file, specifier }) => `${file} imports ${specifier}, which package.json does not list`), [])
})

test('built-in modules are imported by their full name', () => {
  const short = imports.filter(({ specifier }) => isBuiltin(specifier) && !specifier.startsWith('node:'))
  assert.deepEqual(short.map(({ file, specifier }) => `${file} imports ${specifier} without node:`), [])
})

test('no file imports itself, over however many others', () => {
  assert.deepEqual(findCycle(files, imports), undefined)
})

function partOf(file: string): string {
  return file.split('/', 1)[0]!
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
