import { Dialog } from '../app/Dialog.tsx'
import { EntityChooser } from './EntityChooser.tsx'
import { MentionSigns } from './MentionSigns.tsx'
import { Saving } from './Saving.tsx'
import { correct as strings } from '../strings.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { slice } from '../../src/text/span.ts'
import type { Correcting } from './correcting.ts'
import type { MentionIndex, Reading } from '../../src/doc/reading.ts'

interface Props {
  readonly reading: Reading
  readonly index: MentionIndex
  readonly correcting: Correcting
  readonly onClose: () => void
}

/** Whom words mean: somebody of the article, somebody who is not in it yet, or nobody. */
export function MentionDialog({ reading, index, correcting, onClose }: Props) {
  const { start, end, entity } = reading.mentions[index]!
  const words = shorten(oneLine(slice(reading.article.text, { start, end })), LONGEST)
  const now = entity === undefined ? undefined : reading.entities[entity]!.name
  return (
    <Dialog title={strings.mentionTitle(words)} onClose={onClose}>
      <div className="correct meant">
        <p className="soft">{now === undefined ? strings.meantNobody : <>{strings.meantNow} <bdi>{oneLine(now)}</bdi>.</>}</p>
        <MentionSigns index={index} correcting={correcting} />
        <EntityChooser isFirst label={strings.meant} reading={reading} near={{ start, end }} current={entity ?? null} nobody={strings.nobody} isDisabled={correcting.isSaving} onChoose={who => correcting.make([{ kind: 'mention', at: { start, end }, set: { entity: who } }])} />
        <Saving correcting={correcting} />
      </div>
    </Dialog>
  )
}

const LONGEST = 60
