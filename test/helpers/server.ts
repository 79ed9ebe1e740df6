import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { CERTIFICATE, KEY } from './certificate.ts'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { TestContext } from 'node:test'

export interface LocalServer {
  readonly server: Server
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly port: number
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Every request so far: its method and path. */
  readonly requests: IncomingMessage[]
}

export type Pages = Readonly<Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>>

/** A server on this machine that gives the pages it was told, by their paths, and 404 for all others. It ends with the test. */
export async function serve(t: TestContext, pages: Pages, { isSafe = false } = {}): Promise<LocalServer> {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    const page = pages[new URL(request.url!, 'http://x.example').pathname] ?? pages['*']
    if (page === undefined) response.writeHead(404).end('Nothing here')
    else if (typeof page === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    else page(request, response)
  }
  const server = isSafe ? createTlsServer({ cert: CERTIFICATE, key: KEY }, listener) : createServer(listener)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return { server, host, port, url: `${isSafe ? 'https' : 'http'}://${host}`, requests }
}

export function redirect(location: string, status = 302): (request: IncomingMessage, response: ServerResponse) => void {
  return (_request, response) => response.writeHead(status, { location }).end()
}

export function pathsOf({ requests }: LocalServer): string[] {
  return requests.map(({ url }) => url!)
}
