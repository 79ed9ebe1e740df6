import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Dialog } from './Dialog.tsx'
import { APP, shell } from '../strings.ts'
import { hasTicks } from '../take/ticks.ts'
import { isThere, NotFetched } from './fetchPart.ts'
import { useHappenings } from '../api/useHappenings.ts'
import type { Place } from './Guard.tsx'

interface Props {
  readonly error: Error
  readonly place: Place
  readonly onAgain: () => void
  readonly onClose: (() => void) | undefined
}

/** In the place of a part of the page that has not come or has failed: what is wrong, and how to go on. */
export function Failure({ error, place, onAgain, onClose }: Props) {
  const queries = useQueryClient()
  const why = error instanceof NotFetched ? error.why : 'fault'
  useComesBack(why === 'unreachable', onAgain)
  useEffect(() => {
    if (why === 'outdated' && place === 'page') loadAnewOnce()
  }, [why, place])
  if (place === 'quiet' && why !== 'fault') return null
  const again = () => {
    // It may be what was fetched that cannot be shown.
    if (why === 'fault' && place === 'page') void queries.resetQueries()
    onAgain()
  }
  const told = (
    <div className="problem" role="alert">
      <p>{shell.failures[why]}</p>
      <p className="soft">{shell.failureHelp[why]}</p>
      {why === 'fault' && <p className="soft">{shell.faultIs} <code>{error.message}</code></p>}
      <p className="acts">
        {why !== 'outdated' && <button type="button" onClick={again}>{shell.again}</button>}
        {why !== 'unreachable' && <button type="button" onClick={() => location.reload()}>{shell.loadAnew}</button>}
      </p>
    </div>
  )
  if (place === 'dialog' && onClose) return <Dialog title={shell.trouble} onClose={onClose}>{told}</Dialog>
  if (place === 'page') return <div className="page"><title>{`${shell.trouble} – ${APP}`}</title><h1>{shell.trouble}</h1>{told}</div>
  return told
}

/** What did not come because nobody answered is asked for again as soon as somebody does. */
function useComesBack(isWaiting: boolean, onBack: () => void): void {
  const { isConnected } = useHappenings()
  const back = useRef(onBack)
  back.current = onBack
  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const look = () => void isThere().then(is => { if (is && !isOver) back.current() })
    if (isConnected) look()
    // Somebody may answer before the connection for news is back.
    const timer = setInterval(look, LOOK_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [isWaiting, isConnected])
}

const LOOK_MS = 5000

/** A page that has not been seen yet has nothing to lose by it, and what is typed is kept; what is ticked would be lost. Once: what is not there then either, nobody waits for. */
function loadAnewOnce(): void {
  try {
    const last = Number(sessionStorage.getItem('loaded anew') ?? 0)
    if (hasTicks() || Date.now() - last < ONCE_MS) return
    sessionStorage.setItem('loaded anew', String(Date.now()))
    location.reload()
  } catch {
    // Where the browser keeps nothing, nobody knows whether it was done before; there is a button.
  }
}

const ONCE_MS = 60_000
