import { readPackFiles } from '../../node.ts'
import { Pool } from '../threads/pool.ts'
import type { MadeBy, ReaderData, ReadVersion, Unread } from './protocol.ts'

/** Threads that read versions. They start when they are first needed. */
export class Readers {
  readonly #pool: Promise<Pool<Unread, ReadVersion[]>>

  constructor(size: number, { script = READER, limitMs }: { readonly script?: URL; readonly limitMs?: number } = {}) {
    this.#pool = readPackFiles().then(files => new Pool<Unread, ReadVersion[]>({
      script, data: { files } satisfies ReaderData, size, sizeOf: ({ article }) => article.text.length, lost, ...(limitMs !== undefined && { limitMs }),
    }))
    // Whoever asks for a reading hears of a failure.
    this.#pool.catch(() => {})
  }

  /** By which engine and pack its readings are. */
  async made(): Promise<MadeBy> {
    return (await this.#pool).greeting() as Promise<MadeBy>
  }

  async read(versions: readonly Unread[]): Promise<ReadVersion[]> {
    const pool = await this.#pool
    const slices = Array.from({ length: Math.ceil(versions.length / SLICE) }, (_, i) => versions.slice(i * SLICE, (i + 1) * SLICE))
    return (await Promise.all(slices.map(slice => pool.run(slice)))).flat(2)
  }

  async close(): Promise<void> {
    await (await this.#pool.catch(() => undefined))?.close()
  }
}

const READER = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url)

// Few enough that all threads have something to do towards the end, enough that nobody notices the way between threads.
const SLICE = 8

function lost({ document, version }: Unread): ReadVersion[] {
  return [{ document, version, failed: 'Reading this article took more memory or time than there is, and was given up.' }]
}
