import type { ReactNode } from 'react'
import { checks as strings } from '../strings.ts'

/** What was taken away, folded, to be brought back. */
export function Removed({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  if (!count) return null
  return <details className="taken-away"><summary>{strings.showRemoved(count)}</summary><ul className="sheet-parts">{children}</ul></details>
}
