// Adds twelve versions of one page, each with an original of three megabytes that nothing makes smaller: node fillUp.ts FOLDER.
// Prints what became of it as JSON.
import { randomBytes } from 'node:crypto'
import { gather } from '../../src/work/gather.ts'
import { openStore } from '../../src/store/store.ts'
import type { FoundArticle } from '../../src/doc/gathered.ts'

function* versions(): Generator<FoundArticle> {
  for (let i = 0; i < 12; i++) {
    yield { kind: 'article', notes: [], article: { text: `Version ${i}.`, url: 'https://outlet.example/page' }, original: { bytes: new Uint8Array(randomBytes(3_000_000)), mediaType: 'text/html' } }
  }
}

const store = await openStore({ folder: process.argv[2]! })
let told = 0
let error: string | undefined
try {
  for await (const _ of gather(store, versions(), { who: 'test' })) told++
} catch (fault) {
  error = `${(fault as Error).name}: ${(fault as Error).message}`
}
await store.close().catch(() => {})
console.log(JSON.stringify({ told, error }))
