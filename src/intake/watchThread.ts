import type { Worker } from 'node:worker_threads'

export interface ThreadWatch {
  /** What the thread does from now on counts. */
  begin(): void
  end(): void
}

/**
 * Watches that a thread does not take too long: it is over once it has had the processor for that long. What a machine that is busy lets it wait is no fault of what it
 * works on, and counts only when it comes to many times as much.
 */
export function watchThread(worker: Worker, limitMs: number, onOver: () => void): ThreadWatch {
  let timer: NodeJS.Timeout | undefined
  return {
    begin() {
      clearInterval(timer)
      const begun = performance.now()
      const before = usedMs(worker)
      const look = async (): Promise<void> => {
        const waitedMs = performance.now() - begun
        if (waitedMs < limitMs) return
        const isOver = waitedMs > limitMs * PATIENCE || await usedMs(worker) - await before >= limitMs
        if (isOver && timer === own) onOver()
      }
      const own = timer = setInterval(() => void look(), limitMs / LOOKS)
    },
    end() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

// A thread that neither works nor ends has to go some time, too.
const PATIENCE = 15
const LOOKS = 20

/** Milliseconds of the processor; where Node cannot tell, which it can since 24.6, those that pass. */
async function usedMs(worker: Worker): Promise<number> {
  if (!worker.cpuUsage) return performance.now()
  // A thread that has ended tells so in other ways.
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1000
}
