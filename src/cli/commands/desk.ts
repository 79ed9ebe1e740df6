import { fileURLToPath } from 'node:url'
import { Complaint } from '../complaint.ts'
import { FETCH_HELP, FETCH_OPTIONS, fetcherFor, fetchesNever } from '../fetching.ts'
import { heedInterrupts } from '../interrupts.ts'
import { openInBrowser } from '../openInBrowser.ts'
import { STDERR, STDOUT, writeAll } from '../output.ts'
import { wholeNumber } from '../optionValues.ts'
import { whoAmI, withStore } from '../collection.ts'
import type { Command, Values } from '../command.ts'
import type { Desk } from '../../http/desk.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  port: { type: 'string' }, open: { type: 'boolean' }, host: { type: 'string' }, name: { type: 'string', multiple: true }, jobs: { type: 'string' }, sample: { type: 'boolean' }, 'forget-browsers': { type: 'boolean' }, ...FETCH_OPTIONS,
} as const

const HELP = `hearsay desk                open the collection in the browser: library, reading, search

It reads and fetches what waits, too. The address that it prints lets one browser in, once; press
Enter for another address. Nobody else on this machine or outside of it gets in.

  --port NUMBER       listen there; 0 takes any port that is free
  --no-open           only print the address. Who else uses this machine may see the words that
                      programs are started with, and so the address that a browser is given
  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --sample            first add the sample case, one affair told by many invented outlets. It is added
                      once: what you have purged of it does not come back

  --forget-browsers   let no browser and no program in that has been let in before. Until then they may
                      come for as long as they do so once a month

For others
  --host ADDRESS      let other machines reach it at this address of this machine, or 0.0.0.0 for all.
                      First set a password of 12 or more characters, in HEARSAY_PASSWORD. Nothing is
                      encrypted on its way: put a server with TLS before it
  --name NAME         a further name that leads to it, such as that server's; more than once

Fetching
${FETCH_HELP}
Examples
  hearsay desk
  HEARSAY_PASSWORD='…' hearsay desk --host 0.0.0.0 --name desk.example

Ctrl-C ends it and leaves nothing half: hearsay work goes on, or the desk when it is opened again.
Exit status: 0 when it was ended, 1 when it could not be opened, 2 when the command was wrong.
`

export const desk: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    if (words.length) throw new Complaint(`hearsay desk takes no words: "${words[0]}" is one. To add something: hearsay add ${words[0]}`, 2)
    const port = wholeNumber(values.port, '--port', 0)
    if (port !== undefined && port > 65_535) throw new Complaint(`--port is a number up to 65535, and not ${port}.`, 2)
    const password = await passwordFor(values.host)
    return withStore(store => runDesk(store, values, { ...(port !== undefined && { port }), ...(password !== undefined && { password }) }))
  },
}

const SHORTEST_PASSWORD = 12

async function passwordFor(host: string | undefined, password = process.env['HEARSAY_PASSWORD'] || undefined): Promise<string | undefined> {
  const { isLoopback } = await import('../../http/desk.ts')
  if (password !== undefined && password.length < SHORTEST_PASSWORD) throw new Complaint(`The password in HEARSAY_PASSWORD has ${password.length} characters; ${SHORTEST_PASSWORD} are the fewest.`, 2)
  if (host !== undefined && !isLoopback(host) && password === undefined) throw new Complaint('To let other machines reach the desk, set a password first, in HEARSAY_PASSWORD. See: hearsay desk --help', 2)
  return password
}

async function runDesk(store: Store, values: Values<typeof OPTIONS>, given: { readonly port?: number; readonly password?: string }): Promise<number> {
  const jobs = wholeNumber(values.jobs, '--jobs', 1)
  const [{ openDesk }, { noteAddress }] = await Promise.all([import('../../http/desk.ts'), import('../../store/embedded/lock.ts')])
  // What may not be fetched waits until it may.
  const fetcher = fetchesNever(values) ? undefined : await fetcherFor(values)
  const interrupts = heedInterrupts()
  try {
    if (values['forget-browsers']) {
      const { forgetSessions } = await import('../../store/sessions.ts')
      await forgetSessions(store.db)
    }
    if (values.sample) {
      const { addSampleCase } = await import('../sampleCase.ts')
      await addSampleCase(store, { who: whoAmI(), signal: interrupts.signal })
    }
    if (interrupts.signal.aborted) return 0
    const opened = await openDesk(store, {
      ...given, who: whoAmI(), site: SITE, jobs, ...(fetcher && { fetcher }), ...(values.host !== undefined && { host: values.host }), ...(values.name && { names: values.name }),
      onFault: error => void writeAll(STDERR, `This is a fault in hearsay, please report it.\n${(error as Error)?.stack ?? String(error)}\n`).catch(() => {}),
    })
    if (store.kind === 'embedded') noteAddress(store.place, opened.address)
    try {
      await sayWhere(opened, values.open)
      await untilAborted(interrupts.signal)
    } finally {
      process.stdin.pause()
      await opened.close()
    }
    return 0
  } finally {
    interrupts.end()
    await fetcher?.close()
  }
}

const SITE = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

async function sayWhere(opened: Desk, opens = process.stdout.isTTY): Promise<void> {
  const address = opened.newAddress()
  await writeAll(STDOUT, `The desk is open at ${address}\n`)
  const { takenPort } = opened
  await writeAll(STDERR, `This address lets one browser in, once. Press Enter for another one, Ctrl-C to end.${takenPort === undefined ? '' : ` Port ${takenPort} is taken, so links and the bookmarklet of earlier starts do not lead here.`}\n`)
  process.stdin.on('data', () => void writeAll(STDOUT, `${opened.newAddress()}\n`).catch(() => {}))
  // Where nobody can press anything, there is nothing to listen to.
  process.stdin.on('error', () => {})
  if (opens) openInBrowser(address)
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))
}
