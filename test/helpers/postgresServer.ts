import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { ChildProcess } from 'node:child_process'

/** A PostgreSQL server of a test's own, on a socket in a temporary folder. */
export interface PostgresServer {
  /** Make an empty database, or a copy of one that nobody is connected to; resolves to its address. */
  newDatabase(original?: string): Promise<string>
  /** End it as a power cut would, as far as processes go. */
  kill(): Promise<void>
  /** Start it again on the same data. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Start the server that Debian's package `postgresql` brings. It does not run as root, so then it runs as the package's user. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = programFolder()
  const user = ownUser()
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...user, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
  let server: ChildProcess
  let databases = 0
  const address = (database: string) => `postgres:///${database}?host=${folder}&user=test`
  const self: PostgresServer = {
    async start() {
      const run = () => spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'], { ...user, cwd: folder, stdio: 'ignore' })
      server = run()
      await untilItAnswers(address('postgres'), () => {
        // It does not start while processes of one that was killed are still about.
        if (server.exitCode !== null) server = run()
      })
    },
    async newDatabase(original) {
      const name = `test_${++databases}`
      await ask(address('postgres'), `create database ${name} template ${original ? new URL(original).pathname.slice(1) : "template0 encoding 'UTF8' locale 'C.UTF-8'"}`)
      return address(name)
    },
    async kill() {
      // The backends notice that their parent is gone and end, too.
      await end(server, 'SIGKILL')
    },
    async stop() {
      await end(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await self.start()
  return self
}

function programFolder(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const found = [...versions.map(version => join(root, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')].find(folder => existsSync(join(folder, 'initdb')))
  if (!found) throw new Error('These tests need the PostgreSQL server: apt-get install postgresql')
  return found
}

function ownUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  const idOf = (option: string) => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function untilItAnswers(address: string, meanwhile: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask(address, 'select 1')
      return
    } catch (error) {
      if (tries > 300) throw error
      await wait(100)
      meanwhile()
    }
  }
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}
