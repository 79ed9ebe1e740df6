import { listDocuments } from '../store/documents.ts'
import { searchArticles } from '../store/search/searchArticles.ts'
import { searchStatements } from '../store/search/searchStatements.ts'
import type { DocumentFilter } from '../store/documentFilter.ts'
import type { Page } from '../store/cursor.ts'
import type { Possible } from '../store/search/search.ts'
import type { Store } from '../store/store.ts'

/** A statement by the version that it stands in and its key there. */
export interface StatementRef {
  readonly document: string
  readonly version: string
  readonly key: string
}

/** What is taken along: documents or statements one by one, what a search finds, or the documents that a filter leaves; a filter that says nothing leaves all. */
export type TakeSelection =
  | { readonly documents: readonly string[]; readonly version?: string }
  | { readonly statements: readonly StatementRef[] }
  | { readonly search: string; readonly in: 'statements' | 'articles'; readonly possible?: Possible }
  | { readonly filter: DocumentFilter }

/** A document of which something is taken along. */
export interface Chosen {
  readonly document: string
  /** The current one unless told. */
  readonly version?: string
  /** Keys of the statements that are wanted; all unless told. */
  readonly only?: ReadonlySet<string>
}

/** The documents of a selection, one after the other, however many. Rejects with a `SearchError` on a search that cannot be understood. */
export async function* chosenBy(store: Store, selection: TakeSelection): AsyncGenerator<Chosen> {
  if ('documents' in selection) {
    const { documents, version } = selection
    for (const document of new Set(documents)) yield { document, ...version !== undefined && { version } }
  } else if ('statements' in selection) yield* byVersion(selection.statements)
  else if ('filter' in selection) {
    for await (const { document } of pages(cursor => listDocuments(store, { ...selection.filter, order: 'published', limit: PAGE, ...cursor }))) yield { document }
  } else if (selection.in === 'articles') {
    const { search, possible } = selection
    for await (const { document, version } of pages(cursor => searchArticles(store, search, { sort: 'date', limit: PAGE, ...possible && { possible }, ...cursor }))) yield { document, version }
  } else yield* foundStatements(store, selection.search, selection.possible)
}

/** Statements are found by date and article, so that those of one article come one after the other. */
async function* foundStatements(store: Store, search: string, possible: Possible | undefined): AsyncGenerator<Chosen> {
  let together: StatementRef[] = []
  for await (const { document, version, key } of pages(cursor => searchStatements(store, search, { sort: 'date', limit: PAGE, ...possible && { possible }, ...cursor }))) {
    if (together.length && (together[0]!.document !== document || together[0]!.version !== version)) {
      yield* byVersion(together)
      together = []
    }
    together.push({ document, version, key })
  }
  yield* byVersion(together)
}

function byVersion(statements: readonly StatementRef[]): Chosen[] {
  return [...Map.groupBy(statements, ({ document, version }) => `${document} ${version}`).values()].map(refs => ({ document: refs[0]!.document, version: refs[0]!.version, only: new Set(refs.map(({ key }) => key)) }))
}

async function* pages<Item>(ask: (cursor: { readonly cursor?: string }) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined
  do {
    const page = await ask(cursor === undefined ? {} : { cursor })
    yield* page.items
    cursor = page.next
  } while (cursor !== undefined)
}

const PAGE = 200
