import type { Store } from './store.ts'

/**
 * Let the database look at its tables again when they have grown by a third since it last did: by what it knows of them it chooses how to search.
 * A server does so by itself, an embedded collection never. Resolves to whether it was done; to be called after many documents were read, and cheap when there is nothing to do.
 */
export async function refreshStatistics(store: Store): Promise<boolean> {
  if (store.kind === 'server') return false
  // How large a table was is written down when it is looked at.
  const { rows: [grown] } = await store.execute(`
    select sum(pg_relation_size(oid) / current_setting('block_size')::int) > 1.33 * sum(relpages) + ${FEW_PAGES} as much
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  if (!grown!['much']) return false
  await store.execute('analyze')
  return true
}

/** So small a table is searched quickly in any way. */
const FEW_PAGES = 50
