import { counted, REPAIR } from './check.ts'
import { LAYER_COLUMNS, prepareRows, ROW_LAYERS } from '../../readingRows.ts'
import { loadCorrected, rewriteRows } from '../../readings.ts'
import { query } from '../query.ts'
import type { Check, Examined } from './check.ts'
import type { LoadedReading } from '../../readings.ts'
import type { RowLayer } from '../../readingRows.ts'
import type { VersionKey } from '../../versions.ts'

/** Where people have corrected something, rows are to be of what shows then. */
export const CORRECTED: readonly Check[] = [{
  name: 'corrected rows',
  async look(examined) {
    const { seen, wrong } = await disagreeing(examined)
    if (!wrong.length) return [{ ok: true, what: seen ? `Of ${counted(seen, 'reading', 'readings')} that people have corrected, the rows are those that show.` : 'Nobody has corrected anything.' }]
    return [{ ok: false, what: `${counted(wrong.length, 'reading has', 'readings have')} rows that do not agree with what people have corrected (document ${wrong[0]!.document}).`, wayOut: REPAIR }]
  },
  async mend(examined) {
    const { wrong } = await disagreeing(examined)
    for (const document of new Set(wrong.map(one => one.document))) await examined.store.transaction(trx => rewriteRows(trx, document, 1))
  },
}]

async function disagreeing({ store, signal }: Examined): Promise<{ readonly seen: number; readonly wrong: readonly VersionKey[] }> {
  const keys = await query<VersionKey>(store.db, 'select document, version from readings r where exists (select from corrections c where c.document = r.document) order by document, version')
  const wrong: VersionKey[] = []
  for (const key of keys) {
    signal.throwIfAborted()
    const loaded = await loadCorrected(store.db, key.document, key.version).catch(() => undefined)
    // What is damaged, another check tells.
    if (loaded && !await agrees(store.db, key, loaded)) wrong.push(key)
  }
  return { seen: keys.length, wrong }
}

async function agrees(db: Examined['store']['db'], { document, version }: VersionKey, { corrected }: LoadedReading): Promise<boolean> {
  const { rows } = prepareRows(corrected.reading)
  for (const layer of ROW_LAYERS) {
    const found = await query<{ row: Row }>(db, `select to_jsonb(t) as row from (select ${columnsOf(layer).join(', ')} from ${layer} where document = $1 and version = $2 order by ord) t`, [document, version])
    const wanted = JSON.parse(rows[layer]) as Row[]
    if (found.length !== wanted.length || !found.every(({ row }, i) => columnsOf(layer).every(column => written(row[column]) === written(wanted[i]![column])))) return false
  }
  return true
}

type Row = Readonly<Record<string, unknown>>

function columnsOf(layer: RowLayer): string[] {
  return ['ord', ...(layer === 'entities' ? [] : ['start_at', 'end_at']), ...LAYER_COLUMNS[layer].split(', ').map(column => column.slice(0, column.indexOf(' ')))]
}

/** A value as JSON, whatever order its fields have. */
function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner))
}
