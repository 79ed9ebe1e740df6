import { join } from 'node:path'
import { checkAllRead, gatherOnServer, killInTheMiddle, killServer, killWorkers } from '../test/helpers/crashes.ts'
import { startPostgres } from '../test/helpers/postgresServer.ts'
import type { Material } from './articles.ts'

const ARTICLES = 1000
const KILLS = 50
const LONGEST_MS = 1500

/** Processes, workers and servers killed in the middle of their work; throws where anything is lost, half, or there twice. */
export async function crashes(_: Material, folder: string): Promise<string> {
  const server = await startPostgres()
  try {
    const embedded = await again(async (kills, seed) => {
      const place = { folder: join(folder, `crashes-${seed}`) }
      const killed = await killInTheMiddle(place, ARTICLES, kills, seed, LONGEST_MS)
      await checkAllRead(place, ARTICLES)
      return killed
    })
    const onServer = (kill: (place: { databaseUrl: string }, kills: number, seed: number) => Promise<number>) => again(async (kills, seed) => {
      const place = { databaseUrl: await server.newDatabase() }
      await gatherOnServer(place, ARTICLES)
      const killed = await kill(place, kills, seed)
      await checkAllRead(place, ARTICLES)
      return killed
    })
    const workers = await onServer((place, kills, seed) => killWorkers(place, kills, seed, LONGEST_MS))
    const servers = await onServer((place, kills, seed) => killServer(server, place, kills, seed, LONGEST_MS))
    return `Killed (SIGKILL) at moments that a seed chooses, in the middle of ${ARTICLES} articles, after which all were there and read once and none half: the process of an embedded collection ${embedded}, one of two workers on a PostgreSQL server ${workers}, the server ${servers}.`
  } finally {
    await server.stop()
  }
}

/** In new collections, until it was killed often enough: those that are done sooner do not count for less. */
async function again(round: (kills: number, seed: number) => Promise<number>): Promise<string> {
  let killed = 0
  let seed = 0
  while (killed < KILLS) killed += await round(KILLS - killed, ++seed)
  return `${killed} times (${seed} collection${seed > 1 ? 's' : ''})`
}
