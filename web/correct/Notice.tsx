import { PersonOffer } from '../app/PersonDialog.tsx'
import { correct as strings, shell } from '../strings.ts'

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
