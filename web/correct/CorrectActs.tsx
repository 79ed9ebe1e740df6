import { correct as strings } from '../strings.ts'
import { reviewableOf } from './reviewableOf.ts'
import { useCorrecting } from './correcting.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { View } from '../../src/export/view.ts'

/** On the selected card: correct it, or say that it is right as it stands. */
export function CorrectActs({ id, view }: { readonly id: MarkId; readonly view: View }) {
  const correcting = useCorrecting()
  const reviewable = reviewableOf(id, view.reading)
  if (!correcting || correcting.isMachine || !reviewable) return null
  const isOpen = correcting.editing?.kind === 'card' && correcting.editing.mark === id
  return (
    <>
      <button className="link" type="button" aria-expanded={isOpen} onClick={() => correcting.edit(isOpen ? undefined : { kind: 'card', mark: id })}>{strings.correct}</button>
      {!correcting.signs.get(id)?.review && <button className="link" type="button" disabled={correcting.isSaving} onClick={() => correcting.make([{ kind: 'confirm', of: reviewable }])}>{strings.right}</button>}
    </>
  )
}
