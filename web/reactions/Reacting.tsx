import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PersonOffer } from '../app/PersonDialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { reactions as strings } from '../strings.ts'
import { clean } from '../../src/export/clean.ts'
import { dayOf } from '../../src/export/view.ts'
import { reactionCounts } from './reactionCounts.ts'
import { reactionsQuery } from '../api/queries.ts'
import { send } from '../api/client.ts'
import { useDraft } from '../library/useDraft.ts'
import type { NewReaction, ReactionItem, ReactionList } from '../../src/http/api.ts'
import type { ReactionChoice } from '../../src/doc/checks.ts'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly document: string
  readonly version: string
  /** The words that it is to; without them it is to the article. */
  readonly about?: { readonly span: Span; readonly target: string }
  readonly choices: readonly ReactionChoice[]
  /** Of everybody, to just this. */
  readonly reactions: readonly ReactionItem[]
}

/** What one makes of something oneself, changeable, with a reason; and what others do, with their names. */
export function Reacting({ document, version, about, choices, reactions }: Props) {
  const queries = useQueryClient()
  const mine = reactions.find(({ isMine }) => isMine)
  const [reason, setReason] = useDraft(`reason ${document} ${about?.span.start ?? ''}`)
  const take = (list: ReactionList) => queries.setQueryData(reactionsQuery(document).queryKey, list)
  const reacting = useMutation({
    mutationFn: (given: Pick<NewReaction, 'choice' | 'reason'>) => send<ReactionList>('PUT', `/api/documents/${document}/versions/${version}/reaction`, { ...given, ...about }),
    onSuccess: take,
  })
  const group = useRef<HTMLDivElement>(null)
  const withdrawing = useMutation({
    mutationFn: () => send<ReactionList>('DELETE', `/api/reactions/${mine!.reaction}`),
    onSuccess: list => {
      // What was pressed is gone with it.
      group.current?.querySelector('button')?.focus()
      take(list)
    },
  })
  const error = reacting.error ?? withdrawing.error
  const isBusy = reacting.isPending || withdrawing.isPending
  const typed = reason || (mine?.reason ?? '')
  const counts = reactionCounts(reactions)
  return (
    // A button that is switched off while it is busy would lose the focus.
    <div className="reacting">
      <div className="choices" role="group" ref={group} aria-label={strings.yours}>
        {choices.map(choice => (
          <button key={choice} type="button" aria-pressed={mine?.choice === choice} aria-disabled={isBusy} onClick={() => { if (!isBusy) reacting.mutate({ choice, ...(typed && { reason: typed }) }) }}>{strings.choices[choice]}</button>
        ))}
        {mine && <button className="link" type="button" aria-disabled={isBusy} onClick={() => { if (!isBusy) withdrawing.mutate() }}>{strings.withdraw}</button>}
        {!about && counts && <span className="soft">{counts}</span>}
      </div>
      {mine && (
        <form onSubmit={event => {
          event.preventDefault()
          reacting.mutate({ choice: mine.choice, ...(typed.trim() && { reason: typed.trim() }) }, { onSuccess: () => setReason('') })
        }}>
          <label>{strings.reason} <input type="text" value={typed} placeholder={strings.reasonHint} dir="auto" maxLength={2000} autoComplete="off" onChange={event => setReason(event.target.value)} /></label>
          <button type="submit" disabled={isBusy || !reason || reason.trim() === mine.reason}>{strings.save}</button>
        </form>
      )}
      {mine && <PersonOffer />}
      {error && <Problem error={error} />}
      {reactions.length > 0 && (
        <details>
          <summary>{strings.who}</summary>
          <ul>
            {reactions.map(one => (
              <li key={one.reaction}><bdi>{one.person}</bdi>{one.isMine && ` (${strings.mine})`} <span className="soft">{strings.choices[one.choice].toLowerCase()}, {dayOf(one.changedAt)}</span>{one.reason && <p dir="auto">{clean(one.reason)}</p>}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
