import { noteAudit } from './audit.ts'
import type { Kysely } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Something that the people of a desk have agreed upon, and who has set it so. */
export interface Setting {
  readonly key: string
  readonly value: unknown
  readonly setBy: string
  readonly setAt: Date
}

/** What has been set; what is not among it is as it is from the beginning. */
export async function loadSettings(db: Kysely<Tables>): Promise<Setting[]> {
  const rows = await db.selectFrom('settings').selectAll().orderBy('key').execute()
  return rows.map(({ key, value, set_by, set_at }) => ({ key, value, setBy: set_by, setAt: set_at }))
}

/** Whether people may react to what they read. It is so unless somebody has switched it off. */
export async function takesReactions(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'reactions').executeTakeFirst()
  return row?.value !== false
}

export async function setSettings(store: Store, values: Readonly<Record<string, unknown>>, who: string): Promise<void> {
  await store.transaction(async trx => {
    for (const [key, value] of Object.entries(values)) {
      const set = { value: JSON.stringify(value), set_by: who, set_at: new Date() }
      await trx.insertInto('settings').values({ key, ...set }).onConflict(conflict => conflict.column('key').doUpdateSet(set)).execute()
      await noteAudit(trx, { who, action: 'set', subject: key, details: { value } })
    }
  })
}
