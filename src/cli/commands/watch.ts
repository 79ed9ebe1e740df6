import { collectionFor, whoAmI, withStore } from '../collection.ts'
import { Complaint } from '../complaint.ts'
import { dayOf } from '../../export/view.ts'
import { Doing } from '../doing.ts'
import { FETCH_HELP, FETCH_OPTIONS, fetcherFor, fetchesNever } from '../fetching.ts'
import { isAddress, wholeNumber } from '../optionValues.ts'
import { oneLine } from '../../export/clean.ts'
import { printList, shortId } from '../printList.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { STDOUT, writeAll } from '../output.ts'
import type { Command, Values } from '../command.ts'
import type { Fetcher } from '../../intake/fetch/fetcher.ts'
import type { Finding, FoundFeed } from '../../doc/gathered.ts'
import type { Outcome } from '../../work/outcome.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  list: { type: 'boolean' }, stop: { type: 'boolean' }, once: { type: 'boolean' }, all: { type: 'boolean' }, collection: { type: 'string' }, jobs: { type: 'string' }, json: { type: 'boolean' },
  ...SCREEN_OPTIONS, ...FETCH_OPTIONS,
} as const

const HELP = `hearsay watch URL...        follow feeds: of a site, the feed that its page names
hearsay watch FILE.opml     follow all feeds of a list
hearsay watch               look at feeds when they are due, add and read what they bring
hearsay watch --list        those that are followed, and those that were, with how it goes
hearsay watch --stop URL... follow them no longer; what they brought stays

A feed is asked for what is new since the last time, oftener when it brings much and seldom when it is
silent, and never more than robots.txt and the site want. It goes on until Ctrl-C.

  --once              look at what is due, add and read it, and end
  --all               of a page that names several feeds follow all, and not only the first
  --collection NAME   keep what the feeds named here bring together under this name, too
  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --json              a line of JSON for everything that comes of it; with --list {"items": […]}
${SCREEN_HELP}
Fetching
${FETCH_HELP}
Examples
  hearsay watch https://gazette.example --collection "Ferry case"
  hearsay watch --once

Exit status: 0 when all went well, 1 when something could not be had or read, 2 when the command was
wrong, 130 when stopped.
`

export const watch: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    const jobs = wholeNumber(values.jobs, '--jobs', 1)
    if (values.list) {
      if (words.length) throw new Complaint('--list lists all feeds, and takes no words.', 2)
      return withStore(store => listAll(store, values))
    }
    if (values.stop) {
      if (!words.length) throw new Complaint('Which feed? hearsay watch --list shows those that are followed.', 2)
      return withStore(store => stopAll(store, words))
    }
    if (fetchesNever(values)) throw new Complaint('hearsay is set never to fetch, because fetching tells the publisher who is interested, and feeds are followed by fetching. Unset HEARSAY_FETCH, or save a feed in a browser and add the file: hearsay add FILE', 1)
    return withStore(async store => {
      const fetcher = await fetcherFor(values)
      try {
        return await follow(store, fetcher, words, values, jobs)
      } finally {
        await fetcher.close()
      }
    })
  },
}

async function listAll(store: Store, values: Values<typeof OPTIONS>): Promise<number> {
  const [{ feedColumns }, { listFeeds }] = await Promise.all([import('../feedColumns.ts'), import('../../store/feeds.ts')])
  await printList({ items: await listFeeds(store.db) }, { json: values.json ?? false, screen: screenFor(values), none: 'No feed is followed. To follow one: hearsay watch ADDRESS', columns: feedColumns(new Date()) })
  return 0
}

async function stopAll(store: Store, addresses: readonly string[]): Promise<number> {
  const { stopFeed } = await import('../../store/feeds.ts')
  for (const address of addresses) {
    await stopFeed(store, address, whoAmI())
    await writeAll(STDOUT, `${oneLine(address)} is followed no longer.\n`)
  }
  return 0
}

async function follow(store: Store, fetcher: Fetcher, words: readonly string[], values: Values<typeof OPTIONS>, jobs: number | undefined): Promise<number> {
  const [{ gather }, { work }, { listFeeds }] = await Promise.all([import('../../work/gather.ts'), import('../../work/work.ts'), import('../../store/feeds.ts')])
  // What is told is written one after the other, and all of it before the end.
  let written = Promise.resolve()
  let failure: unknown
  const doing = new Doing(outcome => {
    written = written.then(async () => writeAll(STDOUT, await told(store, outcome, values))).catch(error => { failure ??= error })
  })
  const { signal } = doing.interrupts
  try {
    const collection = await collectionFor(store, values.collection)
    const found = feedsIn(words, fetcher, values.all ?? false, doing)
    for await (const outcome of gather(store, found, { who: whoAmI(), signal, ...(collection && { collection }) })) doing.tell(outcome)
    const followed = (await listFeeds(store.db)).filter(({ stoppedAt }) => !stoppedAt).length
    if (!followed) throw new Complaint('No feed is followed. To follow one: hearsay watch ADDRESS', 1)
    if (!values.once && !signal.aborted) doing.say(`Following ${followed === 1 ? '1 feed' : `${followed.toLocaleString('en')} feeds`}. Ctrl-C ends it.`)
    await work(store, { ...doing.workOptions, once: values.once ?? false, fetcher, ...(jobs !== undefined && { jobs }) })
  } finally {
    await written
    doing.end()
  }
  if (failure) throw failure
  doing.say([doing.tally.words ?? 'Nothing was due.', doing.leftWords].filter(Boolean).join('\n'))
  return doing.status
}

/** The feeds at addresses and in files; what has none is a refusal. */
async function* feedsIn(words: readonly string[], fetcher: Fetcher, all: boolean, doing: Doing): AsyncGenerator<Finding> {
  for (const word of words) {
    if (!isAddress(word)) {
      yield* feedsOfFile(word, doing.interrupts.signal)
      continue
    }
    const [{ findFeeds }, { IntakeError }] = await Promise.all([import('../../intake/feeds/findFeeds.ts'), import('../../intake/intakeError.ts')])
    try {
      const [first, ...others] = await findFeeds(word, fetcher, doing.interrupts.signal)
      if (!first) continue
      yield first
      if (all) yield* others
      else if (others.length) doing.say(`${word}: This names other feeds, too, which --all would follow: ${others.slice(0, 5).map(({ url }) => url).join(', ')}${others.length > 5 ? ' …' : ''}`)
    } catch (error) {
      if (doing.interrupts.signal.aborted) return
      if (!(error instanceof IntakeError)) throw error
      yield { kind: 'refusal', name: word, reason: error.message }
    }
  }
}

async function* feedsOfFile(word: string, signal: AbortSignal): AsyncGenerator<Finding> {
  const [{ findingsIn }, { sourcesIn }] = await Promise.all([import('../findings.ts'), import('../sources.ts')])
  const feeds: FoundFeed[] = []
  for await (const found of findingsIn(await sourcesIn([word]), { signal })) {
    if (found.kind === 'refusal') yield found
    else if (found.kind === 'feed') feeds.push(found)
    else return yield { kind: 'refusal', name: word, reason: 'This is no list of feeds (OPML). To follow a feed, give its address; to add what is in this file: hearsay add' }
  }
  yield* feeds
}

/** What is told of an outcome while feeds are followed: every article that was read. */
async function told(store: Store, outcome: Outcome, { json }: Values<typeof OPTIONS>): Promise<string> {
  if (json) {
    const { jsonLine } = await import('../json.ts')
    return jsonLine(outcome)
  }
  if (outcome.kind === 'followed') return `Followed from now on: ${oneLine(outcome.name)}\n`
  if (outcome.kind !== 'read' || !outcome.document) return ''
  const { findDocument } = await import('../../store/documents.ts')
  const { document, publishedAt, outlet, publisher, title, reading } = await findDocument(store, outcome.document)
  const facts = [shortId(document), publishedAt ? dayOf(publishedAt) : 'no date   ', publisher ?? outlet, title, reading && `${reading.sure} statements`]
  return `${facts.filter(Boolean).map(fact => oneLine(String(fact))).join('  ')}\n`
}
