import { addArticles, PurgedError } from '../store/add.ts'
import { addLinks } from '../store/links.ts'
import { explained, troubleOf } from './troubles.ts'
import { followFeeds } from '../store/feeds.ts'
import { linkId } from '../store/keys.ts'
import { makeCollection } from '../store/collections.ts'
import { inBatches } from './inBatches.ts'
import { Queue } from './queue.ts'
import { sendFetches, sendReads } from './send.ts'
import { within } from '../store/within.ts'
import type { Added } from '../store/add.ts'
import type { Finding, FoundArticle, FoundFeed, FoundLink } from '../doc/gathered.ts'
import type { Outcome } from './outcome.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { Transaction } from 'kysely'

export interface GatherOptions {
  /** Who adds them, for the audit log. */
  readonly who: string
  /** Id of a collection that they are to be in. */
  readonly collection?: string
  /** Or its name: it is made with the first that goes into it, if there is none. */
  readonly collectionName?: string
  /** Take in again what was purged on purpose; of addresses, what they led to when they were refused for that. */
  readonly again?: boolean
  readonly signal?: AbortSignal
}

/**
 * Take what intake found into the collection: articles at once, to be read; links to be fetched; feeds to be followed. Tells what became of each, in
 * their order. When it is stopped, by the signal or by whoever takes the outcomes, what it has told of is kept, and nothing is half.
 */
export async function* gather(store: Store, findings: AsyncIterable<Finding> | Iterable<Finding>, options: GatherOptions): AsyncGenerator<Outcome> {
  const queue = await Queue.open(store)
  // An address that comes again, however it is written, is fetched once and told of once.
  const addresses = new Set<string>()
  const isNew = (finding: Finding) => finding.kind !== 'link' || addresses.size < addresses.add(linkId(finding.url)).size
  try {
    for await (const batch of inBatches(findings, { ...LIMITS, signal: options.signal })) {
      if (options.signal?.aborted) return
      yield* await keep(store, queue, batch.filter(isNew), options)
    }
  } catch (error) {
    if (!options.signal?.aborted) throw await explained(error, store)
  } finally {
    await queue.close()
  }
}

const LIMITS = {
  items: 32,
  size: 8 * 1024 * 1024,
  waitMs: 500,
  sizeOf: (finding: Finding) => finding.kind === 'article' ? finding.article.text.length + (finding.original?.bytes.length ?? 0) : 100,
}

/** Keep a few findings: all in one transaction, or where one of them cannot be kept, each in its own. */
async function keep(store: Store, queue: Queue, findings: readonly Finding[], options: GatherOptions): Promise<Outcome[]> {
  try {
    return await keepTogether(store, queue, findings, options)
  } catch (error) {
    if (!isAboutContent(error)) throw error
    const [only, ...others] = findings
    if (only && !others.length) return [{ kind: 'refused', name: nameOf(only), reason: reasonOf(error as Error), ...(error instanceof PurgedError && only.kind === 'article' && { removed: only }) }]
    const outcomes: Outcome[] = []
    for (const finding of findings) outcomes.push(...await keep(store, queue, [finding], options))
    return outcomes
  }
}

/** Is this an error of what was to be kept, and of nothing else? */
export function isAboutContent(error: unknown): boolean {
  return error instanceof PurgedError || troubleOf(error) === 'content'
}

export function reasonOf(error: Error): string {
  return error instanceof PurgedError ? error.message : `The database cannot hold it: ${error.message}.`
}

function keepTogether(store: Store, queue: Queue, findings: readonly Finding[], options: GatherOptions): Promise<Outcome[]> {
  return store.transaction(trx => keepWithin(trx, store, queue, findings, options))
}

/** Keep findings as a part of a transaction. */
export async function keepWithin(trx: Transaction<Tables>, store: Store, queue: Queue, findings: readonly Finding[], { who, again = false, collection: id, collectionName }: GatherOptions): Promise<Outcome[]> {
  const articles = findings.filter(finding => finding.kind === 'article')
  const links = findings.filter(finding => finding.kind === 'link')
  const feeds = findings.filter(finding => finding.kind === 'feed')
  const inside = within(store, trx)
  const collection = collectionName !== undefined && findings.some(({ kind }) => kind !== 'refusal') ? await makeCollection(inside, collectionName) : id
  const into = collection ? { collection } : {}
  const kept = articles.length ? await addArticles(inside, articles.map(({ article, original, notes }) => ({ article, notes, ...(original && { original }), ...into })), { who, again }) : []
  await sendReads(trx, queue, kept.filter(({ what }) => what !== 'nothing'))
  const waiting = await addLinks(trx, links, { ...into, again })
  await sendFetches(trx, queue, waiting)
  if (feeds.length) await followFeeds(inside, feeds, { who, ...into })
  const added = new Map(articles.map((finding, i) => [finding as Finding, kept[i]!]))
  const urls = new Map(waiting.map(({ link, url }) => [link, url]))
  return findings.map(finding => outcomeOf(finding, finding.kind === 'link' ? urls.get(linkId(finding.url))! : nameOf(finding), added.get(finding)))
}

/** Addresses are called as they are kept, which is what they are called when they were fetched. */
function outcomeOf(finding: Finding, name: string, added: Added | undefined): Outcome {
  switch (finding.kind) {
    case 'refusal': return { kind: 'refused', name, reason: finding.reason }
    case 'link': return { kind: 'queued', name }
    case 'feed': return { kind: 'followed', name }
    case 'article': {
      const { document, version, what } = added!
      return { kind: KINDS[what], name, document, version, ...(finding.notes.length && { notes: finding.notes }) }
    }
  }
}

const KINDS = { document: 'added', version: 'new-version', nothing: 'already-there' } as const

export function nameOf(finding: Finding): string {
  return finding.kind === 'article' ? articleName(finding) : finding.kind === 'refusal' ? finding.name : linkName(finding)
}

function articleName({ article: { title, url, text, id }, original }: FoundArticle): string {
  return original?.name ?? url ?? title ?? id ?? beginning(text)
}

/** A text without a name is called by its first words. */
function beginning(text: string): string {
  const line = text.trim().split('\n', 1)[0]!
  return line.length > MOST_UNITS ? `${line.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$|\s+\S{0,20}$/, '')}…` : line
}

const MOST_UNITS = 80

function linkName({ url }: FoundLink | FoundFeed): string {
  return url
}
