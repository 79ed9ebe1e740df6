import { findPlace } from '../correct/places.ts'
import { loadArticle } from '../store/versions.ts'
import { loadDocument } from '../store/documents.ts'
import { loadEffective } from '../store/readings.ts'
import { passageOf, whoseWords } from '../export/passage.ts'
import type { CheckDetail, CheckItem, Evidence, Inquiry } from './api.ts'
import type { DocumentInfo } from '../store/documents.ts'
import type { Reading } from '../doc/reading.ts'
import type { Removal, Worksheet, WorksheetChange } from '../store/worksheets.ts'
import type { Store } from '../store/store.ts'

/** Worksheets with what they are about: whose words, in which article, and where these stand today. */
export async function checkItems(store: Store, worksheets: readonly Worksheet[]): Promise<CheckItem[]> {
  const lookUp = new Lookup(store)
  const items: CheckItem[] = []
  for (const worksheet of worksheets) items.push(await itemOf(worksheet, lookUp))
  return items
}

export async function checkDetail(store: Store, { changes, ...worksheet }: Worksheet & { readonly changes: readonly WorksheetChange[] }, me: string): Promise<CheckDetail> {
  return { ...await itemOf(worksheet, new Lookup(store)), me, changes: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })) }
}

/** What many worksheets ask for, each once. */
class Lookup {
  readonly #store: Store
  readonly #infos = new Map<string, Promise<DocumentInfo | undefined>>()
  readonly #readings = new Map<string, Promise<Reading | undefined>>()

  constructor(store: Store) {
    this.#store = store
  }

  info(document: string): Promise<DocumentInfo | undefined> {
    return kept(this.#infos, document, () => loadDocument(this.#store, document))
  }

  reading(document: string, version: string): Promise<Reading | undefined> {
    return kept(this.#readings, `${document} ${version}`, () => loadEffective(this.#store, document, version))
  }

  async text(document: string, version: string): Promise<string> {
    return (await loadArticle(this.#store.db, { document, version }))?.text ?? ''
  }
}

function kept<T>(values: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

async function itemOf({ worksheet, madeAt, changedAt, removed, evidence, inquiries, ratings, ...sheet }: Worksheet, lookUp: Lookup): Promise<CheckItem> {
  const { document, version, start, end } = sheet
  const info = await lookUp.info(document)
  const reading = await lookUp.reading(document, version)
  const items: Evidence[] = []
  for (const one of evidence) items.push(await evidenceItem(one, lookUp))
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
  return `${whoseWords(passageOf(reading, span), reading)}${reading.article.translated ? ' The article is translated.' : ''}`
}

async function evidenceItem({ addedAt, removed, words, ...evidence }: Worksheet['evidence'][number], lookUp: Lookup): Promise<Evidence> {
  return { ...evidence, addedAt: addedAt.toISOString(), ...removalOf(removed), ...(words && { words: { ...words, ...sourceOf(await lookUp.info(words.document)) } }) }
}

function sourceOf(info: DocumentInfo | undefined): { readonly title?: string; readonly outlet?: string } {
  const outlet = info?.publisher ?? info?.outlet
  return { ...(info?.title !== undefined && { title: info.title }), ...(outlet !== undefined && { outlet }) }
}

function removalOf(removed: Removal | undefined): { readonly removed?: { readonly by: string; readonly at: string } } {
  return removed ? { removed: { by: removed.by, at: removed.at.toISOString() } } : {}
}
