import { addArticles, PurgedError } from '../add.ts'
import { BUNDLE_FORMAT, BUNDLED } from './bundleLine.ts'
import { addCheck, addReaction } from './checkLines.ts'
import { checkLine, LineError } from './checkLine.ts'
import { documentId, originalId, versionId } from '../keys.ts'
import { faultIn } from '../../doc/faultIn.ts'
import { linesOf } from '../../text/lines.ts'
import { loadArticles } from '../versions.ts'
import { noteAudit } from '../audit.ts'
import { pack } from '../packing.ts'
import { prepareReading } from '../readingRows.ts'
import { query } from '../care/query.ts'
import { StoreError } from '../storeError.ts'
import { rewriteRows, writeReadings } from '../readings.ts'
import type { ArticleInput } from '../../doc/article.ts'
import type { Bundled, BundleCounts, BundledThings } from './bundleLine.ts'
import type { BundleLine } from './checkLine.ts'
import type { Line } from '../../text/lines.ts'
import type { Refusal } from '../../doc/gathered.ts'
import type { Store } from '../store.ts'
import type { Watched } from '../care/progress.ts'

export interface ImportOptions extends Watched {
  /** Who imports: what a bundle says of who did what, it says of another collection. */
  readonly who: string
  /** What the lines are from, for refusals: a file's name. */
  readonly name?: string
  /** Take in again what was purged on purpose. */
  readonly again?: boolean
  onRefusal?(refusal: Refusal): void
}

export interface Imported {
  /** What was new of each kind. */
  readonly added: BundleCounts
  readonly refused: number
  /** False when the bundle has not all the lines that its last one counts, or no last one: it was cut off. */
  readonly isWhole: boolean
}

/**
 * Take in a bundle. What is here already stays as it is, so a bundle may be imported again. A line that is not as it should be is refused, with its number, and the
 * others go on. Rejects with a `StoreError` when it is no bundle at all.
 */
export async function importBundle(store: Store, bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<Imported> {
  const importing = new Import(store, options)
  for await (const lines of linesOf(bytes, LONGEST_LINE)) {
    for (const line of lines) await importing.take(line)
    options.signal?.throwIfAborted()
  }
  return importing.finish()
}

/** An original of a hundred megabytes is a line of this length. */
const LONGEST_LINE = 140_000_000

interface Numbered<Kind extends Bundled> {
  readonly line: number
  readonly thing: BundledThings[Kind]
}

type Waiting = { readonly [Kind in Exclude<Bundled, 'collection' | 'document'>]: Numbered<Kind>[] }

class Import {
  readonly #store: Store
  readonly #options: ImportOptions
  readonly #seen = noCounts()
  readonly #added = noCounts()
  /** Ids of collections by their names. */
  readonly #collections = new Map<string, string>()
  #inCollections = new Map<string, readonly string[]>()
  #waiting: Waiting = nothing()
  #waitingChars = 0
  #end: BundleCounts | undefined
  #isBundle = false
  #refused = 0

  constructor(store: Store, options: ImportOptions) {
    this.#store = store
    this.#options = options
  }

  async take({ number, bytes }: Line): Promise<void> {
    try {
      if (!bytes) throw new LineError(`it is longer than ${LONGEST_LINE / 1_000_000} million bytes`)
      await this.#follow(number, checkLine(bytes), bytes.length)
    } catch (error) {
      if (!this.#isBundle) throw error instanceof LineError ? new StoreError(`${this.#options.name ?? 'This'} is not a bundle that hearsay exported.`) : error
      if (!(error instanceof LineError)) throw error
      this.#refuse(number, error.message)
    }
  }

  async #follow(number: number, line: BundleLine, size: number): Promise<void> {
    if (line.kind === 'hearsay-bundle') return this.#begin(line.format)
    if (!this.#isBundle || this.#end) throw new LineError('it stands outside of the bundle')
    if (line.kind === 'end') {
      this.#end = line.counts
      return
    }
    this.#seen[line.kind]++
    if (line.kind === 'collection') return this.#collection(line.thing)
    if (line.kind === 'document') {
      if (this.#waitingChars > BATCH_CHARS || this.#waiting.version.length >= BATCH_VERSIONS) await this.#write()
      this.#inCollections.set(line.thing.id, line.thing.collections ?? [])
      return
    }
    assertSound(line)
    ;(this.#waiting[line.kind] as Numbered<typeof line.kind>[]).push({ line: number, thing: line.thing })
    this.#waitingChars += size
  }

  #begin(format: number): void {
    if (format > BUNDLE_FORMAT) throw new StoreError(`This bundle was made by a newer hearsay (format ${format}; this one reads up to ${BUNDLE_FORMAT}). Install that version, or newer, and try again.`)
    this.#isBundle = true
  }

  async #collection({ name, note, madeAt }: BundledThings['collection']): Promise<void> {
    const fault = badMoment(madeAt)
    if (fault) throw new LineError(fault)
    const made = await query(this.#store.db, 'insert into collections (name, note, made_at) values ($1, $2, $3) on conflict (name) do nothing returning name', [name, note ?? null, madeAt])
    this.#added.collection += made.length
    const [found] = await query<{ collection: string }>(this.#store.db, 'select collection from collections where name = $1', [name])
    this.#collections.set(name, found!.collection)
  }

  /** Write what waits. Interrupted here or there, an import can be begun again. */
  async #write(): Promise<void> {
    const { version, reading, original, correction, check, reaction } = this.#waiting
    await this.#addVersions(version)
    const keys = [...reading, ...original, ...correction, ...check, ...reaction].map(({ thing }) => ({ document: thing.document, version: thing.version }))
    const here = new Map((await loadArticles(this.#store.db, keys)).map(({ document, version, article }) => [`${document} ${version}`, article]))
    const isHere = <Kind extends 'reading' | 'original' | 'correction' | 'check' | 'reaction'>({ line, thing }: Numbered<Kind>): boolean => {
      if (here.has(`${thing.document} ${thing.version}`)) return true
      this.#refuse(line, 'the version that it belongs to is not here')
      return false
    }
    await this.#addReadings(reading.filter(isHere), here)
    for (const found of original.filter(isHere)) await this.#allButBad([found], () => this.#addOriginal(found.thing))
    for (const found of Map.groupBy(correction.filter(isHere), ({ thing }) => thing.document).values()) await this.#allButBad(found, some => this.#addCorrections(some))
    for (const found of check.filter(isHere)) await this.#allButBad([found], async () => { this.#added.check += await addCheck(this.#store, found.thing) })
    for (const found of reaction.filter(isHere)) await this.#allButBad([found], async () => { this.#added.reaction += await addReaction(this.#store.db, found.thing) })
    this.#waiting = nothing()
    this.#inCollections = new Map()
    this.#waitingChars = 0
    this.#options.onProgress?.({ step: 'importing', done: this.#seen.document, total: this.#end?.document ?? this.#seen.document })
  }

  async #addVersions(versions: readonly Numbered<'version'>[]): Promise<void> {
    const { who, again } = this.#options
    await this.#allButBad(versions, async some => {
      const added = await addArticles(this.#store, some.map(({ thing: { document, id, notes, addedAt, ...article } }) => ({ article, addedAt, ...(notes && { notes }) })), { who, ...(again && { again }) })
      this.#added.version += added.filter(({ what }) => what !== 'nothing').length
      this.#added.document += added.filter(({ what }) => what === 'document').length
      await this.#collect(new Set(some.map(({ thing }) => thing.document)))
    })
  }

  /** Do something with all at once or, when the database takes one of them ill, one by one, so that only that one is refused. */
  async #allButBad<Kind extends Bundled>(items: readonly Numbered<Kind>[], run: (items: readonly Numbered<Kind>[]) => Promise<void>): Promise<void> {
    if (!items.length) return
    try {
      await run(items)
    } catch (error) {
      const reason = reasonOf(error)
      if (!reason) throw error
      if (items.length > 1) for (const item of items) await this.#allButBad([item], run)
      else this.#refuse(items[0]!.line, reason)
    }
  }

  async #collect(documents: ReadonlySet<string>): Promise<void> {
    const rows = [...documents].flatMap(document => (this.#inCollections.get(document) ?? []).flatMap(name => this.#collections.get(name) ?? []).map(collection => ({ document, collection })))
    await query(this.#store.db, 'insert into collected (document, collection) select document, collection from jsonb_to_recordset($1::jsonb) as r(document text, collection uuid) on conflict do nothing', [JSON.stringify(rows)])
  }

  /** A version that is read already keeps its reading. */
  async #addReadings(readings: readonly Numbered<'reading'>[], articles: ReadonlyMap<string, ArticleInput>): Promise<void> {
    const read = await query<{ key: string }>(this.#store.db, `select document || ' ' || version as key from readings where document = any($1)`, [readings.map(({ thing }) => thing.document)])
    const news = new Map(readings.filter(({ thing }) => !read.some(({ key }) => key === `${thing.document} ${thing.version}`)).map(found => [`${found.thing.document} ${found.thing.version}`, found]))
    const fitting = [...news].filter(([key, { line, thing }]) => {
      if (articles.get(key)!.text === thing.article.text) return true
      this.#refuse(line, 'it is a reading of another text')
      return false
    })
    await this.#allButBad(fitting.map(([, found]) => found), async some => {
      await writeReadings(this.#store, some.map(({ thing }) => ({ document: thing.document, version: thing.version, prepared: prepareReading(thing) })))
      this.#added.reading += some.length
    })
  }

  async #addOriginal({ document, version, id, mediaType, name, url, fetchedAt, addedAt, bytes }: BundledThings['original']): Promise<void> {
    const unpacked = Buffer.from(bytes, 'base64')
    const rows = await this.#store.db.insertInto('originals').values({
      document, version, original: id, media_type: mediaType, name: name ?? null, url: url ?? null, fetched_at: fetchedAt ?? null, size: unpacked.length, packed: pack(unpacked), added_at: addedAt,
    }).onConflict(conflict => conflict.doNothing()).returning('original').execute()
    this.#added.original += rows.length
  }

  /** All of one document, whose rows are corrected with them. */
  async #addCorrections(corrections: readonly Numbered<'correction'>[]): Promise<void> {
    const { document } = corrections[0]!.thing
    await this.#store.transaction(async trx => {
      const rows = corrections.map(({ thing: { id, document, version, layer, target, start, end, quote, before, after, change, was, roles, note, batch, madeBy, madeAt, undoneBy, undoneAt } }) => ({
        correction: id, document, version, layer, target: target ?? null, start_at: start ?? null, end_at: end ?? null, quote, before, after, change: JSON.stringify(change), was: JSON.stringify(was ?? {}),
        roles: roles ? JSON.stringify(roles) : null, note: note ?? null, batch: batch ?? null, made_by: madeBy, made_at: madeAt, undone_by: undoneBy ?? null, undone_at: undoneAt ?? null,
        changed: 1, state: undoneAt === undefined ? 'applied' as const : 'undone' as const,
      }))
      const added = await trx.insertInto('corrections').values(rows).onConflict(conflict => conflict.doNothing()).returning('correction').execute()
      if (!added.length) return
      await query(trx, 'update corrections set changed = (select max(changed) + 1 from corrections where document = $1) where document = $1 and correction = any($2::uuid[])', [document, added.map(({ correction }) => correction)])
      await rewriteRows(trx, document, 1)
      this.#added.correction += added.length
    })
  }

  #refuse(line: number, reason: string): void {
    this.#refused++
    this.#options.onRefusal?.({ kind: 'refusal', name: `line ${line}${this.#options.name ? ` of ${this.#options.name}` : ''}`, reason: `This line is left out: ${reason}.` })
  }

  async finish(): Promise<Imported> {
    if (!this.#isBundle) throw new StoreError(`${this.#options.name ?? 'This'} is not a bundle that hearsay exported: it is empty.`)
    await this.#write()
    const isWhole = this.#end !== undefined && BUNDLED.every(kind => (this.#end![kind] ?? 0) === this.#seen[kind])
    await noteAudit(this.#store.db, { who: this.#options.who, action: 'import', details: { added: this.#added, refused: this.#refused, isWhole } })
    return { added: this.#added, refused: this.#refused, isWhole }
  }
}

const BATCH_VERSIONS = 50
const BATCH_CHARS = 8_000_000

/** Why a thing cannot be taken in, when that is the thing's fault: it was purged, or the database does not take such values. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof PurgedError) return 'its article was removed from the collection on purpose'
  const { code, message } = error as { code?: string; message: string }
  return code && DATA_FAULTS.test(code) ? `the database does not take it, ${message}` : undefined
}

/** Classes of SQLSTATE: values that are wrong, break a rule, or go over a limit. */
const DATA_FAULTS = /^(?:22|23|54)/

function nothing(): Waiting {
  return { version: [], original: [], reading: [], correction: [], check: [], reaction: [] }
}

function noCounts(): Record<Bundled, number> {
  return { collection: 0, document: 0, version: 0, original: 0, reading: 0, correction: 0, check: 0, reaction: 0 }
}

/** What no schema tells: ids have to follow from what they name, and spans to lie within their text. */
function assertSound(line: Exclude<BundleLine, { kind: 'hearsay-bundle' | 'end' | 'collection' | 'document' }>): void {
  const fault = faultOf(line)
  if (fault) throw new LineError(fault)
}

function faultOf({ kind, thing }: Parameters<typeof assertSound>[0]): string | undefined {
  switch (kind) {
    case 'version': {
      const lastEnd = thing.blocks?.reduce((end, block) => (block.start >= end && block.end >= block.start ? block.end : Infinity), 0) ?? 0
      if (lastEnd > thing.text.length) return 'its blocks overlap or lie outside of its text'
      return versionId(thing) === thing.id && documentId(thing) === thing.document ? badMoment(thing.addedAt) : 'its words are not those that its id names'
    }
    case 'original':
      return originalId(Buffer.from(thing.bytes, 'base64')) === thing.id ? badMoment(thing.addedAt, thing.fetchedAt) : 'its bytes are not those that its id names'
    case 'reading':
      return faultIn(thing)
    case 'correction':
      return badMoment(thing.madeAt, thing.undoneAt)
    case 'check':
    case 'reaction':
      return thing.start <= thing.end && thing.end - thing.start === thing.quote.length ? badMoment(thing.madeAt, thing.changedAt) : 'its words are not as long as its place'
  }
}

function badMoment(...moments: readonly (string | undefined)[]): string | undefined {
  const wrong = moments.find(moment => moment !== undefined && Number.isNaN(Date.parse(moment)))
  return wrong === undefined ? undefined : `"${wrong}" is no time`
}
