import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export const AUDITED = ['add', 'correct', 'export', 'import', 'backup', 'restore', 'purge', 'follow', 'stop-following', 'collect', 'uncollect', 'make-collection', 'change-collection', 'delete-collection', 'check', 'react', 'set', 'decide', 'save-search', 'change-search', 'delete-search'] as const

export interface AuditEntry {
  readonly who: string
  readonly action: (typeof AUDITED)[number]
  /** What it was done to: a document's id, a file's name. */
  readonly subject?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Write down who did something to the collection. Give the transaction in which it is done. */
export async function noteAudit(db: Kysely<Tables>, { who, action, subject, details = {} }: AuditEntry): Promise<void> {
  await db.insertInto('audit').values({ who, action, subject: subject ?? null, details: JSON.stringify(details) }).execute()
}

/** Has anybody ever done this to that? */
export async function wasNoted(db: Kysely<Tables>, { action, subject }: Required<Pick<AuditEntry, 'action' | 'subject'>>): Promise<boolean> {
  return await db.selectFrom('audit').select('entry').where('action', '=', action).where('subject', '=', subject).limit(1).executeTakeFirst() !== undefined
}
