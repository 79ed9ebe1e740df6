import type { EventName } from '../http/api.ts'

/** One thing that happened. What `data` is, the schema of that name in the API's description tells. */
export interface HearsayEvent {
  readonly event: EventName
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Server-sent events, as HTML defines them, as far as the desk sends them. */
export async function* eventsFrom(body: ReadableStream<Uint8Array>): AsyncGenerator<HearsayEvent> {
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) {
        const fields = new Map(block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
        const data = fields.get('data')
        if (fields.has('event') && data !== undefined) yield { event: fields.get('event') as EventName, id: fields.get('id') ?? '', data: JSON.parse(data) as HearsayEvent['data'] }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
