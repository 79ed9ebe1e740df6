import type { ArticleInput } from '../../doc/article.ts'
import type { PackFiles } from '../../node.ts'
import type { PreparedReading } from '../../store/readingRows.ts'
import type { VersionKey } from '../../store/versions.ts'

/** What a thread that reads versions is started with. */
export interface ReaderData {
  readonly files: PackFiles
}

/** What it says of itself when it is ready: by which engine and pack its readings are. */
export interface MadeBy {
  readonly engine: string
  readonly pack: string
}

/** A version to be read. */
export interface Unread extends VersionKey {
  readonly article: ArticleInput
}

/** What became of each version of a batch. */
export type ReadVersion = VersionKey & ({ readonly prepared: PreparedReading } | { readonly failed: string })
