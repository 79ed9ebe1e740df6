import { useState } from 'react'
import { changeWords, wasWords } from './changeWords.ts'
import { correct as strings } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { isConflict } from './signs.ts'
import { slice } from '../../src/text/span.ts'
import { useCorrecting } from './correcting.ts'
import type { CorrectionItem } from '../../src/http/api.ts'
import type { Signs } from './correcting.ts'
import type { Span } from '../../src/text/span.ts'

/** On a card: that people have corrected it, or looked at it, who and when; of the selected one what, and what the machine had. */
export function CardSigns({ signs: { corrections, review }, text, isSelected }: { readonly signs: Signs; readonly text: string; readonly isSelected: boolean }) {
  const last = corrections.findLast(({ standing }) => standing.state === 'applied')
  // Whoever corrected it has looked at it; two lines would say so twice.
  const isOwnReview = review && last && review.by === last.madeBy && review.at.slice(0, 10) === last.madeAt.slice(0, 10)
  return (
    <>
      {last && <p className="sign" dir="auto"><span aria-hidden="true">✎</span> {strings.correctedBy} <bdi>{last.madeBy}</bdi>, {dayOf(last.madeAt)}</p>}
      {review && !isOwnReview && <p className="sign" dir="auto"><span aria-hidden="true">✓</span> {strings.reviewedBy} <bdi>{review.by}</bdi>, {dayOf(review.at)}</p>}
      {corrections.some(isConflict) && <p className="sign conflict" dir="auto"><span aria-hidden="true">≠</span> {strings.conflict}</p>}
      {isSelected && corrections.length > 0 && <Told corrections={corrections} text={text} />}
    </>
  )
}

function Told({ corrections, text }: { readonly corrections: readonly CorrectionItem[]; readonly text: string }) {
  const [showsWas, setShowsWas] = useState(false)
  const correcting = useCorrecting()
  const wordsAt = (span: Span) => slice(text, span)
  const first = corrections[0]!
  return (
    <div onClick={event => event.stopPropagation()}>
      <ul className="told">
        {corrections.map(item => (
          <li key={item.correction}>
            {corrections.length > 1 && <><bdi>{item.madeBy}</bdi>: </>}
            <span dir="auto">{changeWords(item.change, wordsAt).join('; ')}</span>
            {item.standing.state === 'superseded' && <span className="soft"> ({strings.notShown})</span>}
            {' '}{correcting && !correcting.isMachine && <button className="link" type="button" disabled={correcting.isSaving} onClick={() => correcting.undo(item.correction)}>{strings.undo}</button>}
          </li>
        ))}
      </ul>
      {first.kind !== 'missed-statement' && (showsWas
        ? <p className="soft">{strings.machineHad} <span dir="auto">{wasWords(first, wordsAt).join('; ') || strings.none}</span></p>
        : <button className="link" type="button" onClick={() => setShowsWas(true)}>{strings.showMachine}</button>)}
    </div>
  )
}
