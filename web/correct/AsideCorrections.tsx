import { correct as strings } from '../strings.ts'
import { isConflict } from './signs.ts'
import type { Correcting } from './correcting.ts'

/** Beside the article: how much of it people have corrected, whether that shows, and a way to add what was missed. */
export function AsideCorrections({ correcting, onOpen, onMachine, onMissed }: { readonly correcting: Correcting; readonly onOpen: () => void; readonly onMachine: (isMachine: boolean) => void; readonly onMissed: () => void }) {
  const { items, isMachine } = correcting
  const count = items.filter(({ standing }) => standing.state !== 'undone').length
  const orphans = items.filter(({ standing }) => standing.state === 'orphan').length
  const conflicts = items.filter(isConflict).length
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{strings.title}</h2>
      <p><button className="link" type="button" onClick={onOpen}>{count ? strings.count(count) : strings.noneYetShort}</button></p>
      {conflicts > 0 && <p><span aria-hidden="true">≠</span> {strings.conflictCount(conflicts)}</p>}
      {orphans > 0 && <p><span aria-hidden="true">?</span> {strings.orphanCount(orphans)}</p>}
      {!isMachine && <p><button className="link" type="button" onClick={onMissed}>{strings.addMissed}</button></p>}
      {(count > 0 || isMachine) && (
        <label className="layer">
          <input type="checkbox" checked={isMachine} onChange={event => onMachine(event.target.checked)} />
          <span className="name">{strings.asFound}</span>
        </label>
      )}
    </section>
  )
}
