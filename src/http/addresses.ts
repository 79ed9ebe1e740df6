import { Refused } from './problem.ts'
import type { Context, MiddlewareHandler } from 'hono'

/** What the API's description says of one address: how it reads, and by each method which names may stand in its question. */
export interface DescribedAddress {
  readonly pattern: RegExp
  readonly names: ReadonlyMap<string, readonly string[]>
}

interface Operation {
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[]
}

export function addressesIn(paths: Readonly<Record<string, object>>): DescribedAddress[] {
  return Object.entries(paths).map(([path, operations]) => ({
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    names: new Map(Object.entries(operations).map(([method, { parameters = [] }]: [string, Operation]) => [method.toUpperCase(), parameters.flatMap(({ in: where, name }) => (where === 'query' && name !== undefined ? [name] : []))])),
  }))
}

/** Refuses what nobody asks here. Left aside, a misspelt filter would be answered with everything, as if it had been heeded. */
export function onlyKnownNames(addresses: readonly DescribedAddress[]): MiddlewareHandler {
  return async (c, next) => {
    const known = addressOf(c, addresses)?.names.get(methodOf(c))
    const unknown = known && [...new Set(new URL(c.req.url).searchParams.keys())].filter(name => !known.includes(name))
    if (unknown?.length) throw new Refused(400, `${c.req.path} is not asked by ${unknown.map(name => `"${name}"`).join(', ')}.`, known!.length ? `It knows ${known!.join(', ')}.` : 'It knows no names behind a question mark.')
    return next()
  }
}

/** For what nobody has answered: the address is not there, or asked by another method than those that it has. */
export function refuseUnanswered(addresses: readonly DescribedAddress[]): (c: Context) => never {
  return c => {
    const methods = [...addressOf(c, addresses)?.names.keys() ?? []]
    if (!methods.length) throw new Refused(404, `There is nothing at ${c.req.path}.`, 'All that there is stands in /api/openapi.json.')
    c.header('Allow', methods.join(', '))
    throw new Refused(405, `${c.req.path} does not answer to ${c.req.method}.`, `It answers to ${methods.join(', ')}, as /api/openapi.json tells.`)
  }
}

/** Of two that fit, as "/api/checks/overview" and "/api/checks/{check}" do, the one that answers to the method, and of these the one without a gap to fill. */
function addressOf(c: Context, addresses: readonly DescribedAddress[]): DescribedAddress | undefined {
  const fitting = addresses.filter(({ pattern }) => pattern.test(c.req.path))
  const answering = fitting.filter(({ names }) => names.has(methodOf(c)))
  const best = answering.length ? answering : fitting
  return best.find(({ pattern }) => !pattern.source.includes('[^/]')) ?? best[0]
}

function methodOf(c: Context): string {
  return c.req.method === 'HEAD' ? 'GET' : c.req.method
}
