import { Doing } from './doing.ts'
import { FETCH_OPTIONS, fetcherFor, fetchesNever } from './fetching.ts'
import { STDOUT, writeAll } from './output.ts'
import { wholeNumber } from './optionValues.ts'
import type { Store } from '../store/store.ts'
import type { Values } from './command.ts'

export const WORK_OPTIONS = { jobs: { type: 'string' }, json: { type: 'boolean' }, ...FETCH_OPTIONS } as const

export interface RunOptions {
  readonly once: boolean
  /** What is said when there was nothing to do. */
  readonly nothing: string
  /** What is said before it begins. */
  readonly said?: string
  /** Only say it: others do the work. */
  readonly isPutOff?: boolean
}

/** Do the work of a collection, and say what came of it. Resolves to the exit status. */
export async function runWork(store: Store, values: Values<typeof WORK_OPTIONS>, { once, nothing, said = '', isPutOff = false }: RunOptions): Promise<number> {
  const jobs = wholeNumber(values.jobs, '--jobs', 1)
  const { work } = await import('../work/work.ts')
  // What may not be fetched waits until it may.
  const fetcher = fetchesNever(values) ? undefined : await fetcherFor(values)
  const doing = new Doing()
  const { onProgress, ...options } = doing.workOptions
  try {
    if (said) doing.say(said)
    if (!isPutOff) {
      await work(store, {
        ...options, once, ...(fetcher && { fetcher }), ...(jobs !== undefined && { jobs }),
        onProgress(progress) {
          onProgress!(progress)
          doing.show({ done: progress.done + progress.failed, total: progress.done + progress.failed + progress.waiting + progress.active, things: 'things' })
        },
      })
    }
  } finally {
    doing.end()
    await fetcher?.close()
  }
  if (values.json) {
    const { jsonLine } = await import('./json.ts')
    await writeAll(STDOUT, jsonLine({ counts: doing.tally.json }))
  } else if (!isPutOff || !said) await writeAll(STDOUT, [doing.tally.words ?? (doing.leftWords === undefined ? nothing : ''), doing.leftWords].filter(Boolean).map(line => `${line}\n`).join(''))
  return doing.status
}
