import { PersonOffer } from '../app/PersonDialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { correct as strings } from '../strings.ts'
import type { Correcting } from './correcting.ts'

/** Beside whatever can be saved: as whom, and what kept it from being saved. */
export function Saving({ correcting }: { readonly correcting: Correcting }) {
  return (
    <>
      <PersonOffer />
      {correcting.error && <Problem error={correcting.error} />}
      {correcting.isCrossed && <p><button type="button" disabled={correcting.isSaving} onClick={correcting.makeAnyway}>{strings.saveAnyway}</button></p>}
    </>
  )
}
