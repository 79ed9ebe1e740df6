import { STANCES } from '../../src/doc/reading.ts'
import { EntityChooser } from './EntityChooser.tsx'
import { Letter } from '../reading/Letter.tsx'
import { NOBODY } from '../../src/export/speakers.ts'
import { stanceWords } from '../../src/export/view.ts'
import { correct as strings } from '../strings.ts'
import { outerChoices } from './outerChoices.ts'
import { rolesOf } from './roles.ts'
import { SaidWords } from '../reading/SaidWords.tsx'
import { tellerWords } from '../../src/export/chainWords.ts'
import type { Change } from '../../src/http/api.ts'
import type { Correcting } from './correcting.ts'
import type { ShownStatement, View } from '../../src/export/view.ts'
import type { Span } from '../../src/text/span.ts'

/** All that can be wrong with a statement, each to be said with one press more. */
export function StatementPanel({ item, view, correcting }: { readonly item: ShownStatement; readonly view: View; readonly correcting: Correcting }) {
  const { reading } = view
  const { statement } = item
  const { key } = statement
  const set = (fields: Extract<Change, { kind: 'statement' }>['set']) => correcting.make([{ kind: 'statement', key, set: fields }])
  const outer = outerChoices(view, item)
  return (
    <>
      <EntityChooser
        label={strings.creditedTo} reading={reading} near={statement} current={statement.speaker ?? (statement.source ? undefined : null)} nobody={NOBODY} isFirst isDisabled={correcting.isSaving}
        // Whoever says that nobody is named says that no words name him.
        onChoose={who => set(who ? { speaker: who } : { speaker: null, source: null })}
      />
      <p className="ways">
        <button type="button" onClick={() => correcting.edit({ kind: 'drawing', key, roles: rolesOf(statement), active: 'source' })}>{strings.selectSource}</button>
        <button type="button" onClick={() => correcting.edit({ kind: 'drawing', key, roles: rolesOf(statement), active: 'content' })}>{strings.boundaries}<kbd aria-hidden="true">b</kbd></button>
        <button type="button" disabled={correcting.isSaving} onClick={() => correcting.make([{ kind: 'not-a-statement', key }])}>{strings.notAStatement}<kbd aria-hidden="true">x</kbd></button>
      </p>
      <fieldset disabled={correcting.isSaving}>
        <legend>{strings.stance}</legend>
        <p className="chips">
          {STANCES.map(stance => (
            <button key={stance} type="button" aria-pressed={stance === statement.stance && !statement.negated} onClick={() => set({ stance, negated: false })}>{stanceWords({ stance })}</button>
          ))}
          <button type="button" aria-pressed={statement.negated === true} onClick={() => set({ negated: !statement.negated })}>{strings.not}</button>
        </p>
      </fieldset>
      <fieldset disabled={correcting.isSaving}>
        <legend>{strings.within}</legend>
        <ul className="outer">
          <li><button type="button" aria-pressed={statement.within === undefined} onClick={() => set({ within: null })}>{strings.toldBy(tellerWords(reading, statement.start))}</button></li>
          {outer.map(choice => (
            <li key={choice.index}>
              <button type="button" aria-pressed={choice.index === statement.within} onClick={() => set({ within: choice.statement.key })}>
                <Letter speaker={choice.speaker} /><bdi>{choice.speaker.name}</bdi> {stanceWords(choice.statement, choice.speaker.name)} <SaidWords reading={reading} statement={choice.statement} most={60} />
              </button>
            </li>
          ))}
        </ul>
        <p className="ways"><button type="button" onClick={() => correcting.edit({ kind: 'drawing', passesOn: key, roles: { content: [spanOf(statement)] }, active: 'source' })}>{strings.passedOn}</button></p>
      </fieldset>
    </>
  )
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
