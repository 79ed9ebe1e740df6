import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { FetchRefused } from './fetchRefused.ts'

/** A host that may be reached although it lies in a private network: by its name, its address or a range, at one port or at all. */
export interface Allowance {
  allows(host: string, port: number, address?: string): boolean
  /** Where somebody writes down what is allowed, if they can: the name of a setting. */
  readonly setting?: string
}

/** The hosts and ranges in a list such as `["intranet.example:8080", "[::1]:80", "10.1.0.0/16"]`. Throws `RangeError` on what is neither. */
export function allowanceOf(entries: readonly string[], setting?: string): Allowance {
  const ranges = entries.filter(entry => entry.includes('/')).map(rangeOf)
  const hosts = new Set(entries.filter(entry => !entry.includes('/')).map(hostOf))
  const lists = (host: string, port: number) => hosts.has(host) || hosts.has(`${host} ${port}`)
  return { ...(setting && { setting }), allows: (host, port, address) => lists(host, port) || (!!address && (lists(address, port) || ranges.some(range => isWithin(address, range)))) }
}

type Range = ReturnType<typeof ipaddr.parseCIDR>

function rangeOf(entry: string): Range {
  if (!ipaddr.isValidCIDR(entry)) throw new RangeError(`"${entry}" is no range of addresses. One is written as 10.1.0.0/16 or fd00::/8.`)
  return ipaddr.parseCIDR(entry)
}

function isWithin(address: string, [network, bits]: Range): boolean {
  const parsed = ipaddr.parse(address)
  return parsed.kind() === network.kind() && parsed.match(network, bits)
}

function hostOf(entry: string): string {
  const url = URL.parse(isIP(entry) === 6 ? `http://[${entry}]` : `http://${entry}`)
  if (!url || url.pathname !== '/' || url.username) throw new RangeError(`"${entry}" is no host. One is written as intranet.example, intranet.example:8080 or [fd00::1]:8080.`)
  const port = /:(\d+)$/.exec(entry)?.[1]
  return port && isIP(entry) !== 6 ? `${bareHost(url)} ${Number(port)}` : bareHost(url)
}

/** The host of a URL as names and addresses are compared: without the brackets of IPv6 and without the dot that may end a name. */
export function bareHost(url: { readonly hostname: string }): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
}

export function portOf(url: { readonly port: string | number; readonly protocol: string }): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
}

/**
 * The address to fetch, checked as far as it can be before its name is looked up. URL has already turned 2130706433, 0x7f.1 and
 * 0177.0.0.1 into 127.0.0.1. Throws `FetchRefused`.
 */
export function checkUrl(url: URL, allowance: Allowance): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchRefused('address', `hearsay fetches from the web, by addresses that begin with http: or https:. This one begins with ${url.protocol.slice(0, 40)} instead.`)
  if (url.username || url.password) throw new FetchRefused('address', 'This address holds a login, which would go to whoever it leads to. Give it without the part before the "@".')
  const host = bareHost(url)
  // A name without a dot, or under one of some endings, can only mean a host of the own network.
  const isLocal = isIP(host) ? !mayReach(host, host, portOf(url), allowance) : !host.includes('.') || LOCAL_NAME.test(host)
  if (isLocal && !allowance.allows(host, portOf(url))) throw privateHost(host, portOf(url), allowance)
}

const LOCAL_NAME = /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** Whether a connection may be made to an address, to which `host` has led: it is of the public internet, or allowed. */
export function mayReach(address: string, host: string, port: number, allowance: Allowance): boolean {
  return isPublic(address) || allowance.allows(host, port, address)
}

/** Whether an address is one that the whole internet can reach: no private, local, reserved or translated one. */
function isPublic(address: string): boolean {
  const ip = ipaddr.parse(address)
  if (ip.kind() === 'ipv4') return ip.range() === 'unicast'
  const bytes = ip.toByteArray()
  // A network without IPv4 reaches it through 64:ff9b::/96, with the address that counts in the last four bytes.
  if (NAT64.every((byte, i) => bytes[i] === byte)) return new ipaddr.IPv4(bytes.slice(12)).range() === 'unicast'
  return ip.range() === 'unicast' && bytes[0]! >> 5 === GLOBAL_UNICAST
}

const NAT64 = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]
const GLOBAL_UNICAST = 0b001

export function privateHost(host: string, port: number, { setting }: Allowance, address = host): FetchRefused {
  const what = host === address ? host : `${host} (${address})`
  return new FetchRefused('private', `${what} lies in a private network, where hearsay fetches nothing unless it is allowed. If you mean it to be read, allow this host by its name and port${setting ? ` in ${setting}, a variable of the environment, before you start hearsay: ${setting}=${host.includes(':') ? `[${host}]` : host}:${port}` : '.'}`)
}
