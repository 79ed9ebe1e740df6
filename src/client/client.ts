import { eventsFrom } from './events.ts'
import { ROUTES } from './routes.ts'
import type { HearsayEvent } from './events.ts'
import type { Problem } from '../http/api.ts'
import type { Route } from './routes.ts'

export interface ClientOptions {
  /** Of the desk: `http://127.0.0.1:4177`. */
  readonly address: string
  /** That the desk's settings gave when they let the program in, or the desk's password. A page of the desk itself needs none. */
  readonly token?: string
  /** By whom it is what the program does; whoever has opened the desk, unless told. */
  readonly person?: string
  /** In the place of the global one. */
  readonly fetch?: typeof fetch
}

type Asks<One> = One extends Route<infer Given, infer Answer> ? ({} extends Given ? (given?: Given, signal?: AbortSignal) => Promise<Answer> : (given: Given, signal?: AbortSignal) => Promise<Answer>) : never

/** A method for each thing that the server answers. It is given what stands in the address and what else is asked or told, in one object. */
export type Client = { readonly [Name in keyof typeof ROUTES]: Asks<(typeof ROUTES)[Name]> } & {
  /** What happens, as it happens, until the signal or the server ends it. `since` is the `id` of the last that is known. */
  events(options?: { readonly since?: string; readonly signal?: AbortSignal }): AsyncGenerator<HearsayEvent>
}

/** Ask a desk for all that it shows. Each call rejects with a `HearsayError` when the server refuses, fails or does not answer. */
export function hearsayClient({ address, token, person, fetch: ask = fetch }: ClientOptions): Client {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(person && { 'hearsay-person': encodeURIComponent(person) }) }
  const reached = async (path: string, init: RequestInit) => {
    const url = new URL(path, address)
    try {
      return await ask(url, init)
    } catch (error) {
      if (init.signal?.aborted) throw error
      throw new HearsayError(0, `No desk answers at ${url.origin}.`, 'Start one with hearsay desk, and see whether the address is right.', { cause: error })
    }
  }
  const call = async (route: Route, given: object = {}, signal?: AbortSignal) => {
    const { path, init } = requestFor(route, given)
    const answer = await accepted(await reached(path, { ...init, headers: { ...init.headers, ...headers }, ...(signal && { signal }) }))
    return route.gives === 'file' ? answer : await answer.json() as unknown
  }
  const methods = Object.fromEntries(Object.entries(ROUTES).map(([name, route]) => [name, (given?: object, signal?: AbortSignal) => call(route, given, signal)]))
  return {
    ...methods,
    async *events({ since, signal }: { readonly since?: string; readonly signal?: AbortSignal } = {}) {
      const query = since === undefined ? '' : `?${new URLSearchParams({ since })}`
      const answer = await accepted(await reached(`/api/events${query}`, { headers, ...(signal && { signal }) }))
      yield* eventsFrom(answer.body!)
    },
  } as unknown as Client
}

/** All items of a list, page by page as they are wanted: `for await (const item of everyItem(client.documents, { outlet: 'gazette.example' }))`. */
export async function* everyItem<Given extends object | undefined, Item>(list: (given: Given) => Promise<{ readonly items: readonly Item[]; readonly next?: string | undefined }>, given: NoInfer<Given>): AsyncGenerator<Item> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await list({ ...given, ...(cursor !== undefined && { cursor }) } as Given)
    yield* items
    if (next === undefined) return
    cursor = next
  }
}

/** What the server will not or cannot do. Its message is for people. */
export class HearsayError extends Error {
  override readonly name = 'HearsayError'
  /** Of HTTP; 0 when no server has answered. */
  readonly status: number
  /** What to do about it. */
  readonly hint: string | undefined

  constructor(status: number, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.hint = hint
  }
}

async function accepted(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const { error } = await answer.json().catch(() => ({})) as Partial<Problem>
  throw new HearsayError(answer.status, error?.message ?? `The server has answered ${answer.status}.`, error?.hint)
}

/** What is in braces goes into the path; of the rest, questions have it in their address and orders in their body. */
function requestFor({ method, path, ...route }: Route, given: object): { readonly path: string; readonly init: RequestInit } {
  const isForm = given instanceof FormData
  const values = new Map(isForm ? [] : Object.entries(given).filter(([, value]) => value !== undefined))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name)
    if (typeof value !== 'number' && (typeof value !== 'string' || !value)) throw new TypeError(`${method} ${path} needs a ${name}, and got ${String(value)}.`)
    values.delete(name)
    return encodeURIComponent(value)
  })
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams([...values].flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])))
    return { path: query.size ? `${filled}?${query}` : filled, init: { method } }
  }
  if (isForm) return { path: filled, init: { method, body: given } }
  return { path: filled, init: { method, headers: { 'content-type': 'application/json', accept: route.gives === 'file' ? '*/*' : 'application/json' }, body: JSON.stringify(Object.fromEntries(values)) } }
}
