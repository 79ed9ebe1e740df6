// A process of its own that adds invented articles to the collection that the environment names and reads them, so that it can be killed at it:
// node gatherAndWork.ts COUNT. Says "open" when it begins, and "read" when it has read the first.
import { gather } from '../../src/work/gather.ts'
import { openStore } from '../../src/store/store.ts'
import { shortArticles } from './crashes.ts'
import { work } from '../../src/work/work.ts'

const store = await openStore()
console.log('open')
let read = 0
const gathered = (async () => {
  for await (const { kind, reason } of gather(store, shortArticles(Number(process.argv[2])), { who: 'test' })) if (reason) throw new Error(`${kind}: ${reason}`)
})()
await Promise.all([gathered, work(store, {
  once: true, until: gathered, jobs: 2,
  onOutcome({ kind, name, reason }) {
    if (kind !== 'read') throw new Error(`${name}: ${kind}: ${reason}`)
    if (!read++) console.log('read')
  },
  onTrouble: sentence => console.log(sentence),
})])
await store.close()
