import type { Tables } from '../tables.ts'

/**
 * Every table of a collection with the columns of its key, in an order in which rows may be written: whoever is named stands before who names him.
 * Backup, restore, purge and doctor go by this list.
 */
export const CONTENTS: Readonly<Record<keyof Tables, readonly string[]>> = {
  collections: ['collection'],
  feeds: ['feed'],
  links: ['link'],
  documents: ['document'],
  versions: ['document', 'version'],
  originals: ['document', 'version', 'original'],
  collected: ['document', 'collection'],
  readings: ['document', 'version'],
  failures: ['document', 'version'],
  refusals: ['refusal'],
  statements: ['document', 'version', 'ord'],
  figures: ['document', 'version', 'ord'],
  times: ['document', 'version', 'ord'],
  events: ['document', 'version', 'ord'],
  entities: ['document', 'version', 'ord'],
  gaps: ['document', 'version', 'ord'],
  actors: ['actor'],
  actor_names: ['actor', 'name', 'type', 'country'],
  actor_decisions: ['decision'],
  corrections: ['correction'],
  worksheets: ['worksheet'],
  evidence: ['evidence'],
  inquiries: ['inquiry'],
  ratings: ['worksheet', 'person'],
  worksheet_changes: ['change'],
  reactions: ['reaction'],
  settings: ['key'],
  saved_searches: ['search'],
  seen_searches: ['search', 'person'],
  tombstones: ['document'],
  audit: ['entry'],
}

export type TableName = keyof Tables

export const TABLES = Object.keys(CONTENTS) as TableName[]

/** Tables beside them that hold nothing of the collection's own: how far its tables have come, who may come in, and counts that the database makes of the rest. Jobs lie in a schema of their own and follow from what is unread. */
export const NOT_CONTENTS: readonly string[] = ['kysely_migration', 'kysely_migration_lock', 'sessions', 'event_counts']
