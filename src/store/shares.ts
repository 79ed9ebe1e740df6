import { loadArticles } from './versions.ts'
import { sharesOf } from './readingRows.ts'
import { sql } from 'kysely'
import { whole } from './wholeReading.ts'
import type { Share } from '../export/view.ts'
import type { Store } from './store.ts'
import type { VersionKey } from './versions.ts'

/** Work out whose words articles are that were read before lists showed it, some of them. Resolves to how many that was: none when nothing is left to do. */
export async function fillShares({ db }: Store, limit: number): Promise<number> {
  const { rows } = await sql<VersionKey & { packed: Uint8Array }>`select document, version, packed from readings where shares is null limit ${limit}`.execute(db)
  const texts = new Map((await loadArticles(db, rows)).map(({ document, version, article }) => [`${document} ${version}`, article.text]))
  for (const { packed, ...key } of rows) {
    const shares = sharesIn(packed, texts.get(`${key.document} ${key.version}`), key)
    // Whoever reads it again meanwhile has written his own.
    await sql`update readings set shares = ${JSON.stringify(shares)}::jsonb where document = ${key.document} and version = ${key.version} and shares is null`.execute(db)
  }
  return rows.length
}

/** Of a damaged reading, nobody can tell; the doctor finds it. */
function sharesIn(packed: Uint8Array, text: string | undefined, key: VersionKey): readonly Share[] {
  try {
    return text === undefined ? [] : sharesOf(whole(packed, text, key))
  } catch {
    return []
  }
}
