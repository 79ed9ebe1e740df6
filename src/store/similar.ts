import { sql } from 'kysely'
import { calledOf, openingOf } from '../export/opening.ts'
import { likenessOf, similarIn, whyAlike } from '../correct/similarTo.ts'
import { loadArticle } from './versions.ts'
import { loadCorrected } from './readings.ts'
import { toCorrection } from './correctionRows.ts'
import type { Change } from '../doc/correction.ts'
import type { Likeness } from '../correct/similarTo.ts'
import type { RawBuilder } from 'kysely'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'
import type { VersionKey } from './versions.ts'

/** Where the same error seems to stand: nothing is corrected there until somebody says so. */
export interface SimilarCorrections {
  /** What they have in common: a sentence. Empty where nothing follows from such a correction. */
  readonly why: string
  readonly items: readonly (VersionKey & { readonly title?: string; readonly opening?: string; readonly outlet?: string; readonly at: Span; readonly words: string; readonly change: Change })[]
}

/** What is alike to what was corrected: in the same version first, then in others of the collection, newest first; undefined when there is no such correction. */
export async function similarCorrections(store: Store, id: string): Promise<SimilarCorrections | undefined> {
  const row = await store.db.selectFrom('corrections').selectAll().where('correction', '=', id).executeTakeFirst()
  const article = row && await loadArticle(store.db, row)
  if (!row || !article) return undefined
  const likeness = likenessOf(toCorrection(row), article.text)
  if (!likeness) return { why: '', items: [] }
  const others = await candidates(store, row.document, likeness)
  const items: SimilarCorrections['items'][number][] = []
  for (const { document, version } of [{ document: row.document, version: row.version }, ...others]) {
    const reading = (await loadCorrected(store.db, document, version))?.corrected.reading
    if (!reading) continue
    const about = await store.db.selectFrom('documents').select('outlet').where('document', '=', document).executeTakeFirst()
    const named = { ...calledOf(reading.article.title?.value, openingOf(reading.article.text)), ...(about?.outlet && { outlet: about.outlet }) }
    for (const { at, change } of similarIn(reading, likeness, { isSame: document === row.document })) {
      items.push({ document, version, ...named, at, words: reading.article.text.slice(at.start, at.end).slice(0, LONGEST), change })
      if (items.length >= MOST) return { why: whyAlike(likeness), items }
    }
  }
  return { why: whyAlike(likeness), items }
}

const LONGEST = 400
const MOST = 200
const DOCUMENTS = 60

/** Documents whose rows have what the error had. What outlets call somebody, and how they word things, is theirs: there only the same outlet is alike. */
async function candidates(store: Store, document: string, likeness: Likeness): Promise<VersionKey[]> {
  const condition = conditionFor(likeness)
  if (!condition) return []
  const { rows } = await sql<VersionKey>`
    select d.document, d.current as version from documents d join documents o on o.document = ${document}
    where d.document <> ${document} and ${condition} order by d.added_at desc, d.document limit ${DOCUMENTS}`.execute(store.db)
  return rows
}

const SAME_OUTLET = sql`lower(d.outlet) = lower(o.outlet)`

function conditionFor(likeness: Likeness): RawBuilder<boolean> | undefined {
  const inRows = (table: string, condition: RawBuilder<unknown>) => sql<boolean>`exists (select from ${sql.table(table)} t where t.document = d.document and t.version = d.current and ${condition})`
  const worded = (column: string, words: string) => sql`lower(regexp_replace(${sql.ref(`t.${column}`)}, '\\s+', ' ', 'g')) = ${words}`
  switch (likeness.kind) {
    case 'speaker': return sql`${SAME_OUTLET} and ${inRows('statements', sql`${worded('source', likeness.source)} and t.speaker is not distinct from ${likeness.speaker ?? null}::text`)}`
    case 'cue': return sql`${SAME_OUTLET} and ${inRows('statements', worded('cue', likeness.cue))}`
    case 'mention': return likeness.entity === undefined ? undefined : sql`${SAME_OUTLET} and ${inRows('entities', sql`t.name = ${likeness.entity}`)}`
    case 'entity': return inRows('entities', sql`t.name = ${likeness.name}`)
    case 'same-entity': return sql`${inRows('entities', sql`t.name = ${likeness.name}`)} and ${inRows('entities', sql`t.name = ${likeness.as}`)}`
    case 'unit': return sql`${SAME_OUTLET} and ${inRows('figures', sql`t.unit is not distinct from ${likeness.unit ?? null}::text and t.kind = ${likeness.of}`)}`
    case 'publisher': return sql`${SAME_OUTLET} and exists (select from readings t where t.document = d.document and t.version = d.current and t.publisher is not distinct from ${likeness.publisher ?? null}::text)`
    case 'time': return undefined
  }
}
