import { ApiError } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import type { Problem as Answer } from '../../src/http/api.ts'

/** Why a search cannot be looked for, with the part of it that is wrong marked where it stands. */
export function QueryProblem({ query, error, onAgain }: { readonly query: string; readonly error: Error; readonly onAgain: () => void }) {
  const at = error instanceof ApiError ? (error.answer as Answer | undefined)?.error.at : undefined
  return (
    <>
      {at && <p className="wrong" dir="auto"><span>{query.slice(0, at.start)}</span><mark>{query.slice(at.start, at.end)}</mark><span>{query.slice(at.end)}</span></p>}
      <Problem error={error} onAgain={onAgain} />
    </>
  )
}
