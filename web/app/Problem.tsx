import { useEffect, useRef, useState } from 'react'
import { isCancelledError } from '@tanstack/react-query'
import { ApiError } from '../api/client.ts'
import { shell } from '../strings.ts'
import { useHappenings } from '../api/useHappenings.ts'

/** What did not work, why, and how to try again. */
export function Problem({ error, onAgain }: { readonly error: Error; readonly onAgain?: (() => void) | undefined }) {
  const isOver = useIsBackSince(error) && error instanceof ApiError && error.status === 0
  return (
    <div className="problem" role="alert">
      <p>{isCancelledError(error) ? shell.stopped : isOver ? shell.answersAgain : error.message}</p>
      {error instanceof ApiError && error.hint && <p className="soft">{error.hint}</p>}
      {onAgain && mayPass(error) && <button type="button" onClick={onAgain}>{shell.again}</button>}
    </div>
  )
}

/** Whether the connection has come back since: then nobody has to look whether hearsay is still running. */
function useIsBackSince(error: Error): boolean {
  const { isConnected } = useHappenings()
  const [backFrom, setBackFrom] = useState<Error>()
  const wasConnected = useRef(isConnected)
  useEffect(() => {
    if (isConnected && !wasConnected.current) setBackFrom(error)
    wasConnected.current = isConnected
  }, [isConnected, error])
  return backFrom === error
}

/** What is refused today is refused tomorrow; what did not arrive, or failed, may work. */
function mayPass(error: Error): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500
}
