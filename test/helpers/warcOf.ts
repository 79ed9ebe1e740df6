import { gzipSync } from 'node:zlib'

export interface Capture {
  readonly url: string
  readonly body: string | Uint8Array
  readonly type?: 'response' | 'resource' | 'revisit' | 'request' | 'warcinfo'
  readonly status?: string
  readonly http?: Readonly<Record<string, string>>
  readonly warc?: Readonly<Record<string, string>>
}

/** One record of a web archive. */
export function warcRecord({ url, body, type = 'response', status = '200 OK', http = { 'Content-Type': 'text/html' }, warc = {} }: Capture): Buffer {
  const head = type === 'response' || type === 'revisit' ? `HTTP/1.1 ${status}\r\n${fields(http)}\r\n` : ''
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)])
  const named = { 'WARC-Type': type, 'WARC-Target-URI': url, 'WARC-Date': '2024-11-19T08:30:00Z', 'Content-Type': type === 'resource' ? http['Content-Type'] ?? 'text/html' : 'application/http; msgtype=response', ...warc, 'Content-Length': String(block.length) }
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${fields(named)}\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** An archive of these records, each packed by itself where it is asked for. */
export function warcOf(captures: readonly Capture[], { isPacked = false } = {}): Buffer {
  return Buffer.concat(captures.map(warcRecord).map(record => (isPacked ? gzipSync(record) : record)))
}

function fields(named: Readonly<Record<string, string>>): string {
  return Object.entries(named).map(([name, value]) => `${name}: ${value}\r\n`).join('')
}
