// A client of the desk's API, for programs and pages: `fetch` and nothing else.

export { everyItem, HearsayError, hearsayClient } from './client/client.ts'
export type { Client, ClientOptions } from './client/client.ts'
export type { HearsayEvent } from './client/events.ts'
export type * from './http/api.ts'
