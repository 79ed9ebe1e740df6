import { correct as strings } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { factWords, factsCorrected } from './facts.ts'
import { isConflict } from './signs.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import type { Correcting } from './correcting.ts'

/** Which facts of an article people have corrected, to what, what stood there, who and when; each can be taken back. */
export function FactSigns({ correcting }: { readonly correcting: Correcting }) {
  const found = correcting.isMachine ? [] : factsCorrected(correcting.items)
  if (!found.length) return null
  return (
    <ul className="fact-signs">
      {found.map(({ fact, item, value }) => {
        const words = (of: unknown) => shorten(oneLine(factWords(fact, of)), LONGEST)
        return (
          <li key={`${item.correction} ${fact}`} className="sign">
            <span aria-hidden="true">✎</span> {strings.fields[fact]}: <b dir="auto">{words(value)}</b>
            {item.standing.state === 'superseded' && <> ({strings.notShown})</>}, {strings.correctedBy} <bdi>{item.madeBy}</bdi>, {dayOf(item.madeAt)}; {strings.itWas} <span dir="auto">{words(item.was[fact])}</span>
            {isConflict(item) && <>. <span aria-hidden="true">≠</span> {strings.conflict}</>}
            {' '}<button className="link" type="button" aria-label={strings.undoOf(`${strings.fields[fact]}: ${words(value)}`)} disabled={correcting.isSaving} onClick={() => correcting.undo(item.correction)}>{strings.undo}</button>
          </li>
        )
      })}
    </ul>
  )
}

const LONGEST = 100
