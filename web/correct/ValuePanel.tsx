import { useState } from 'react'
import { TIME_TYPES, isTimeValue } from './timeValue.ts'
import { correct as strings } from '../strings.ts'
import { quantityWords } from '../../src/export/quantityWords.ts'
import { timeWords } from '../../src/export/timeWords.ts'
import { useKept } from './useKept.ts'
import type { Change } from '../../src/http/api.ts'
import type { Correcting } from './correcting.ts'
import type { Figure, Timex } from '../../src/doc/reading.ts'
import type { FormEvent, ReactNode } from 'react'

/** What a time tells, written as TIMEX3 writes it, with how it reads beside it. */
export function TimePanel({ time, draft, correcting }: { readonly time: Timex; readonly draft: string; readonly correcting: Correcting }) {
  const [{ type, value }, edit] = useKept(draft, { type: time.type, value: time.value })
  const isRight = isTimeValue(type, value)
  return (
    <ValueForm
      correcting={correcting} draft={draft} wrong={isRight ? '' : strings.timeHelp[type]} reads={isRight ? timeWords({ ...time, type, value }) : ''} isSame={type === time.type && value === time.value}
      changes={[{ kind: 'time', at: { start: time.start, end: time.end }, set: { ...(type !== time.type && { type }), value } }]}
    >
      {wrong => <>
        <label>{strings.timeType} <select value={type} onChange={event => edit({ type: event.target.value as Timex['type'], value })}>
          {TIME_TYPES.map(one => <option key={one} value={one}>{strings.timeTypes[one]}</option>)}
        </select></label>
        <label>{strings.value} <input autoFocus autoComplete="off" spellCheck={false} value={value} {...wrong} onChange={event => edit({ type, value: event.target.value.trim() })} /></label>
      </>}
    </ValueForm>
  )
}

/** The ends of a figure, its unit and its kind. */
export function FigurePanel({ figure, draft, correcting }: { readonly figure: Figure; readonly draft: string; readonly correcting: Correcting }) {
  const before = { low: figure.low?.toString() ?? '', high: figure.high?.toString() ?? '', unit: figure.unit ?? '', kind: figure.kind }
  const [now, edit] = useKept(draft, before)
  const [low, high] = [numberOf(now.low), numberOf(now.high)]
  const isRight = low !== undefined && high !== undefined && (low !== null || high !== null) && (low === null || high === null || low <= high)
  const set = { low: low ?? null, high: high ?? null, unit: now.unit.trim() || null, ...(now.kind !== figure.kind && { kind: now.kind }) }
  const { unit: _, low: __, high: ___, ...rest } = figure
  const reads = quantityWords({ ...rest, ...(set.low !== null && { low: set.low }), ...(set.high !== null && { high: set.high }), ...(set.unit !== null && { unit: set.unit }) })
  return (
    <ValueForm
      correcting={correcting} draft={draft} wrong={isRight ? '' : strings.figureHelp} reads={isRight ? reads : ''} isSame={(['low', 'high', 'unit', 'kind'] as const).every(name => now[name].trim() === before[name])}
      changes={[{ kind: 'figure', at: { start: figure.start, end: figure.end }, set }]}
    >
      {wrong => <>
        <label>{strings.low} <input autoFocus inputMode="decimal" autoComplete="off" value={now.low} {...wrong} onChange={event => edit({ ...now, low: event.target.value })} /></label>
        <label>{strings.high} <input inputMode="decimal" autoComplete="off" value={now.high} {...wrong} onChange={event => edit({ ...now, high: event.target.value })} /></label>
        <label>{strings.unit} <input autoComplete="off" spellCheck={false} dir="auto" value={now.unit} onChange={event => edit({ ...now, unit: event.target.value })} /></label>
        <label>{strings.figureKind} <select value={now.kind} onChange={event => edit({ ...now, kind: event.target.value as Figure['kind'] })}>
          {FIGURE_KINDS.map(kind => <option key={kind} value={kind}>{strings.figureKinds[kind]}</option>)}
        </select></label>
      </>}
    </ValueForm>
  )
}

const FIGURE_KINDS = ['money', 'percent', 'count', 'measure', 'ratio'] as const satisfies readonly Figure['kind'][]

/** Null where nothing is written, undefined where no number is. Thousands may be apart; "1,5" could be either, and is neither. */
function numberOf(written: string): number | null | undefined {
  const digits = written.trim().replace(/(?<=\d)[\s'](?=\d{3})/g, '')
  if (!digits) return null
  return /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits) ? Number(digits.replaceAll(',', '').replace('−', '-')) : undefined
}

interface FormProps {
  readonly correcting: Correcting
  readonly draft: string
  /** Why it cannot be saved, if so. */
  readonly wrong: string
  readonly reads: string
  readonly isSame: boolean
  readonly changes: readonly Change[]
  readonly children: (wrong: { readonly 'aria-invalid': boolean; readonly 'aria-describedby': string }) => ReactNode
}

function ValueForm({ correcting, draft, wrong, reads, isSame, changes, children }: FormProps) {
  const [isTold, setIsTold] = useState(false)
  const id = `reads-${draft.replace(/\W/g, '-')}`
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTold(true)
    if (!wrong && !isSame && !correcting.isSaving) correcting.make(changes)
  }
  return (
    <form className="value" onSubmit={save}>
      {children({ 'aria-invalid': wrong !== '', 'aria-describedby': id })}
      <p id={id} className={wrong ? 'wrong' : 'soft'} role={isTold && wrong ? 'alert' : undefined}>{wrong || strings.reads(reads)}</p>
      <p className="ends">
        <button className="primary" type="submit" disabled={correcting.isSaving || isSame}>{strings.save}<kbd aria-hidden="true">Enter</kbd></button>
        <button type="button" onClick={() => correcting.edit(undefined)}>{strings.leave}<kbd aria-hidden="true">Esc</kbd></button>
      </p>
    </form>
  )
}
