import { Link } from 'wouter'
import { Dialog } from '../app/Dialog.tsx'
import { changeWords } from './changeWords.ts'
import { correct as strings, DOT } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { isConflict } from './signs.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import type { Correcting } from './correcting.ts'
import type { CorrectionItem } from '../../src/http/api.ts'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly correcting: Correcting
  readonly onGo: (span: Span) => void
  readonly onClose: () => void
}

/** All that people have corrected in an article: what shows, what does not and why, what contradicts, what was undone. The latest stands first. */
export function CorrectionsDialog({ correcting, onGo, onClose }: Props) {
  const { items } = correcting
  const groups = [
    [strings.orphans, items.filter(({ standing }) => standing.state === 'orphan'), strings.orphansHelp],
    [strings.conflicts, items.filter(isConflict), strings.conflictsHelp],
    [strings.standing, items.filter(item => !isConflict(item) && (item.standing.state === 'applied' || item.standing.state === 'superseded')), ''],
    [strings.undone, items.filter(({ standing }) => standing.state === 'undone'), ''],
  ] as const
  const isReviewed = items.some(({ kind, change, standing }) => kind === 'confirm' && change.kind === 'confirm' && change.of.layer === 'article' && standing.state === 'applied')
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <div className="correct all">
        {!items.length && <p className="soft">{strings.noneYet}</p>}
        {groups.map(([title, found, help]) => found.length > 0 && (
          <section key={title} aria-label={title}>
            <h3>{title} <span className="soft">{found.length}</span></h3>
            {help && <p className="soft">{help}</p>}
            <ul>{[...found].reverse().map(item => <Row key={item.correction} item={item} correcting={correcting} onGo={onGo} />)}</ul>
          </section>
        ))}
        {correcting.error && <Problem error={correcting.error} />}
        <p className="ends">
          {!isReviewed && !correcting.isMachine && <button type="button" disabled={correcting.isSaving} onClick={() => correcting.make([{ kind: 'confirm', of: { layer: 'article' } }])}>{strings.confirmAll}</button>}
          <Link href="/corrections">{strings.toAll}</Link>
        </p>
      </div>
    </Dialog>
  )
}

function Row({ item, correcting, onGo }: { readonly item: CorrectionItem; readonly correcting: Correcting; readonly onGo: (span: Span) => void }) {
  const { standing, at, madeBy, madeAt, undoneBy, undoneAt } = item
  const words = shorten(oneLine(at?.quote ?? ''), 120)
  return (
    <li>
      <p>{changeWords(item.change).join('; ')}<span className="soft">{DOT}<bdi>{madeBy}</bdi>, {dayOf(madeAt)}{undoneAt && <>{DOT}{strings.undoneBy} <bdi>{undoneBy}</bdi>, {dayOf(undoneAt)}</>}</span></p>
      {words && <p>{standing.at ? <button className="to" type="button" dir="auto" onClick={() => onGo(standing.at!)}>{words}</button> : <q dir="auto">{words}</q>}</p>}
      {standing.why && <p className="soft">{oneLine(standing.why)}</p>}
      {item.note && <p className="soft" dir="auto">{oneLine(item.note)}</p>}
      {standing.state !== 'undone' && !correcting.isMachine && <button className="link" type="button" aria-label={strings.undoOf(changeWords(item.change).join('; '))} disabled={correcting.isSaving} onClick={() => correcting.undo(item.correction)}>{strings.undo}</button>}
    </li>
  )
}
