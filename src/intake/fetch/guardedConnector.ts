import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { getCACertificates } from 'node:tls'
import { buildConnector } from 'undici'
import { bareHost, mayReach, portOf, privateHost } from './addresses.ts'
import { unknownName } from './failures.ts'
import type { LookupFunction, Socket } from 'node:net'
import type { Allowance } from './addresses.ts'

export interface NamedAddress {
  readonly address: string
  readonly family: number
}

export type Resolve = (host: string) => Promise<readonly NamedAddress[]>

export interface ConnectorOptions {
  readonly allowance: Allowance
  readonly connectTimeoutMs: number
  readonly resolve?: Resolve | undefined
  /** Certificates in PEM of authorities that are trusted besides those that Node knows. */
  readonly trusted?: readonly string[] | undefined
}

/**
 * What opens connections for undici, to public addresses only. A name is looked up once, here, and the connection is made to the
 * very addresses that were checked, so that a second answer cannot slip in; a literal, which is never looked up, is checked before.
 */
export function guardedConnector({ allowance, connectTimeoutMs, resolve = byName, trusted }: ConnectorOptions): buildConnector.connector {
  return (options, callback) => {
    const [host, port] = [bareHost(options), portOf(options)]
    if (isIP(host) && !mayReach(host, host, port, allowance)) return callback(privateHost(host, port, allowance), null)
    const connect = buildConnector({ timeout: connectTimeoutMs, allowH2: false, autoSelectFamily: true, lookup: safely(host, port, allowance, resolve), ...tlsOptions(trusted) })
    connect(options, (...[error, socket]) => {
      const address = socket?.remoteAddress
      if (error || (address && mayReach(address, host, port, allowance))) return callback(...([error, socket] as [null, Socket]))
      socket?.destroy()
      callback(privateHost(host, port, allowance, address), null)
    })
  }
}

/** Options that make a connection trust some certificates besides the usual ones. */
export function tlsOptions(trusted: readonly string[] | undefined): { ca?: string[] } {
  return trusted?.length ? { ca: [...getCACertificates(), ...trusted] } : {}
}

async function byName(host: string): Promise<readonly NamedAddress[]> {
  return lookup(host, { all: true })
}

/** A lookup that gives the public ones among a name's addresses. */
function safely(host: string, port: number, allowance: Allowance, resolve: Resolve): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(addresses => {
      const found = addresses.filter(({ address }) => mayReach(address, host, port, allowance))
      if (!found.length) callback(addresses[0] ? privateHost(host, port, allowance, addresses[0].address) : unknownName(host), '')
      else if (options.all) callback(null, found)
      else callback(null, found[0]!.address, found[0]!.family)
    }, (error: NodeJS.ErrnoException) => callback(error, ''))
  }
}
