interface Props {
  readonly label: string
  /** The first is what a list is sorted by unless told, and in no address. */
  readonly names: Readonly<Record<string, string>>
  readonly value: string
  readonly onValue: (value: string) => void
  /** Why all others cannot be chosen at present. */
  readonly lacks?: string | undefined
}

/** What a list is sorted by. */
export function Order({ label, names, value, onValue, lacks }: Props) {
  const [first = ''] = Object.keys(names)
  return (
    <label className="order" title={lacks}>{label}
      <select value={value || first} onChange={event => onValue(event.target.value === first ? '' : event.target.value)}>
        {Object.entries(names).map(([name, words]) => <option key={name} value={name} disabled={lacks !== undefined && name !== first}>{words}</option>)}
      </select>
    </label>
  )
}
