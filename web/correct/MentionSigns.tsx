import { changeWords } from './changeWords.ts'
import { correct as strings } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { isConflict } from './signs.ts'
import type { Correcting } from './correcting.ts'
import type { MentionIndex } from '../../src/doc/reading.ts'

/** What people have said of whom words mean, who and when; it can be taken back. */
export function MentionSigns({ index, correcting: { items, isSaving, undo } }: { readonly index: MentionIndex; readonly correcting: Correcting }) {
  const found = items.filter(({ layer, standing }) => layer === 'mentions' && standing.index === index && standing.state !== 'undone')
  return found.map(item => {
    const said = changeWords(item.change).join('; ')
    return (
      <p key={item.correction} className="sign">
        <span aria-hidden="true">✎</span> <span dir="auto">{said}</span>{item.standing.state === 'superseded' && <> ({strings.notShown})</>}, {strings.correctedBy} <bdi>{item.madeBy}</bdi>, {dayOf(item.madeAt)}
        {isConflict(item) && <>. <span aria-hidden="true">≠</span> {strings.conflict}</>}
        {' '}<button className="link" type="button" aria-label={strings.undoOf(said)} disabled={isSaving} onClick={() => undo(item.correction)}>{strings.undo}</button>
      </p>
    )
  })
}
