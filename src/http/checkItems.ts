import { calledOf } from '../export/opening.ts'
import { findPlace } from '../correct/places.ts'
import { loadArticle } from '../store/versions.ts'
import { loadDocuments } from '../store/documents.ts'
import { loadReadings } from '../store/readings.ts'
import { passageOf } from '../export/passage.ts'
import type { CheckDetail, CheckItem, Evidence, Inquiry } from './api.ts'
import type { DocumentInfo } from '../store/documents.ts'
import type { Reading } from '../doc/reading.ts'
import type { Removal, Worksheet, WorksheetChange } from '../store/worksheets.ts'
import type { Store } from '../store/store.ts'

/** Worksheets with what they are about: whose words, in which article, and where these stand today. */
export async function checkItems(store: Store, worksheets: readonly Worksheet[]): Promise<CheckItem[]> {
  const lookUp = await Lookup.for(store, worksheets)
  const items: CheckItem[] = []
  for (const worksheet of worksheets) items.push(await itemOf(worksheet, lookUp))
  return items
}

export async function checkDetail(store: Store, { changes, ...worksheet }: Worksheet & { readonly changes: readonly WorksheetChange[] }, me: string): Promise<CheckDetail> {
  return { ...await itemOf(worksheet, await Lookup.for(store, [worksheet])), me, changes: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })) }
}

/** What many worksheets ask for: their documents and readings at once. */
class Lookup {
  readonly #store: Store
  readonly #infos: ReadonlyMap<string, DocumentInfo>
  readonly #readings: ReadonlyMap<string, Reading>

  private constructor(store: Store, infos: ReadonlyMap<string, DocumentInfo>, readings: ReadonlyMap<string, Reading>) {
    this.#store = store
    this.#infos = infos
    this.#readings = readings
  }

  static async for(store: Store, worksheets: readonly Worksheet[]): Promise<Lookup> {
    const named = worksheets.flatMap(({ document, evidence }) => [document, ...evidence.flatMap(({ words }) => words ? [words.document] : [])])
    const keys = new Map(worksheets.map(({ document, version }) => [`${document} ${version}`, { document, version }]))
    return new Lookup(store, await loadDocuments(store, [...new Set(named)]), await loadReadings(store, [...keys.values()]))
  }

  info(document: string): DocumentInfo | undefined {
    return this.#infos.get(document)
  }

  reading(document: string, version: string): Reading | undefined {
    return this.#readings.get(`${document} ${version}`)
  }

  async text(document: string, version: string): Promise<string> {
    return (await loadArticle(this.#store.db, { document, version }))?.text ?? ''
  }
}

async function itemOf({ worksheet, madeAt, changedAt, removed, evidence, inquiries, ratings, ...sheet }: Worksheet, lookUp: Lookup): Promise<CheckItem> {
  const { document, version, start, end } = sheet
  const info = lookUp.info(document)
  const reading = lookUp.reading(document, version)
  const items = evidence.map(one => evidenceItem(one, lookUp))
  const now = info && info.version !== version ? findPlace(await lookUp.text(document, info.version), sheet) : undefined
  return {
    ...sheet, check: worksheet, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString(), ...removalOf(removed), evidence: items,
    inquiries: inquiries.map(({ addedAt, removed, ...inquiry }): Inquiry => ({ ...inquiry, addedAt: addedAt.toISOString(), ...removalOf(removed) })),
    ratings: ratings.map(({ ratedAt, ...rating }) => ({ ...rating, ratedAt: ratedAt.toISOString() })),
    whose: reading ? whoseOf(reading, { start, end }) : 'The article has not been read yet.',
    ...sourceOf(info), ...(info?.publishedAt !== undefined && { publishedAt: info.publishedAt }),
    ...(info && now !== undefined && { current: { version: info.version, ...(typeof now === 'string' ? { why: now } : { at: now }) } }),
  }
}

function whoseOf(reading: Reading, span: { readonly start: number; readonly end: number }): string {
  return `${passageOf(reading, span).whose}${reading.article.translated ? ' The article is translated.' : ''}`
}

function evidenceItem({ addedAt, removed, words, ...evidence }: Worksheet['evidence'][number], lookUp: Lookup): Evidence {
  return { ...evidence, addedAt: addedAt.toISOString(), ...removalOf(removed), ...(words && { words: { ...words, ...sourceOf(lookUp.info(words.document)) } }) }
}

function sourceOf(info: DocumentInfo | undefined): { readonly title?: string; readonly opening?: string; readonly outlet?: string } {
  const outlet = info?.publisher ?? info?.outlet
  return { ...calledOf(info?.title, info?.opening), ...(outlet !== undefined && { outlet }) }
}

function removalOf(removed: Removal | undefined): { readonly removed?: { readonly by: string; readonly at: string } } {
  return removed ? { removed: { by: removed.by, at: removed.at.toISOString() } } : {}
}
