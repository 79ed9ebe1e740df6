import { Link } from 'wouter'
import { actors } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { oneLine } from '../../src/export/clean.ts'
import type { Deciding } from './useDeciding.tsx'
import type { DecisionItem } from '../../src/http/api.ts'

/** What people decided about an actor, the latest first, each with its way back. */
export function History({ decisions, deciding }: { readonly decisions: readonly DecisionItem[]; readonly deciding: Deciding }) {
  if (!decisions.length) return <p className="soft">{actors.noHistory}</p>
  return (
    <ol className="decisions">
      {decisions.map(decision => (
        <li key={decision.decision} className={decision.undoneAt ? 'gone' : undefined}>
          <p><bdi>{wordsOf(decision)}</bdi> {decision.made && <Link href={`/actors/${decision.made}`}>{actors.whoIsSplit}</Link>}</p>
          <p className="of">
            <span><bdi>{decision.by}</bdi>, <time dateTime={decision.at}>{dayOf(decision.at)}</time></span>
            {decision.undoneAt && <span>{actors.undoneBy(decision.undoneBy ?? '', dayOf(decision.undoneAt))}</span>}
            {!decision.undoneAt && decision.isOverruled && <span>{actors.overruled}</span>}
            {decision.isOrphan && <span>{actors.orphaned}</span>}
          </p>
          {!decision.undoneAt && <button className="link" type="button" disabled={deciding.isPending} aria-label={actors.undoOne(wordsOf(decision))} onClick={() => void deciding.undo(decision.decision)}>{actors.undo}</button>}
        </li>
      ))}
    </ol>
  )
}

function wordsOf({ what, names, name, note, document }: DecisionItem): string {
  const called = names.map(one => oneLine(one) || actors.forgotten)
  switch (what) {
    case 'merge': return actors.didMerge(called, name && oneLine(name))
    case 'split': return actors.didSplit(called[0] ?? actors.forgotten, document !== undefined)
    case 'rename': return actors.didRename(called[0] ?? actors.forgotten, oneLine(name ?? ''))
    case 'note': return actors.didNote(oneLine(note ?? ''))
  }
}
