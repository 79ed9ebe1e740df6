import { Suspense } from 'react'
import { ActorOfCard } from '../actors/ActorOfCard.tsx'
import { CiteAct } from '../take/CiteAct.tsx'
import { CorrectActs } from '../correct/CorrectActs.tsx'
import { LiveLink } from '../live/LiveLink.tsx'
import { part } from '../app/part.tsx'
import { spanOf } from './articleMarks.ts'
import { reading as strings, shell } from '../strings.ts'
import type { MarkId } from './articleMarks.ts'
import type { View } from '../../src/export/view.ts'

interface Props {
  readonly id: MarkId
  readonly view: View
  readonly onSelect: (id: MarkId | undefined) => void
  readonly onCopy: (id: MarkId) => void
}

// What people do beside reading comes when a card is first chosen.
const CardChecks = part('inline', async () => (await import('../checks/CardChecks.tsx')).CardChecks)

/** What can be done with the words of the selected card. A press here does not count as one on the card. */
export function CardActs({ id, view, onSelect, onCopy }: Props) {
  const span = spanOf(view, id)
  return (<>
    <div className="acts" onClick={event => event.stopPropagation()}>
      <button className="link" type="button" onClick={() => onCopy(id)}>{strings.copyLink}</button>
      <CorrectActs id={id} view={view} />
      {span && <CiteAct reading={view.reading} span={span} isLink />}
      {span && <LiveLink reading={view.reading} span={span} />}
      <ActorOfCard id={id} view={view} />
      <button className="plain close" type="button" aria-label={shell.close} onClick={() => onSelect(undefined)}>×</button>
    </div>
    <Suspense><CardChecks id={id} view={view} /></Suspense>
  </>)
}
