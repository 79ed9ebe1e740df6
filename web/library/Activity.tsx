import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { activity, DOT, shell } from '../strings.ts'
import { Link } from 'wouter'
import { dayOf } from '../../src/export/view.ts'
import { dismiss, dismissArrived } from '../api/events.ts'
import { oneLine } from '../../src/export/clean.ts'
import { documentQuery } from '../api/queries.ts'
import { post } from '../api/client.ts'
import { TakeRemoved } from '../failures/TakeRemoved.tsx'
import { useHappenings } from '../api/useHappenings.ts'
import type { OutcomeEvent, Progress, RetryAccepted } from '../../src/http/api.ts'

/** What is being read and fetched: one line that has its place whether or not anything happens. */
export function Going() {
  const { progress, last } = useHappenings()
  const open = progress ? progress.waiting + progress.active : 0
  return (
    <p className="going soft" role="status">
      {progress && open > 0 ? <>{goingWords(progress, open)}{last && <span dir="auto">{DOT}{activity.outcomes[last.kind]}: {oneLine(last.name)}</span>}</> : last?.kind === 'added' && last.count !== undefined ? <span dir="auto">{activity.brought(last.count, oneLine(last.name))}</span> : last?.kind === 'read' && activity.idle}
    </p>
  )
}

/** What has become of what was added here, to be opened. */
export function Arrived() {
  const { arrived } = useHappenings()
  if (!arrived.length) return null
  return (
    <section className="activity arrived" aria-label={activity.arrived}>
      <ul>{arrived.slice(0, MOST_ARRIVED).map(outcome => <ArrivedLine key={`${outcome.document ?? ''} ${outcome.name}`} outcome={outcome} />)}</ul>
      {arrived.length > MOST_ARRIVED && <p className="soft">{activity.more(arrived.length - MOST_ARRIVED)}</p>}
      <button className="plain" type="button" aria-label={activity.dismissArrived} onClick={dismissArrived}>×</button>
    </section>
  )
}

const MOST_ARRIVED = 4

/** It is called by its title as soon as that is known. */
function ArrivedLine({ outcome: { kind, name, document, version, reason } }: { readonly outcome: OutcomeEvent }) {
  const { data } = useQuery({ ...documentQuery(document ?? ''), enabled: document !== undefined })
  const title = oneLine(data?.title ?? name)
  if (!document) return <li><p><span className="soft">{activity.later}:</span> <bdi>{title}</bdi> {reason && <span className="soft" dir="auto">{oneLine(reason)}</span>}</p></li>
  const history = data?.history ?? []
  const at = history.findIndex(one => one.version === (version ?? data?.version))
  const [here, before] = [history[at], history[at + 1]]
  const isOld = kind === 'already-there'
  return (
    <li>
      <p>
        <span className="soft">{isOld && here ? activity.nothingNew(dayOf(here.addedAt)) : activity.outcomes[kind]}:</span>{' '}
        <Link href={version ? `/documents/${document}/versions/${version}` : `/documents/${document}`} aria-label={activity.openOf(title)}><bdi>{title}</bdi></Link>
        {kind === 'new-version' && here && before && <>{' '}<Link href={`/documents/${document}/versions/${here.version}/changes/${before.version}`} aria-label={activity.changesOf(title)}>{activity.changes}</Link></>}
      </p>
    </li>
  )
}

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
            {problems.some(isTriedAgain) && <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>{shell.again}</button>}
            {problems.length > 1 && <button className="link" type="button" onClick={() => dismiss()}>{activity.dismissAll}</button>}
          </header>
          {again.error && <p role="alert">{again.error.message}</p>}
          <ul>
            {problems.map(problem => {
              const { nth, kind, name, reason, again } = problem
              return <li key={nth}>
                <p><b dir="auto">{oneLine(name)}</b> <span className="soft">{activity.outcomes[kind]}</span></p>
                {reason && <p dir="auto">{oneLine(reason)}</p>}
                {again && <p><TakeRemoved problem={problem} onTaken={() => dismiss(nth)} /></p>}
                <button className="plain" type="button" aria-label={activity.dismissOne(oneLine(name))} onClick={() => dismiss(nth)}>×</button>
              </li>
            })}
          </ul>
        </div>
      )}
    </section>
  )
}

/** What a call gave is here no more when it was refused; what was fetched or was to be read can be had again. */
function isTriedAgain({ job, again }: OutcomeEvent): boolean {
  return !job && !again
}

function goingWords({ etaMs }: Progress, open: number): string {
  return [activity.going(open), etaMs === undefined ? '' : activity.eta(Math.round(etaMs / 1000))].filter(Boolean).join(', ')
}
