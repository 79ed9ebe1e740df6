/** A line of a byte stream, numbered from one; `bytes` is absent when it is longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes?: Uint8Array
}

/**
 * The lines of a stream that hold something, in groups: all that end within one chunk. A group is empty when none does.
 * No more than one line is held at a time, and of one that is too long only its number.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const finish = (last: Uint8Array): Line[] => {
    const length = size + last.length
    const bytes = length > maxBytes ? undefined : joined([...parts, last], length)
    const line = { number, ...(bytes && { bytes: number === 1 ? withoutMark(bytes) : bytes }) }
    parts = []
    size = 0
    number++
    return bytes && isBlank(line.bytes!) ? [] : [line]
  }
  for await (const chunk of chunks) {
    const group: Line[] = []
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      group.push(...finish(chunk.subarray(from, end)))
      from = end + 1
    }
    const rest = chunk.subarray(from)
    size += rest.length
    if (size > maxBytes) parts = []
    else if (rest.length) parts.push(rest)
    yield group
  }
  if (size) yield finish(new Uint8Array())
}

const NEWLINE = 10

/** In memory of its own: a view would take all it is a view of along to another thread. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 32 || (byte >= 9 && byte <= 13))
}
