// A process of its own at the collection that the environment names: node bench/collect.ts gather FILE… adds files and reads what they hold,
// node bench/collect.ts work JOBS reads what waits. Prints as JSON how often each outcome came and how long the work took, and how much of the processor, once the collection was open.
import { findingsIn } from '../src/cli/findings.ts'
import { gather } from '../src/work/gather.ts'
import { openStore } from '../src/store/store.ts'
import { sourcesIn } from '../src/cli/sources.ts'
import { work } from '../src/work/work.ts'
import type { Outcome } from '../src/work/outcome.ts'

const [what, ...rest] = process.argv.slice(2)
const store = await openStore()
const counts: Record<string, number> = {}
const count = ({ kind }: Outcome) => { counts[kind] = (counts[kind] ?? 0) + 1 }
const began = performance.now()
const cpu = process.cpuUsage()
if (what === 'gather') {
  const { signal } = new AbortController()
  const gathered = (async () => {
    for await (const outcome of gather(store, findingsIn(await sourcesIn(rest), { signal }), { who: 'bench' })) count(outcome)
  })()
  await Promise.all([gathered, work(store, { once: true, until: gathered, onOutcome: count })])
} else await work(store, { once: true, jobs: Number(rest[0]), onOutcome: count })
const ms = performance.now() - began
const { user, system } = process.cpuUsage(cpu)
await store.close()
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, counts }))
