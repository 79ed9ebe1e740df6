import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/**
 * Figures that could be of one thing, as `found`, of those that some rows `f` have (what stands from "from" on, its conditions too, and perhaps a limit): amounts in one currency (`of` is empty), and whatever else is counted, measured or
 * shared with the same last word. `unit` is the currency's code where the collection calls just one currency by the word that this one is given with: "40 million soms" are
 * KGS as soon as others' soms are, and those of nobody else.
 */
export function sameThings(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    worded as (
      select f.document, f.kind, f.words, f.low, f.high, f.unit, case when f.kind = 'money' then '' else ${HEAD} end as of, case when f.kind = 'money' then ${lastWord(sql`f.words`)} end as noun
      ${rows}
    ), codes as (
      select noun, min(unit) as code from (select distinct noun, unit from worded where kind = 'money' and unit ~ '^[A-Z]{3}$') c group by noun having count(*) = 1
    ), found as (
      select w.document, w.kind, w.words, w.low, w.high, w.of, coalesce(case when w.kind = 'money' and w.unit !~ '^[A-Z]{3}' and w.unit !~ '/' then c.code end, w.unit, '') as unit, coalesce(w.unit, '') as given
      from worded w left join codes c on c.noun = w.noun
    )`
}

/** The last word of what is counted: with "Kyrgyz companies" what "companies" are. */
export const HEAD = lastWord(sql`f.counted`)

// By splitting, which takes a third of the time of a pattern; a span of words has no space at its ends.
function lastWord(words: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`lower(split_part(translate(${words}, chr(9) || chr(10) || chr(160), '   '), ' ', -1))`
}

// "1 USD = 87,45": one of a currency is what a rate is given for. And "two officials" or "one analyst" are seldom what texts disagree about.
export const COULD_DIFFER = sql`case f.kind
  when 'money' then f.unit is not null and not (f.low is not distinct from 1 and f.high is not distinct from 1)
  when 'count' then f.counted is not null and coalesce(f.high, f.low) > 2
  else f.counted is not null end`
