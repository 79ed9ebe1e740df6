import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What lists of all events and figures are sorted and narrowed by stands in their rows, as it does in those of statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...COLUMNS, ...FILLING, ...INDEXES]) await sql.raw(statement).execute(db)
}

const OF_ARTICLE = 'add column outlet text, add column language text, add column published_from date, add column published_to date'

const COLUMNS = [
  `alter table events ${OF_ARTICLE}, add column who_words tsvector not null default '', add column told_words tsvector not null default '', add column place_words tsvector not null default ''`,
  `alter table figures ${OF_ARTICLE}, add column from_day date, add column to_day date, add column of_words tsvector not null default ''`,
]

const ofArticle = (table: string) => `
  update ${table} t set outlet = d.outlet, language = r.language, published_from = r.published_from, published_to = r.published_to
  from readings r join documents d on d.document = r.document where r.document = t.document and r.version = t.version and t.language is null`

/**
 * For rows that were written before; those that come later have their words as `searchWords` folds them. A row whose language stands there was filled already.
 * Places count as JavaScript does, so that a character beyond the first 65,536 gets a second place before words are cut out, which is taken away again after.
 */
export const FILLING: readonly string[] = [
  `update events e set who_words = to_tsvector('hearsay_names', array_to_string(agents || patients, ' | ')), place_words = to_tsvector('hearsay_names', coalesce(place, ''))
  where language is null`,
  String.raw`update events e set told_words = to_tsvector('hearsay', t.words || ' | ' || array_to_string(agents || patients, ' | ') || ' | ' || coalesce(place, ''))
  from (
    select e.document, e.version, e.ord, string_agg(replace(substr(v.units, (t->>'start')::int + 1, (t->>'end')::int - (t->>'start')::int), chr(57344), ''), ' | ') as words
    from (select document, version, regexp_replace(text, '([\U00010000-\U0010FFFF])', '\1' || chr(57344), 'g') as units from versions) v
      join events e on e.document = v.document and e.version = v.version, jsonb_array_elements(e.tellings) t
    group by e.document, e.version, e.ord) t
  where t.document = e.document and t.version = e.version and t.ord = e.ord and e.language is null`,
  `update figures f set of_words = to_tsvector('hearsay', concat_ws(' | ', counted, words)),
    from_day = (select from_day from times t where t.document = f.document and t.version = f.version and t.value = coalesce(f.as_of, f.period) limit 1),
    to_day = (select to_day from times t where t.document = f.document and t.version = f.version and t.value = coalesce(f.as_of, f.period) limit 1)
  where language is null`,
  ofArticle('events'),
  ofArticle('figures'),
]

const DAY = "coalesce(published_from, '-infinity'::date)"
const KEY = 'document, version, ord'

const INDEXES = [
  'drop index events_from_day_document_idx',
  `create index on events (coalesce(from_day, to_day), coalesce(to_day, from_day) desc, ${KEY}) where is_current`,
  `create index on events (coalesce(to_day, from_day) desc, coalesce(from_day, to_day), ${KEY}) where is_current`,
  `create index on events (${DAY} desc, ${KEY}) where is_current`,
  'create index on events (left(lower(outlet), 200)) where is_current',
  'create index on events using gin (who_words, told_words, place_words) with (fastupdate = off) where is_current',
  `create index on figures (${DAY} desc, ${KEY}) where is_current`,
  `create index on figures (kind, coalesce(unit, ''), coalesce(low, high), ${KEY}) where is_current`,
  'create index on figures (left(lower(outlet), 200)) where is_current',
  'create index on figures using gin (of_words) with (fastupdate = off) where is_current',
]
