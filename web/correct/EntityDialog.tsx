import { Dialog } from '../app/Dialog.tsx'
import { ENTITY_TYPES } from '../../src/doc/reading.ts'
import { EntityChooser } from './EntityChooser.tsx'
import { Problem } from '../app/Problem.tsx'
import { correct as strings } from '../strings.ts'
import { refOf } from './entityChoices.ts'
import { useKept } from './useKept.ts'
import type { Correcting } from './correcting.ts'
import type { EntityIndex, EntityType, Reading } from '../../src/doc/reading.ts'
import type { FormEvent } from 'react'

interface Props {
  readonly reading: Reading
  readonly index: EntityIndex
  readonly draft: string
  readonly correcting: Correcting
  readonly onClose: () => void
}

/** Somebody of an article: another name, another type, or the same as another. */
export function EntityDialog({ reading, index, draft, correcting, onClose }: Props) {
  const entity = reading.entities[index]!
  const ref = refOf(reading, index)
  const [name, setName] = useKept(draft, entity.name)
  const setType = (type: EntityType) => correcting.make([{ kind: 'entity', entity: ref, set: { type } }])
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() && name.trim() !== entity.name) correcting.make([{ kind: 'entity', entity: ref, set: { name: name.trim() } }])
  }
  const near = reading.mentions[entity.mentions[0] ?? -1] ?? { start: 0, end: 0 }
  return (
    <Dialog title={strings.entityTitle(entity.name)} onClose={onClose}>
      <div className="correct entity">
        <form className="value" onSubmit={rename}>
          <label>{strings.name} <input autoFocus autoComplete="off" dir="auto" value={name} onChange={event => setName(event.target.value)} /></label>
          <button className="primary" type="submit" disabled={!name.trim() || name.trim() === entity.name || correcting.isSaving}>{strings.rename}</button>
        </form>
        <fieldset disabled={correcting.isSaving}>
          <legend>{strings.type}</legend>
          <p className="chips">{ENTITY_TYPES.map(type => <button key={type} type="button" aria-pressed={type === entity.type} onClick={() => setType(type)}>{type}</button>)}</p>
        </fieldset>
        <EntityChooser label={strings.sameAs} reading={reading} near={near} current={index} isDisabled={correcting.isSaving} onChoose={as => as && correcting.make([{ kind: 'same-entity', entity: ref, as }])} />
        {correcting.error && <Problem error={correcting.error} />}
      </div>
    </Dialog>
  )
}
