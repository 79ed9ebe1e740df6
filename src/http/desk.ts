import { createServer } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { breakOff } from '../store/refusals.ts'
import { Background } from './background.ts'
import { deskApp } from './app.ts'
import { Intake } from './intake.ts'
import { makeCollection } from '../store/collections.ts'
import { News } from './news.ts'
import { problemOf } from './problem.ts'
import { retry } from '../work/retry.ts'
import { Sessions } from './sessions.ts'
import { settledOr } from '../work/settledOr.ts'
import { siteIn } from './site.ts'
import { USUAL_PORT } from './usualPort.ts'
import { StoreError } from '../store/storeError.ts'
import type { AddressInfo } from 'node:net'
import type { BackgroundOptions } from './background.ts'
import type { Server } from 'node:http'
import type { Store } from '../store/store.ts'

export interface DeskOptions extends Pick<BackgroundOptions, 'fetcher' | 'jobs'> {
  /** Whose desk it is, for the log of what was done to a collection. */
  readonly who: string
  /** Folder of the desk's page as it was built. */
  readonly site: string
  /** 0 takes any that is free; unless told, it is always the same one where that is free. */
  readonly port?: number
  /** Where to listen; the machine itself unless told. Elsewhere only with a password. */
  readonly host?: string
  readonly password?: string
  /** Further names by which it is reached. */
  readonly names?: readonly string[]
  /** Called with what is a fault of ours. */
  onFault(error: unknown): void
}

/** The desk while it is open. */
export interface Desk {
  /** `http://127.0.0.1:4177`, without a token. */
  readonly address: string
  /** The usual port, where something else listens there, so that this desk has another one. */
  readonly takenPort?: number
  /** An address that opens the desk in one browser, once. */
  newAddress(): string
  /** Finish what is finished soon, give the rest back, and let everybody go. The store stays open. */
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Open the desk on a collection: its server, and beside it a worker. Rejects with a `StoreError` when it cannot listen there. */
export async function openDesk(store: Store, { who, site, port, host = LOOPBACK, password, names = [], fetcher, jobs, onFault }: DeskOptions): Promise<Desk> {
  if (!isLoopback(host) && password === undefined) throw new StoreError('To let other machines reach the desk, set a password first.')
  const explain = (error: unknown) => {
    const { problem: { error: { message } }, isFault } = problemOf(error)
    if (isFault) onFault(error)
    return message
  }
  const sessions = await Sessions.open(store, password)
  const server = createServer({ requestTimeout: LONGEST_UPLOAD_MS })
  const listening = port === undefined ? await listenAnywhere(server, host) : await listen(server, host, port)
  const news = new News()
  const background = new Background(store, { news, explain, jobs, ...(fetcher && { fetcher }) })
  await breakOff(store)
  const intake = new Intake(store, { who, news, explain, onKept: () => background.wake() })
  const app = deskApp({
    store, who, news, intake, site: siteIn(site), onFault,
    guard: { sessions, port: listening.port, isOurs: ownNames(host, listening.port, names) },
    collectionFor: name => makeCollection(store, name),
    fetcher,
    wake: () => background.wake(),
    async retry(only) {
      const again = await retry(store, { fetches: fetcher !== undefined, ...(only && { only }) })
      background.wake()
      return again
    },
  })
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  const address = `http://${shown(host)}:${listening.port}`
  return {
    address,
    ...port === undefined && listening.port !== USUAL_PORT && { takenPort: USUAL_PORT },
    newAddress: () => `${address}/?token=${sessions.newToken()}`,
    async close() {
      news.close()
      const closed = new Promise(resolve => server.close(resolve))
      await Promise.all([intake.close(), background.close()])
      await settledOr(closed, GRACE_MS)
      server.closeAllConnections()
    },
  }
}

const LONGEST_UPLOAD_MS = 30 * 60_000
const GRACE_MS = 1000

async function listenAnywhere(server: Server, host: string): Promise<AddressInfo> {
  return listen(server, host, USUAL_PORT).catch(() => listen(server, host, 0))
}

async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    throw new StoreError(WHY[error.code ?? '']?.(host, port) ?? `The desk cannot listen on ${host}, port ${port}: ${error.message}.`)
  })
  return server.address() as AddressInfo
}

const WHY: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Something else listens on port ${port} already, perhaps another desk. Take another port: hearsay desk --port 0 takes any that is free.`,
  EADDRNOTAVAIL: host => `This machine has no address ${host}.`,
  ENOTFOUND: host => `This machine has no address ${host}.`,
  EACCES: (_, port) => `You may not listen on port ${port}. Take one above 1023.`,
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function shown(host: string): string {
  const reached = host === '0.0.0.0' || host === '::' ? hostname().toLowerCase() : host
  return reached.includes(':') ? `[${reached}]` : reached
}

/** Tells names that the server goes by from those that only lead to it. On other ports than ours only names that somebody gave, who may have put another server before this one. */
function ownNames(host: string, port: number, names: readonly string[]): (hostname: string, port: string) => boolean {
  const given = new Set(names.map(name => name.toLowerCase()))
  const own = new Set(['localhost', '127.0.0.1', '[::1]', shown(host), ...(isLoopback(host) ? [] : [hostname().toLowerCase(), ...ownAddresses()])])
  return (name, at) => given.has(name) || (own.has(name) && Number(at || 80) === port)
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap(list => list ?? []).map(({ address }) => shown(address))
}
