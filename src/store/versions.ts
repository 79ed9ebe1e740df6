import { calledOf } from '../export/opening.ts'
import type { Kysely } from 'kysely'
import type { ArticleInput, GivenBlock } from '../doc/article.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export interface VersionKey {
  readonly document: string
  readonly version: string
}

/** One state of a document. */
export interface VersionInfo extends VersionKey {
  /** 1 is the first. */
  readonly nth: number
  readonly isCurrent: boolean
  readonly title?: string
  readonly opening?: string
  readonly publishedAt?: string
  /** As it came with it. */
  readonly modifiedAt?: string
  readonly addedAt: Date
  readonly notes: readonly string[]
}

/** A document's versions, the newest first. */
export async function versionsOf(store: Store, document: string): Promise<VersionInfo[]> {
  const rows = await store.db.selectFrom('versions as v').innerJoin('documents as d', 'd.document', 'v.document')
    .select(['v.document', 'v.version', 'v.nth', 'v.title', 'v.opening', 'v.published_at', 'v.modified_at', 'v.added_at', 'v.notes', 'd.current'])
    .where('v.document', '=', document).orderBy('v.nth', 'desc').execute()
  return rows.map(row => ({
    document: row.document, version: row.version, nth: row.nth, isCurrent: row.version === row.current, addedAt: row.added_at, notes: row.notes,
    ...calledOf(row.title, row.opening), ...(row.published_at !== null && { publishedAt: row.published_at }), ...(row.modified_at !== null && { modifiedAt: row.modified_at }),
  }))
}

/** When a version was kept; undefined when it is not there. */
export async function keptAt(store: Store, { document, version }: VersionKey): Promise<Date | undefined> {
  const row = await store.db.selectFrom('versions').select('added_at').where('document', '=', document).where('version', '=', version).executeTakeFirst()
  return row?.added_at
}

/** A version as it was given, to be read again; undefined when it is not there. */
export async function loadArticle(db: Kysely<Tables>, { document, version }: VersionKey): Promise<ArticleInput | undefined> {
  const row = await db.selectFrom('versions').select(ARTICLE_COLUMNS).where('document', '=', document).where('version', '=', version).executeTakeFirst()
  return row && articleOf(row)
}

/** The same for many at once; those that are not there are left out. */
export async function loadArticles(db: Kysely<Tables>, keys: readonly VersionKey[]): Promise<(VersionKey & { readonly article: ArticleInput })[]> {
  if (!keys.length) return []
  const rows = await db.selectFrom('versions').select(['document', 'version', ...ARTICLE_COLUMNS]).where('document', 'in', keys.map(({ document }) => document))
    .where(({ eb, refTuple, tuple }) => eb(refTuple('document', 'version'), 'in', keys.map(({ document, version }) => tuple(document, version)))).execute()
  return rows.map(row => ({ document: row.document, version: row.version, article: articleOf(row) }))
}

const ARTICLE_COLUMNS = ['title', 'publisher', 'byline', 'published_at', 'modified_at', 'language', 'url', 'text', 'blocks'] as const

interface ArticleRow {
  readonly title: string | null
  readonly publisher: string | null
  readonly byline: string[]
  readonly published_at: string | null
  readonly modified_at: string | null
  readonly language: string | null
  readonly url: string | null
  readonly text: string
  readonly blocks: { start: number; end: number; kind: string }[] | null
}

function articleOf({ title, publisher, byline, published_at, modified_at, language, url, text, blocks }: ArticleRow): ArticleInput {
  return {
    text,
    ...(title !== null && { title }), ...(publisher !== null && { publisher }), ...(byline.length && { byline }), ...(published_at !== null && { publishedAt: published_at }),
    ...(modified_at !== null && { modifiedAt: modified_at }), ...(language !== null && { language }), ...(url !== null && { url }), ...(blocks && { blocks: blocks as GivenBlock[] }),
  }
}
