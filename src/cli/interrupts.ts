/** What a person who presses Ctrl-C, or a system that ends us, asked for. */
export interface Interrupts {
  /** Aborted by the first of them: take up nothing new, end what is under way. */
  readonly signal: AbortSignal
  /** What to exit with because of it; undefined as long as nobody asked. */
  readonly status: number | undefined
  /** Leave signals to the system again, if none has come. */
  end(): void
}

const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const

/** Heed Ctrl-C and termination: the first asks to stop, which `told` may say to the person; the second ends the process at once, after `last` has said so. */
export function heedInterrupts(told: () => void = () => {}, last: () => void = () => {}): Interrupts {
  const stop = new AbortController()
  let status: number | undefined
  let heardMs = 0
  const heard = (name: NodeJS.Signals) => {
    const asked = STATUSES[name as keyof typeof STATUSES]
    if (status !== undefined) {
      if (performance.now() - heardMs < ECHO_MS) return
      last()
      process.exit(asked)
    }
    status = asked
    heardMs = performance.now()
    told()
    stop.abort()
  }
  for (const name of Object.keys(STATUSES)) process.on(name, heard)
  return {
    signal: stop.signal,
    get status() { return status },
    // Once asked to stop, the process only tells what became of it: an echo must not end it in the middle of that.
    end: () => { if (status === undefined) for (const name of Object.keys(STATUSES)) process.off(name, heard) },
  }
}

// Where an older Node.js has started a newer one, a terminal sends Ctrl-C to both, and the older one passes it on.
const ECHO_MS = 300

/** Something was stopped by the person or the system: what became of it is its message. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}
