import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What a page counts over all of a collection stands counted, or in an index that is smaller than the rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const monthOf = (day: string) => `(extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::int`
const counted = (rows: string, sign: '' | '-') => `
  insert into event_counts (first, last, type, domain, realities, events)
  select ${monthOf('from_day')}, ${monthOf('to_day')}, type, domain, realities, ${sign}count(*)::int from ${rows} where is_current group by 1, 2, 3, 4, 5`

const STATEMENTS = [
  // How many events of which kinds lie in which months since the year nought. Each change of events adds a row of its own, so that no writer waits for another; the sum counts.
  `create table event_counts (
    first int,
    last int,
    type text not null,
    domain text not null,
    realities text[] not null,
    events int not null,
    -- Put together from what came in bit by bit.
    is_whole boolean not null default false
  )`,
  counted('events', ''),
  `create function count_events() returns trigger language plpgsql as $$ begin
    if tg_op <> 'DELETE' then ${counted('added', '')}; end if;
    if tg_op <> 'INSERT' then ${counted('gone', '-')}; end if;
    return null;
  end $$`,
  'create trigger count_added after insert on events referencing new table as added for each statement execute function count_events()',
  'create trigger count_changed after update on events referencing old table as gone new table as added for each statement execute function count_events()',
  'create trigger count_gone after delete on events referencing old table as gone for each statement execute function count_events()',
  // What is rare in two ways is found, and not met on the way through all.
  'create index on events (type, domain) where is_current',
  // An outlet is asked for by its address or its name.
  'create index on readings (left(lower(publisher), 200)) where is_current',
  'create index on versions (left(lower(publisher), 200))',
  'create index on documents (left(lower(coalesce(outlet, \'\')), 200), document)',
]
