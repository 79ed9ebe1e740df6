import { isCancelledError } from '@tanstack/react-query'
import { ApiError } from '../api/client.ts'
import { shell } from '../strings.ts'

/** What did not work, why, and how to try again. */
export function Problem({ error, onAgain }: { readonly error: Error; readonly onAgain?: (() => void) | undefined }) {
  return (
    <div className="problem" role="alert">
      <p>{isCancelledError(error) ? shell.stopped : error.message}</p>
      {error instanceof ApiError && error.hint && <p className="soft">{error.hint}</p>}
      {onAgain && mayPass(error) && <button type="button" onClick={onAgain}>{shell.again}</button>}
    </div>
  )
}

/** What is refused today is refused tomorrow; what did not arrive, or failed, may work. */
function mayPass(error: Error): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500
}
