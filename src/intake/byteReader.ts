/** Reads a stream of bytes in portions of the reader's own size. What it holds is one chunk and what was asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()
  /** How many bytes were taken. */
  offset = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next bytes, as many as asked for; fewer only at the stream's end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    await this.#pass(size, part => parts.push(part))
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Leave out the next bytes; how many there were. */
  skip(size: number): Promise<number> {
    return this.#pass(size, () => {})
  }

  /** The next line with its end; undefined at the stream's end. What is longer than allowed comes in parts. */
  async line(maxBytes: number): Promise<Uint8Array | undefined> {
    let searched = 0
    for (;;) {
      const end = this.#held.indexOf(NEWLINE, searched)
      if (end >= 0) return this.take(Math.min(end + 1, maxBytes))
      if (this.#held.length >= maxBytes) return this.take(maxBytes)
      searched = this.#held.length
      const next = await this.#next()
      if (!next) return searched ? this.take(searched) : undefined
      this.#held = searched ? Buffer.concat([this.#held, next]) : next
    }
  }

  /** End the stream before its end. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #pass(size: number, use: (part: Uint8Array) => void): Promise<number> {
    let left = size
    while (left > 0) {
      if (!this.#held.length) {
        const next = await this.#next()
        if (!next) break
        this.#held = next
      }
      const part = this.#held.subarray(0, left)
      use(part)
      left -= part.length
      this.#held = this.#held.subarray(part.length)
    }
    this.offset += size - left
    return size - left
  }

  async #next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const { value, done } = await this.#chunks.next()
      if (done) return undefined
      if (value.length) return value
    }
  }
}

const NEWLINE = 10
