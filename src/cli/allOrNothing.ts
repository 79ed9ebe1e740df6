import { heedInterrupts, Interrupted } from './interrupts.ts'
import { Progress } from './progress.ts'

interface Watched {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void
}

/**
 * Do something long that is done as a whole or leaves everything as it was, with a line that tells how far it is.
 * Rejects with `Interrupted`, whose words are those of `stopped`, when somebody stops it.
 */
export async function allOrNothing<T>({ things, stopped }: { readonly things: string; readonly stopped: string }, run: (watched: Watched) => Promise<T>): Promise<T> {
  const progress = new Progress()
  const interrupts = heedInterrupts(() => progress.say('Stopping. Press Ctrl-C again to end at once.'))
  try {
    return await run({ signal: interrupts.signal, onProgress: counts => progress.show({ ...counts, things }) })
  } catch (error) {
    throw interrupts.status === undefined ? error : new Interrupted(stopped, interrupts.status)
  } finally {
    progress.clear()
    interrupts.end()
  }
}
