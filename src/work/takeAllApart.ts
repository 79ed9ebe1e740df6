import { takeApart } from '../intake/takeApart.ts'
import type { Finding } from '../doc/gathered.ts'
import type { IntakeTools, Source } from '../intake/takeApart.ts'

/** What is in many files, several of them at a time, so that no thread waits for the next one to be opened; the findings of each in their order. */
export async function* takeAllApart(sources: Iterable<Source> | AsyncIterable<Source>, tools: IntakeTools, atOnce: number): AsyncGenerator<Finding> {
  const coming = Symbol.asyncIterator in sources ? sources[Symbol.asyncIterator]() : sources[Symbol.iterator]()
  const open = new Map<AsyncGenerator<Finding>, Promise<Step>>()
  const step = (findings: AsyncGenerator<Finding>) => open.set(findings, findings.next().then(result => ({ findings, result })))
  try {
    for (let isEnd = false; ;) {
      while (!isEnd && open.size < atOnce) {
        const { value, done } = await coming.next()
        if (done) isEnd = true
        else step(takeApart(value, tools))
      }
      if (!open.size) return
      const { findings, result } = await Promise.race(open.values())
      open.delete(findings)
      if (result.done) continue
      step(findings)
      yield result.value
    }
  } finally {
    for (const [findings, next] of open) {
      next.catch(() => {})
      void findings.return(undefined)
    }
  }
}

interface Step {
  readonly findings: AsyncGenerator<Finding>
  readonly result: IteratorResult<Finding, void>
}
