import { counted, REPAIR } from './check.ts'
import { ROW_LAYERS } from '../../readingRows.ts'
import { query } from '../query.ts'
import type { Check } from './check.ts'

/** What is wrong wherever a query has rows. */
interface Rule {
  readonly name: string
  /** Finds a `document` for each thing that is wrong. */
  readonly wrong: string
  readonly fine: string
  /** After the count: "document has …", "documents have …". */
  readonly one: string
  readonly many: string
  readonly wayOut: string
  readonly mend?: readonly string[]
}

export const CONSISTENCY: readonly Check[] = rules().map(checkOf)

function checkOf({ name, wrong, fine, one, many, wayOut, mend }: Rule): Check {
  return {
    name,
    async look({ store }) {
      const [found] = await query<{ count: number; example: string | null }>(store.db, `select count(*)::int8 as count, min(document) as example from (${wrong}) w`)
      if (!found!.count) return [{ ok: true, what: fine }]
      return [{ ok: false, what: `${counted(found!.count, one, many)} (document ${found!.example}).`, wayOut }]
    },
    ...(mend && { mend: ({ store }) => store.transaction(async trx => { for (const statement of mend) await query(trx, statement) }) }),
  }
}

function rules(): Rule[] {
  return [
    {
      name: 'current versions',
      wrong: 'select d.document from documents d where not exists (select from versions v where v.document = d.document and v.version = d.current)',
      fine: 'Every document has the version that it calls its current one.',
      one: 'document calls a version current that is not there', many: 'documents call a version current that is not there',
      wayOut: `${REPAIR}, which takes the last that is there; a document without any version has to be purged: hearsay purge ID`,
      mend: [`
        update documents d set current = v.version from versions v
        where v.document = d.document and v.nth = (select max(nth) from versions l where l.document = d.document)
          and not exists (select from versions c where c.document = d.document and c.version = d.current)`],
    },
    {
      name: 'versions',
      wrong: 'select v.document from versions v where not exists (select from documents d where d.document = v.document)',
      fine: 'Every version has its document.',
      one: 'version belongs to no document', many: 'versions belong to no document',
      wayOut: 'Restore a backup into a new collection: hearsay restore FILE',
    },
    ...['originals', 'corrections', 'worksheets', 'reactions'].map((table): Rule => ({
      name: table,
      wrong: `select t.document from ${table} t where not exists (select from versions v where v.document = t.document and v.version = t.version)`,
      fine: `All ${table} belong to a version.`,
      one: `of the ${table} belongs to no version`, many: `of the ${table} belong to no version`,
      wayOut: 'Restore a backup into a new collection: hearsay restore FILE',
    })),
    {
      name: 'collections',
      wrong: `
        select c.document from collected c where not exists (select from documents d where d.document = c.document)
          or not exists (select from collections o where o.collection = c.collection)`,
      fine: 'Whatever a collection holds is there.',
      one: 'document is said to be in a collection and is not there, or the collection is not', many: 'documents are said to be in a collection and are not there, or the collection is not',
      wayOut: REPAIR,
      mend: [`
        delete from collected c where not exists (select from documents d where d.document = c.document)
          or not exists (select from collections o where o.collection = c.collection)`],
    },
    ...(['readings', 'failures'] as const).map((table): Rule => ({
      name: `${table} without a version`,
      wrong: withoutVersion(table, 'select t.document'),
      fine: `All ${table} are of a version that is there.`,
      one: `of the ${table} is of a version that is not there`, many: `of the ${table} are of a version that is not there`,
      wayOut: REPAIR,
      mend: [withoutVersion(table, 'delete')],
    })),
    ...ROW_LAYERS.map((table): Rule => ({
      name: `${table} without a reading`,
      wrong: withoutReading(table, 'select t.document'),
      fine: `All ${table} come from a reading.`,
      one: `row of ${table} comes from no reading`, many: `rows of ${table} come from no reading`,
      wayOut: REPAIR,
      mend: [withoutReading(table, 'delete')],
    })),
    ...(['statements', 'gaps'] as const).map((table): Rule => ({
      name: `numbers of ${table}`,
      wrong: miscounted(table),
      fine: `Readings have as many ${table} as they say.`,
      one: `reading has not as many ${table} as it says`, many: `readings have not as many ${table} as they say`,
      wayOut: `${REPAIR}, and then hearsay work, which reads them again`,
      // What is found in a text follows from it: without its reading, a version is read again.
      mend: [`delete from readings r using (${miscounted(table)}) w where r.document = w.document and r.version = w.version`, ...ROW_LAYERS.map(layer => withoutReading(layer, 'delete'))],
    })),
    {
      name: 'current readings',
      wrong: `
        select r.document from readings r join documents d on d.document = r.document
        where r.is_current <> (r.version = d.current) and exists (select from readings c where c.document = d.document and c.version = d.current)
        union all select document from readings where is_current group by document having count(*) > 1`,
      fine: 'What searches look at is of current versions.',
      one: 'reading is taken for the current one and is not, or the other way round', many: 'readings are taken for current ones and are not, or the other way round',
      wayOut: REPAIR,
      mend: [`
        update readings r set is_current = not r.is_current from (
          select r.document, r.version, row_number() over (partition by r.document order by r.version = d.current desc, v.nth desc) = 1 as is_first,
            bool_or(r.is_current or r.version = d.current) over (partition by r.document) as has_one
          from readings r join documents d on d.document = r.document join versions v on v.document = r.document and v.version = r.version
        ) w where w.document = r.document and w.version = r.version and r.is_current <> (w.is_first and w.has_one)`],
    },
    ...ROW_LAYERS.map((table): Rule => ({
      name: `current ${table}`,
      wrong: `select t.document from ${table} t join readings r on r.document = t.document and r.version = t.version where t.is_current <> r.is_current`,
      fine: `Current ${table} are those of current readings.`,
      one: `row of ${table} is taken for current and its reading is not, or the other way round`, many: `rows of ${table} are taken for current and their readings are not, or the other way round`,
      wayOut: REPAIR,
      mend: [`update ${table} t set is_current = r.is_current from readings r where r.document = t.document and r.version = t.version and t.is_current <> r.is_current`],
    })),
  ]
}

function withoutVersion(table: string, what: string): string {
  return `${what} from ${table} t where not exists (select from versions v where v.document = t.document and v.version = t.version)`
}

function withoutReading(table: string, what: string): string {
  return `${what} from ${table} t where not exists (select from readings r where r.document = t.document and r.version = t.version)`
}

function miscounted(table: 'statements' | 'gaps'): string {
  return `
    select r.document, r.version from readings r left join (select document, version, count(*) as count from ${table} group by document, version) t
      on t.document = r.document and t.version = r.version
    where r.${table} <> coalesce(t.count, 0)`
}
