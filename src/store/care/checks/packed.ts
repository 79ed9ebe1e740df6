import { randomBytes } from 'node:crypto'
import { counted, REPAIR } from './check.ts'
import { faultIn } from '../../../doc/faultIn.ts'
import { ROW_LAYERS } from '../../readingRows.ts'
import { originalId } from '../../keys.ts'
import { query } from '../query.ts'
import { unpack } from '../../packing.ts'
import { whole } from '../../wholeReading.ts'
import type { Check, Examined, Verdict } from './check.ts'
import type { VersionKey } from '../../versions.ts'

interface PackedReading extends VersionKey {
  readonly packed: Uint8Array
  readonly text: string
  /** How many rows each layer has, in the order of `ROW_LAYERS`; null where people have corrected something, and so may have added and taken away. */
  readonly rows: readonly number[] | null
}

interface PackedOriginal extends VersionKey {
  readonly original: string
  readonly packed: Uint8Array
  readonly size: number
}

export const PACKED: readonly Check[] = [
  {
    name: 'packed readings',
    async look(examined) {
      const { seen, damaged } = await examine(examined, READINGS, readingFault)
      return verdict(seen, damaged, examined, 'reading', `${REPAIR} --thorough, and then hearsay work, which reads them again`)
    },
    async mend(examined) {
      const { damaged } = await examine(examined, READINGS, readingFault)
      await examined.store.transaction(async trx => {
        for (const { document, version } of damaged) for (const table of ['readings', ...ROW_LAYERS]) await query(trx, `delete from ${table} where document = $1 and version = $2`, [document, version])
      })
    },
  },
  {
    name: 'packed originals',
    async look(examined) {
      const { seen, damaged } = await examine(examined, ORIGINALS, originalFault)
      return verdict(seen, damaged, examined, 'original', 'Restore a backup into a new collection, or add the page again: hearsay add ADDRESS')
    },
  },
]

function verdict(seen: number, damaged: readonly Damaged[], { thorough }: Examined, noun: string, wayOut: string): Verdict[] {
  const looked = `Looked into ${counted(seen, noun, `${noun}s`)}${thorough || seen < SAMPLE ? '' : ', taken at random (--thorough looks into all)'}`
  if (!damaged.length) return [{ ok: true, what: `${looked}: all are whole.` }]
  const [first] = damaged
  return [{ ok: false, what: `${looked}: ${counted(damaged.length, 'is', 'are')} damaged (document ${first!.document}, version ${first!.version}: ${first!.fault}).`, wayOut }]
}

interface Damaged extends VersionKey {
  readonly fault: string
}

/** How many are looked into where nobody wants all. */
const SAMPLE = 1000
const PAGE = 20

const READINGS = `
  select r.document, r.version, r.packed, v.text,
    case when exists (select from corrections c where c.document = r.document) then null else array[${ROW_LAYERS.map(table => `(select count(*)::int from ${table} t where t.document = r.document and t.version = r.version)`).join(', ')}] end as rows
  from readings r join versions v on v.document = r.document and v.version = r.version
  where (r.document, r.version) > ($1::text, $2::text) order by r.document, r.version limit ${PAGE}`

const ORIGINALS = `
  select document, version, original, packed, size from originals
  where (document, version, original) > ($1::text, $2::text, $3::text) order by document, version, original limit ${PAGE}`

/** All, page by page, or as many as a sample has from a document on that chance chose, and from the first where that is too near to the last. */
async function examine<Row extends VersionKey>({ store, thorough, signal }: Examined, sql: string, faultOf: (row: Row) => string | undefined): Promise<{ seen: number; damaged: Damaged[] }> {
  const damaged: Damaged[] = []
  const begin = thorough ? '' : randomBytes(16).toString('hex')
  let seen = 0
  let [after, last] = [[begin, '', ''], '']
  while (thorough || seen < SAMPLE) {
    signal.throwIfAborted()
    const rows = await query<Row & { original?: string }>(store.db, sql, sql === ORIGINALS ? after : after.slice(0, 2))
    for (const row of rows) {
      if (last && row.document > last) return { seen, damaged }
      const fault = faultOf(row)
      if (fault) damaged.push({ document: row.document, version: row.version, fault })
      seen++
    }
    const end = rows.at(-1)
    if (end) after = [end.document, end.version, end.original ?? '']
    else if (last || !begin) break
    else [after, last] = [['', '', ''], begin]
  }
  return { seen, damaged }
}

function readingFault({ document, version, packed, text, rows }: PackedReading): string | undefined {
  try {
    const reading = whole(packed, text, { document, version })
    const wrong = ROW_LAYERS.findIndex((layer, i) => rows && reading[layer].length !== rows[i])
    return faultIn(reading) ?? (wrong < 0 ? undefined : `it has ${reading[ROW_LAYERS[wrong]!].length} ${ROW_LAYERS[wrong]}, of which ${rows![wrong]} are there`)
  } catch (error) {
    return `it does not unpack, ${(error as Error).message}`
  }
}

function originalFault({ original, packed, size }: PackedOriginal): string | undefined {
  try {
    const bytes = unpack(packed)
    if (bytes.length !== size) return `it has ${bytes.length} bytes instead of ${size}`
    return originalId(bytes) === original ? undefined : 'its bytes are not those that were kept'
  } catch (error) {
    return `it does not unpack, ${(error as Error).message}`
  }
}
