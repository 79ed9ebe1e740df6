/** What is asked of the thread that holds the embedded database. */
export type Request =
  | { readonly id: number; readonly do: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  /** Several statements in one text, without parameters. */
  | { readonly id: number; readonly do: 'script'; readonly sql: string }
  | { readonly id: number; readonly do: 'close' }

export type Answer =
  | { readonly id: number; readonly rows: readonly Record<string, unknown>[]; readonly affected?: number }
  | { readonly id: number; readonly error: DatabaseFault }

/** An error of the database as it crosses threads: PostgreSQL's own fields. */
export interface DatabaseFault {
  readonly message: string
  readonly code?: string
  readonly detail?: string
  readonly constraint?: string
  readonly table?: string
}

/** The id of the answer that nobody asked for: the database is open. */
export const READY = 0
