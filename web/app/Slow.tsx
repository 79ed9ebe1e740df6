import { useEffect, useState } from 'react'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { shell } from '../strings.ts'
import { useHappenings } from '../api/useHappenings.ts'

/** Says when an answer takes long, what the server is at meanwhile, and lets people wait no longer. */
export function Slow() {
  const queries = useQueryClient()
  const { isConnected, progress } = useHappenings()
  const isAsking = useIsFetching() > 0
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    setIsLong(false)
    if (!isAsking) return
    const timer = setTimeout(() => setIsLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [isAsking])
  const shows = isLong && isConnected
  return (
    <div className="lost" role="status">
      {shows && <>{shell.slow((progress?.waiting ?? 0) + (progress?.active ?? 0))} <button className="link" type="button" onClick={() => void queries.cancelQueries({}, { revert: false, silent: false })}>{shell.stop}</button></>}
    </div>
  )
}

const LONG_MS = 5000
