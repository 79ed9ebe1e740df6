import { ArticleFields } from '../lists/ArticleFields.tsx'
import { DOMAINS, EVENT_TYPES, REALITIES } from '../../src/doc/events.ts'
import { deedWords, REALITY_WORDS } from '../../src/export/eventWords.ts'
import { Field } from '../library/Filters.tsx'
import { RealitySign } from './RealitySign.tsx'
import { library, lists, timeline } from '../strings.ts'
import type { AddressFilter } from '../lists/useAddressFilter.ts'
import type { TimelineScale } from '../../src/http/api.ts'

/** What the timeline is narrowed by, with how many events each choice has. */
export function TimelineFilters({ filter, scale }: { readonly filter: AddressFilter; readonly scale: TimelineScale | undefined }) {
  const { params, value, change, clear } = filter
  const realities = value('reality').split(',').filter(Boolean)
  const isNarrowed = [...params.keys()].some(name => !KEPT.includes(name))
  return (
    <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
      <Field label={timeline.words} hint={timeline.wordsHint} size={18} value={value('words')} onValue={words => change({ words })} />
      <Field label={timeline.actor} hint={timeline.actorHint} size={18} value={params.getAll('actor').join(lists.or)} onValue={names => change({ actor: names.split(lists.or).map(name => name.trim()).filter(Boolean) })} />
      <Field label={library.after} hint={library.dateHint} size={9} value={value('from')} onValue={from => change({ from })} />
      <Field label={library.before} hint={library.dateHint} size={9} value={value('to')} onValue={to => change({ to })} />
      <Choice label={timeline.type} value={value('type')} names={EVENT_TYPES} counts={scale?.types} words={type => deedWords({ ...SAMPLE, type })} onValue={type => change({ type })} />
      <fieldset className="realities">
        <legend className="hidden">{timeline.reality}</legend>
        {REALITIES.map(reality => (
          <label key={reality}>
            <input type="checkbox" checked={realities.includes(reality)} onChange={event => change({ reality: REALITIES.filter(one => (one === reality ? event.target.checked : realities.includes(one))).join(',') })} />
            <RealitySign reality={reality} />{REALITY_WORDS[reality]}{scale && <small>{lists.some(scale.realities[reality] ?? 0)}</small>}
          </label>
        ))}
        {(value('from') || value('to')) && <label><input type="checkbox" checked={value('possible') === 'yes'} onChange={event => change({ possible: event.target.checked ? 'yes' : '' })} />{timeline.possible}</label>}
      </fieldset>
      <details className="more" open={MORE.some(name => value(name)) || undefined}>
        <summary>{lists.more}</summary>
        <div>
          <Choice label={timeline.domain} value={value('domain')} names={DOMAINS} counts={scale?.domains} words={domain => domain} onValue={domain => change({ domain })} />
          <Field label={timeline.place} hint={timeline.placeHint} size={14} value={value('place')} onValue={place => change({ place })} />
          <ArticleFields filter={filter} />
        </div>
      </details>
      {isNarrowed && <button className="link" type="button" onClick={() => clear(KEPT)}>{library.clear}</button>}
    </form>
  )
}

const KEPT = ['order', 'dated']
const MORE = ['domain', 'place', 'outlet', 'language', 'collection']
const SAMPLE = { domain: 'other', agents: [], patients: [], terms: [], tellings: [] } as const

interface ChoiceProps<Name extends string> {
  readonly label: string
  readonly value: string
  readonly names: readonly Name[]
  readonly counts: Readonly<Partial<Record<Name, number>>> | undefined
  readonly words: (name: Name) => string
  readonly onValue: (value: string) => void
}

/** One of some names. Those that nothing has stay away, unless one of them was chosen; several of them an address may have asked for. */
function Choice<Name extends string>({ label, value, names, counts, words, onValue }: ChoiceProps<Name>) {
  const shown = names.filter(name => counts?.[name] || name === value)
  return (
    <label>{label}
      <select value={value} onChange={event => onValue(event.target.value)}>
        <option value="">{lists.any}</option>
        {value.includes(',') && <option value={value}>{value.split(',').map(name => words(name as Name)).join(lists.or)}</option>}
        {shown.map(name => <option key={name} value={name}>{words(name)}{counts?.[name] ? ` (${lists.some(counts[name])})` : ''}</option>)}
      </select>
    </label>
  )
}
