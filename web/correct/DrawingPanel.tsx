import { useEffect } from 'react'
import { STANCES } from '../../src/doc/reading.ts'
import { EntityChooser } from './EntityChooser.tsx'
import { NOBODY } from '../../src/export/speakers.ts'
import { beginRole } from './beginRole.ts'
import { handleOf, NEXT_ROLE, ROLE_KEYS, ROLES, partsOf, redrawnFields, rolesOf, withoutOwn, withoutWords, withWords } from './roles.ts'
import { correct as strings, DOT, shell } from '../strings.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { stanceWords } from '../../src/export/view.ts'
import { useKeys } from '../app/keys.ts'
import { wordStops } from './wordStops.ts'
import type { Change } from '../../src/http/api.ts'
import type { Correcting, Drawing } from './correcting.ts'
import type { MouseEvent } from 'react'
import type { Reading, Stance } from '../../src/doc/reading.ts'
import type { DrawnRoles, Role } from './roles.ts'
import type { View } from '../../src/export/view.ts'

/** Which words are source, cue and content: those that are selected in the text, or drawn by their ends. Enter saves, Escape leaves. */
export function DrawingPanel({ drawing, view, correcting }: { readonly drawing: Drawing; readonly view: View; readonly correcting: Correcting }) {
  const { reading } = view
  const { key, passesOn, roles, active, speaker, stance = 'say' } = drawing
  const edit = (change: Partial<Drawing>) => correcting.edit({ ...drawing, ...change })
  const changes = changesOf(drawing, reading)
  const canSave = changes.length > 0 && !correcting.isSaving
  const begin = (role: Role) => {
    const isDrawn = partsOf(roles).some(part => part.role === role)
    const span = isDrawn ? undefined : beginRole(role, roles, reading, wordStops(reading.article.text, reading.article.blocks))
    edit({ active: role, ...(span && { roles: withWords(roles, role, span) }) })
    document.querySelector<HTMLElement>(handleOf(role))?.focus()
  }
  useKeys(Object.fromEntries(ROLES.map(role => [ROLE_KEYS[role], () => begin(role)])))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('button, a, input, select, textarea, dialog')
      if (event.key !== 'Enter' || event.defaultPrevented || isElsewhere || !canSave) return
      event.preventDefault()
      correcting.make(changes)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <>
      <p className="who"><b>{passesOn !== undefined ? strings.passedOnTitle : key === undefined ? strings.missed : strings.drawTitle}</b></p>
      <p className="soft" role="status">{passesOn !== undefined && active === 'source' ? strings.passedOnHelp : strings.drawHelp[active]}</p>
      <dl className="roles">
        {ROLES.map(role => <RoleRow key={role} role={role} drawing={drawing} reading={reading} onActive={() => edit({ active: role })} onBegin={() => begin(role)} onWithout={part => edit({ roles: withoutWords(roles, { role, part }), active: role })} />)}
      </dl>
      {key === undefined && roles.content.length > 0 && (
        <details>
          <summary>{strings.creditedTo}: {speaker === undefined ? strings.bySource : <bdi>{speaker?.name ?? NOBODY}</bdi>}{DOT}{stanceWords({ stance })}</summary>
          <EntityChooser label={strings.creditedTo} reading={reading} near={roles.content[0]!} nobody={NOBODY} onChoose={who => edit({ speaker: who })} />
          <label>{strings.stance} <select value={stance} onChange={event => edit({ stance: event.target.value as Stance })}>
            {STANCES.map(one => <option key={one} value={one}>{stanceWords({ stance: one })}</option>)}
          </select></label>
        </details>
      )}
      {key === undefined && passesOn === undefined && roles.content.length > 0 && !isSomebodys(roles, speaker) && <p className="soft">{strings.notYet}</p>}
      <p className="ends">
        <button className="primary" type="button" disabled={!canSave} onClick={() => correcting.make(changes)}>{strings.save}<kbd aria-hidden="true">Enter</kbd></button>
        {key === undefined && roles.content.length > 0 && active !== 'cue' && <button type="button" onClick={() => edit({ active: NEXT_ROLE[active] })}>{strings.skip}</button>}
        <button type="button" onClick={() => correcting.edit(undefined)}>{strings.leave}<kbd aria-hidden="true">Esc</kbd></button>
      </p>
    </>
  )
}

function changesOf({ key, passesOn, roles, speaker, stance }: Drawing, reading: Reading): Change[] {
  const more = { ...(speaker !== undefined && { speaker }), ...(stance && { stance }) }
  if (passesOn !== undefined) return passedOnChanges(passesOn, { ...withoutOwn(roles, reading.article.text), ...more }, reading)
  if (key === undefined) return roles.content.length && isSomebodys(roles, speaker) ? [{ kind: 'missed-statement', set: { ...roles, ...more } }] : []
  const before = reading.statements.find(statement => statement.key === key)
  const set = { ...(before ? redrawnFields(rolesOf(before), roles) : roles), ...more }
  return roles.content.length && Object.keys(set).length ? [{ kind: 'statement', key, set }] : []
}

/** Words that nothing hands to anybody are no statement; who names nobody says so. */
function isSomebodys({ source, cue }: DrawnRoles, speaker: Drawing['speaker']): boolean {
  return source !== undefined || cue !== undefined || speaker !== undefined
}

/** Whoever passes a statement on stands between it and in whose voice it was till now. Nobody passes on what nobody is named for, and no words of whom are drawn. */
function passedOnChanges(key: string, outer: Extract<Change, { kind: 'missed-statement' }>['set'], { statements }: Reading): Change[] {
  const inner = statements.find(statement => statement.key === key)
  if (!inner || !outer.content.length || !(outer.source || outer.cue || outer.speaker)) return []
  const around = inner.within === undefined ? undefined : statements[inner.within]!.key
  return [{ kind: 'missed-statement', set: { ...outer, ...(around !== undefined && { within: around }) } }, { kind: 'statement', key, set: { within: '+0' } }]
}

interface RowProps {
  readonly role: Role
  readonly drawing: Drawing
  readonly reading: Reading
  /** The next words selected are for it. */
  readonly onActive: () => void
  /** It begins at the nearest word, to be moved by keys. */
  readonly onBegin: () => void
  readonly onWithout: (part: number) => void
}

function RoleRow({ role, drawing: { roles, active }, reading: { article: { text } }, onActive, onBegin, onWithout }: RowProps) {
  const parts = partsOf(roles).filter(part => part.role === role)
  return (
    <div className={`${role} ${role === active ? 'active' : ''}`}>
      <dt><button type="button" aria-pressed={role === active} aria-keyshortcuts={ROLE_KEYS[role]} onClick={event => (isByKey(event) ? onBegin() : onActive())}>{strings.roles[role]}<kbd aria-hidden="true">{ROLE_KEYS[role]}</kbd></button></dt>
      <dd>
        {parts.map(({ part, span }) => (
          <span key={part} className="words">
            <q dir="auto">{shorten(oneLine(text.slice(span.start, span.end)), 70)}</q>
            {(role !== 'content' || parts.length > 1) && <button className="plain" type="button" aria-label={strings.without(strings.roles[role])} onClick={() => onWithout(part)}>×</button>}
          </span>
        ))}
        {!parts.length && <span className="soft">{role === active ? strings.selectWords(ROLE_KEYS[role]) : shell.none}</span>}
      </dd>
    </div>
  )
}

/** A button that was pressed by Enter or Space was not clicked. */
function isByKey({ detail }: MouseEvent): boolean {
  return detail === 0
}
