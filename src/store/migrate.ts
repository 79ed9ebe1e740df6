import { Migrator } from 'kysely/migration'
import { sql } from 'kysely'
import { StoreError } from './storeError.ts'
import * as beginning from './migrations/0001_beginning.ts'
import * as corrections from './migrations/0002_corrections.ts'
import * as actors from './migrations/0003_actors.ts'
import * as timesAndFigures from './migrations/0004_times_and_figures.ts'
import * as checks from './migrations/0005_checks.ts'
import * as sessions from './migrations/0006_sessions.ts'
import * as finding from './migrations/0007_finding.ts'
import * as counts from './migrations/0008_counts.ts'
import * as refusals from './migrations/0009_refusals.ts'
import * as openings from './migrations/0010_openings.ts'
import * as undecided from './migrations/0011_undecided.ts'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** In order, each for ever as it was first released: what changes later is a migration of its own. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_beginning': beginning,
  '0002_corrections': corrections,
  '0003_actors': actors,
  '0004_times_and_figures': timesAndFigures,
  '0005_checks': checks,
  '0006_sessions': sessions,
  '0007_finding': finding,
  '0008_counts': counts,
  '0009_refusals': refusals,
  '0010_openings': openings,
  '0011_undecided': undecided,
}

const BEGINNING = '0001_beginning'

export interface MigrateOptions {
  /** Called before tables that are filled are changed, with how many documents there are: of a hundred thousand it takes minutes. */
  onRenewal?(documents: number): void
}

/** Bring the tables to this version of hearsay. Processes that do so at once wait for one another. Rejects with a `StoreError`. */
export async function migrate(db: Kysely<any>, { onRenewal }: MigrateOptions = {}): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => (onRenewal ? tellingOfFirst(MIGRATIONS, onRenewal) : { ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  const message = (error as Error).message
  if (/corrupted migrations|previously executed migration .* is missing/.test(message)) {
    throw new StoreError('This collection was made by a newer hearsay than this one. Install that version, or newer, and try again.')
  }
  throw new StoreError(`The collection's tables could not be brought up to date: ${message}. Nothing of it was changed.`)
}

/** The same, of which the first that is carried out is told, if it is not that which makes the tables. */
function tellingOfFirst(migrations: Readonly<Record<string, Migration>>, onRenewal: (documents: number) => void): Record<string, Migration> {
  let hasBegun = false
  return Object.fromEntries(Object.entries(migrations).map(([name, { up }]) => [name, {
    async up(db: Kysely<any>) {
      if (!hasBegun && name !== BEGINNING) {
        const { rows: [row] } = await sql<{ documents: number }>`select count(*)::int as documents from documents`.execute(db)
        onRenewal(row!.documents)
      }
      hasBegun = true
      await up(db)
    },
  }]))
}
