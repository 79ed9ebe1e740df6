import { PersonOffer } from '../app/PersonDialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { correct as strings, shell } from '../strings.ts'
import type { Correcting } from './correcting.ts'

interface Props {
  readonly words: string
  readonly onUndo?: (() => void) | undefined
  /** How many similar ones there are. */
  readonly similar: number
  readonly onSimilar: () => void
  readonly onClose: () => void
}

/** What has just been corrected: to be taken back at once, or done to others that are alike. It stays until something else is said, since whoever reads slowly must have the time. */
export function Notice({ words, onUndo, similar, onSimilar, onClose }: Props) {
  return (
    <>
      <span>{words}</span>
      {onUndo && <button type="button" onClick={onUndo}>{strings.undo}<kbd aria-hidden="true">u</kbd></button>}
      {onUndo && <PersonOffer />}
      {similar > 0 && <button type="button" onClick={onSimilar}>{strings.similarCount(similar)}</button>}
      <button className="close" type="button" aria-label={shell.close} onClick={onClose}>×</button>
    </>
  )
}

/** What a key or a button on a card was to do and did not, where nothing is open that would tell it. */
export function NotDone({ correcting: { error, isCrossed, isSaving, makeAnyway }, onAgain, onClose }: { readonly correcting: Correcting; readonly onAgain: () => void; readonly onClose: () => void }) {
  return (
    <>
      {error && <Problem error={error} onAgain={onAgain} />}
      {isCrossed && <button type="button" disabled={isSaving} onClick={makeAnyway}>{strings.saveAnyway}</button>}
      <button className="close" type="button" aria-label={shell.close} onClick={onClose}>×</button>
    </>
  )
}
