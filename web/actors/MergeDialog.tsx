import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { actors } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import type { ActorItem } from '../../src/http/api.ts'

interface Props {
  readonly chosen: readonly ActorItem[]
  readonly onClose: () => void
  readonly onMerge: (actor: string, others: readonly string[], name: string) => void
}

/** By which of their names, or by which other, several actors are to be one. */
export function MergeDialog({ chosen, onClose, onMerge }: Props) {
  const first = chosen.toSorted((a, b) => b.documents - a.documents)[0]!
  const [name, setName] = useState(first.name)
  const names = [...new Set(chosen.flatMap(actor => [actor.name, ...actor.aliases]))]
  // Whose name it is stays, and the others go into him.
  const target = chosen.find(actor => actor.name === name) ?? first
  return (
    <Dialog title={actors.mergeTitle(chosen.length)} onClose={onClose}>
      <form className="merge-actors" onSubmit={event => {
        event.preventDefault()
        onMerge(target.actor, chosen.filter(actor => actor !== target).map(({ actor }) => actor), name.trim())
      }}>
        <fieldset>
          <legend>{actors.nameOfAll}</legend>
          {names.map(one => <label key={one}><input type="radio" name="name" checked={one === name} onChange={() => setName(one)} /><bdi>{oneLine(one)}</bdi></label>)}
        </fieldset>
        <label>{actors.otherName}<input type="text" value={name} onChange={event => setName(event.target.value)} maxLength={200} dir="auto" autoComplete="off" /></label>
        <p className="soft">{actors.mergeHelp}</p>
        <div className="line"><button className="primary" type="submit" disabled={!name.trim()}>{actors.merge}</button><button type="button" onClick={onClose}>{actors.cancel}</button></div>
      </form>
    </Dialog>
  )
}
