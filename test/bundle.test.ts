import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { addArticles } from '../src/store/add.ts'
import { exportBundle } from '../src/store/bundle/exportBundle.ts'
import { fill } from './helpers/filledStore.ts'
import { importBundle } from '../src/store/bundle/importBundle.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { purge } from '../src/store/care/purge.ts'
import { ROOT } from './helpers/checkout.ts'
import { TABLES } from '../src/store/care/contents.ts'
import type { Imported } from '../src/store/bundle/importBundle.ts'
import type { Selection } from '../src/store/bundle/exportBundle.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const NOTHING = { collection: 0, document: 0, version: 0, original: 0, reading: 0, correction: 0, check: 0, reaction: 0 }

async function exported(store: Store, selection: Selection = 'all', originals = true): Promise<string> {
  let lines = ''
  await exportBundle(store, selection, { who: 'Ada', originals, reactions: true, write: part => { lines += part } })
  return lines
}

async function imported(store: Store, bundle: string, options: { again?: boolean } = {}): Promise<Imported & { readonly refusals: string[] }> {
  const refusals: string[] = []
  const bytes = Buffer.from(bundle)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000)
  }
  const result = await importBundle(store, chunks(), { who: 'Grace', name: 'x.jsonl', ...options, onRefusal: ({ name, reason }) => refusals.push(`${name}: ${reason}`) })
  return { ...result, refusals }
}

onBothStores('bundle', ({ open }) => {
  let source: Store
  let target: Store
  let bundle: string
  let keys: { readonly first: VersionKey; readonly second: VersionKey; readonly unread: VersionKey }

  before(async () => {
    source = await open()
    target = await open()
    keys = await fill(source)
    bundle = await exported(source)
  })

  async function emptied(): Promise<Store> {
    await target.execute(TABLES.toReversed().map(table => `delete from ${table}`).join(';'))
    return target
  }

  test('every line fits the schema that stands beside it', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false })
    for (const name of ['reading', 'bundle']) ajv.addSchema(JSON.parse(readFileSync(join(ROOT, 'schema', `${name}.json`), 'utf8')) as object)
    const validate = ajv.getSchema('urn:hearsay:bundle:1')!
    for (const line of bundle.trimEnd().split('\n')) assert.ok(validate(JSON.parse(line)), `${line.slice(0, 80)} ${JSON.stringify(validate.errors?.at(-1))}`)
  })

  test('exported, imported into an empty collection and exported again, it is the same to the byte', async () => {
    const { added, refusals, isWhole } = await imported(await emptied(), bundle)
    assert.deepEqual(refusals, [])
    assert.deepEqual(added, { collection: 2, document: 3, version: 4, original: 1, reading: 3, correction: 1, check: 1, reaction: 2 })
    assert.ok(isWhole)
    assert.equal(await exported(target), bundle)
    const { rows: [current] } = await target.execute('select v.text from documents d join versions v on v.document = d.document and v.version = d.current where d.document = $1', [keys.first.document])
    assert.match(current!['text'] as string, /Corrected\.$/)
  })

  test('a text without a title is called by its first words after it was imported, which the bundle has only as its text', async () => {
    assert.ok(!bundle.includes('"opening"'))
    const openings = 'select document, version, opening from versions order by document, version'
    const store = await emptied()
    await imported(store, bundle)
    assert.deepEqual(await store.execute(openings), await source.execute(openings))
  })

  test('imported twice, the second time adds nothing', async () => {
    assert.deepEqual((await imported(target, bundle)).added, NOTHING)
    assert.equal(await exported(target), bundle)
  })

  test('a bundle carries no rights: what is noted is who imports, and authors of corrections are names', async () => {
    const { rows } = await target.execute('select distinct who from audit order by who')
    assert.deepEqual(rows, [{ who: 'Ada' }, { who: 'Grace' }])
    const { rows: [correction] } = await target.execute('select made_by from corrections')
    assert.deepEqual(correction, { made_by: 'Ada' })
    assert.doesNotMatch(bundle, /tester|asked for|steppe\.example\/feed/)
  })

  test('a part tells nothing of the other collections that it is in', async () => {
    const plateau = await exported(source, { collection: 'Plateau' })
    assert.ok(plateau.includes('"Plateau"') && plateau.includes(keys.second.document) && !plateau.includes('Harbour') && !plateau.includes(keys.unread.document))
    const one = await exported(source, { documents: [keys.second.document] }, false)
    assert.ok(!one.includes('Plateau') && !one.includes('{"original"'))
    assert.deepEqual(one.split('\n').map(line => /^{"([^"]+)/.exec(line)?.[1]), ['hearsay-bundle', 'document', 'version', 'reading', 'end', undefined])
    await assert.rejects(exported(source, { collection: 'None' }), /There is no collection "None"/)
  })

  test('a line that is wrong is refused with its number and its reason, and the others go on', async () => {
    const lines = bundle.split('\n')
    const at = (kind: string) => lines.findIndex(line => line.startsWith(`{"${kind}"`))
    const change = (kind: string, edit: (thing: any) => void) => {
      const value = JSON.parse(lines[at(kind)]!) as Record<string, any>
      edit(value[kind])
      return JSON.stringify(value)
    }
    const wrong: readonly [kind: string, line: string, reason: RegExp][] = [
      ['version', '{"version":', /not JSON/],
      ['version', '[1]', /no object with one field/],
      ['version', '{"a":1,"b":2}', /no object with one field/],
      ['version', '{"rights":{"admin":true}}', /nothing is known of "rights"/],
      ['version', change('version', thing => { thing.text = 7 }), /version\/text must be string/],
      ['version', change('version', thing => { thing.text += '!' }), /its words are not those that its id names/],
      ['version', change('version', thing => { thing.owner = 'me' }), /must NOT have additional properties/],
      ['version', change('version', thing => { thing.text = 'a\0b' }), /NUL or half a character/],
      ['version', change('version', thing => { thing.addedAt = '2025-99-99T00:00:00Z' }), /is no time/],
      ['version', change('version', thing => { thing.blocks = [{ start: 0, end: 1e6, kind: 'paragraph' }] }), /blocks overlap or lie outside/],
      ['reading', change('reading', thing => { thing.statements[0].stance = 'mumble' }), /reading\/statements\/0\/stance must be equal to one of/],
      ['reading', change('reading', thing => { thing.statements[0].end = 1e6 }), /a span in statements lies outside of the text/],
      ['reading', change('reading', thing => { thing.statements[0].speaker = 99 }), /speaker names what is not among its entities/],
      ['reading', change('reading', thing => { thing.statements[0].within = 0 }), /a statement lies within itself/],
      ['reading', change('reading', thing => { thing.article.text += ' And more.' }), /it is a reading of another text/],
      ['reading', change('reading', thing => { thing.version = 'a'.repeat(32) }), /the version that it belongs to is not here/],
      ['original', change('original', thing => { thing.bytes = 'AAAA' }), /its bytes are not those that its id names/],
      ['correction', change('correction', thing => { let deep = thing.change; for (let i = 0; i < 90; i++) deep = deep.x = {} }), /nested too deeply/],
      ['correction', `{"correction":{"change":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`, /nested too deeply|not JSON/],
    ]
    for (const [kind, line, reason] of wrong) {
      const result = await imported(await emptied(), lines.with(at(kind), line).join('\n'))
      assert.equal(result.refusals[0]?.match(/^line (\d+) of x\.jsonl/)?.[1], `${at(kind) + 1}`, `${line.slice(0, 80)} ${result.refusals[0]}`)
      assert.match(result.refusals[0]!, reason)
      assert.ok(result.added.version >= 3, line.slice(0, 80))
    }
  })

  test('what was purged stays out, unless it is wanted again', async () => {
    await imported(await emptied(), bundle)
    await purge(target, { document: keys.second.document }, { who: 'Ada' })
    const { refusals, added } = await imported(target, bundle)
    assert.match(refusals[0]!, /removed from the collection on purpose/)
    assert.equal(added.version, 0)
    assert.equal((await imported(target, bundle, { again: true })).added.version, 1)
  })

  test('a version that came later by another way stays beside what is imported', async () => {
    await emptied()
    await addArticles(target, [{ article: { text: 'A later state.', url: 'https://harbour.example/reprint' } }], { who: 'tester' })
    const { added } = await imported(target, bundle)
    assert.deepEqual([added.document, added.version], [2, 4])
    const { rows } = await target.execute('select nth from versions where document = $1 order by nth', [keys.second.document])
    assert.deepEqual(rows, [{ nth: 1 }, { nth: 2 }])
  })

  test('a bundle that was cut off is noticed, and what is there of it taken in', async () => {
    const lines = bundle.split('\n')
    for (const cut of [bundle.slice(0, bundle.length >> 1), lines.slice(0, -2).join('\n'), lines.filter((_, i) => i !== 4).join('\n')]) {
      const result = await imported(await emptied(), cut)
      assert.equal(result.isWhole, false)
      assert.ok(result.added.document > 0)
    }
  })

  test('what is no bundle is refused as a whole', async () => {
    await emptied()
    for (const text of ['', '\n', 'hello', '{"article":{}}\n', '{"document":{"id":"0"}}']) await assert.rejects(imported(target, text), /is not a bundle that hearsay exported/, text)
    await assert.rejects(imported(target, '{"hearsay-bundle":2}\n'), /made by a newer hearsay/)
  })

  test('whatever is changed in a bundle, the rest of it is taken in', async () => {
    const bits = ['"', '{', '}', ']', ',', '-1', '1e999', 'null', '""', '\\u0000', '\\ud800', '99999999999', '0.5', '\n', '[]']
    let seed = 20
    const below = (limit: number) => Math.floor((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32 * limit)
    for (let round = 0; round < 25; round++) {
      const lines = bundle.trimEnd().split('\n')
      const changed = 1 + below(lines.length - 1)
      const at = below(lines[changed]!.length)
      lines[changed] = lines[changed]!.slice(0, at) + bits[below(bits.length)]! + lines[changed]!.slice(at + below(5))
      const { added } = await imported(await emptied(), lines.join('\n'))
      assert.ok(added.version >= 3, `round ${round}, line ${changed + 1}`)
    }
  })

  test('a line without an end is refused without being held', async () => {
    const zeros = Buffer.alloc(1 << 20, 48)
    async function* endless() {
      yield Buffer.from('{"hearsay-bundle":1}\n{"version":')
      for (let i = 0; i < 1000; i++) yield zeros
      yield Buffer.from('\n')
    }
    const before = process.memoryUsage().rss
    const refusals: string[] = []
    await importBundle(target, endless(), { who: 'Grace', onRefusal: ({ name, reason }) => refusals.push(`${name} ${reason}`) })
    assert.match(refusals[0]!, /^line 2 .*longer than 140 million bytes/)
    assert.ok(process.memoryUsage().rss - before < 500e6)
  })
})
