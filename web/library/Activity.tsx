import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { activity, shell } from '../strings.ts'
import { Link } from 'wouter'
import { dismiss, dismissArrived } from '../api/events.ts'
import { oneLine } from '../../src/export/clean.ts'
import { post } from '../api/client.ts'
import { useHappenings } from '../api/useHappenings.ts'
import type { Progress, RetryAccepted } from '../../src/http/api.ts'

/** What is being read and fetched: one line that has its place whether or not anything happens. */
export function Going() {
  const { progress, last } = useHappenings()
  const open = progress ? progress.waiting + progress.active : 0
  return (
    <p className="going soft" role="status">
      {progress && open > 0 ? <>{goingWords(progress, open)}{last && <span dir="auto"> · {activity.outcomes[last.kind]}: {oneLine(last.name)}</span>}</> : last?.kind === 'added' && last.count !== undefined ? <span dir="auto">{activity.brought(last.count, oneLine(last.name))}</span> : last?.kind === 'read' && activity.idle}
    </p>
  )
}

/** What has just come in by what was added here, to be opened. */
export function Arrived() {
  const { arrived } = useHappenings()
  if (!arrived.length) return null
  return (
    <section className="activity arrived" aria-label={activity.arrived}>
      <ul>
        {arrived.slice(0, MOST_ARRIVED).map(({ kind, name, document, version }) => (
          <li key={document}><p><span className="soft">{activity.outcomes[kind]}:</span> <bdi>{oneLine(name)}</bdi> <Link href={version ? `/documents/${document}/versions/${version}` : `/documents/${document}`} aria-label={activity.openOf(oneLine(name))}>{activity.open}</Link></p></li>
        ))}
      </ul>
      {arrived.length > MOST_ARRIVED && <p className="soft">{activity.more(arrived.length - MOST_ARRIVED)}</p>}
      <button className="plain" type="button" aria-label={activity.dismissArrived} onClick={dismissArrived}>×</button>
    </section>
  )
}

const MOST_ARRIVED = 4

/** What went wrong, one by one. Nothing while nothing does. */
export function Troubles() {
  const { progress, problems } = useHappenings()
  const [told, setTold] = useState('')
  const again = useMutation({
    mutationFn: () => post<RetryAccepted>('/api/retry'),
    onSuccess: ({ versions, links }) => {
      dismiss()
      setTold(activity.retried(versions + links))
    },
  })
  return (
    <section className="activity" aria-label={activity.title}>
      <p className="told" role="status">{told}</p>
      {progress?.trouble && <p className="problem" role="alert">{oneLine(progress.trouble)}</p>}
      {problems.length > 0 && (
        <div className="problems">
          <header>
            <h2>{activity.problems(problems.length)}</h2>
            <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>{shell.again}</button>
            <button className="link" type="button" onClick={() => dismiss()}>{activity.dismiss}</button>
          </header>
          {again.error && <p role="alert">{again.error.message}</p>}
          <ul>
            {problems.map(({ nth, kind, name, reason }) => (
              <li key={nth}>
                <p><b dir="auto">{oneLine(name)}</b> <span className="soft">{activity.outcomes[kind]}</span></p>
                {reason && <p dir="auto">{oneLine(reason)}</p>}
                <button className="plain" type="button" aria-label={activity.dismissOne(oneLine(name))} onClick={() => dismiss(nth)}>×</button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function goingWords({ etaMs }: Progress, open: number): string {
  return [activity.going(open), etaMs === undefined ? '' : activity.eta(Math.round(etaMs / 1000))].filter(Boolean).join(', ')
}
