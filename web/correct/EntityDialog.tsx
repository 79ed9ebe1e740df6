import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { ENTITY_TYPES } from '../../src/doc/reading.ts'
import { EntityChooser } from './EntityChooser.tsx'
import { MentionSigns } from './MentionSigns.tsx'
import { Saving } from './Saving.tsx'
import { correct as strings } from '../strings.ts'
import { refOf } from './entityChoices.ts'
import { excerptAt } from '../../src/export/places.ts'
import { useKept } from './useKept.ts'
import type { Correcting } from './correcting.ts'
import type { EntityIndex, EntityType, MentionIndex, Reading } from '../../src/doc/reading.ts'
import type { FormEvent } from 'react'

interface Props {
  readonly reading: Reading
  readonly index: EntityIndex
  readonly draft: string
  readonly correcting: Correcting
  /** Words of his may mean somebody else. */
  readonly onMention: (mention: MentionIndex) => void
  readonly onClose: () => void
}

/** Somebody of an article: another name, another type, or the same as another. */
export function EntityDialog({ reading, index, draft, correcting, onMention, onClose }: Props) {
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
          <label>{strings.name} <input data-first autoComplete="off" dir="auto" value={name} onChange={event => setName(event.target.value)} /></label>
          <button className="primary" type="submit" disabled={!name.trim() || name.trim() === entity.name || correcting.isSaving}>{strings.rename}</button>
        </form>
        <fieldset disabled={correcting.isSaving}>
          <legend>{strings.type}</legend>
          <p className="chips">{ENTITY_TYPES.map(type => <button key={type} type="button" aria-pressed={type === entity.type} onClick={() => setType(type)}>{type}</button>)}</p>
        </fieldset>
        <EntityChooser label={strings.sameAs} reading={reading} near={near} current={index} isDisabled={correcting.isSaving} onChoose={as => as && correcting.make([{ kind: 'same-entity', entity: ref, as }])} />
        <Mentions reading={reading} index={index} correcting={correcting} onMention={onMention} />
        <Saving correcting={correcting} />
      </div>
    </Dialog>
  )
}

/** Where the article means him; of an article that names somebody a thousand times, the first of them until somebody wants all. */
function Mentions({ reading, index, correcting, onMention }: Pick<Props, 'reading' | 'index' | 'correcting' | 'onMention'>) {
  const [isAll, setIsAll] = useState(false)
  const { mentions } = reading.entities[index]!
  const shown = isAll ? mentions : mentions.slice(0, MOST)
  if (!mentions.length) return null
  return (
    <section className="means" aria-label={strings.mentions}>
      <h3>{strings.mentions}</h3>
      <ul>
        {shown.map(mention => {
          const { before, words, after } = excerptAt(reading, reading.mentions[mention]!)
          return (
            <li key={mention}>
              <span className="excerpt" dir="auto">{before}<b>{words}</b>{after}</span>
              <button className="link" type="button" aria-label={strings.meansElseOf(`${before}${words}${after}`)} onClick={() => onMention(mention)}>{strings.meansElse}</button>
              <MentionSigns index={mention} correcting={correcting} />
            </li>
          )
        })}
      </ul>
      {shown.length < mentions.length && <p><button type="button" onClick={() => setIsAll(true)}>{strings.allMentions(mentions.length)}</button></p>}
    </section>
  )
}

const MOST = 20
