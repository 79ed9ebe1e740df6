import { take } from '../strings.ts'

/** The box before a row by which it is chosen. With the shift key held, all rows since the last one are. */
export function Tick({ name, isTicked, onTick }: { readonly name: string; readonly isTicked: boolean; readonly onTick: (isRange: boolean) => void }) {
  return (
    <label className="tick" onClick={event => event.stopPropagation()}>
      <input type="checkbox" checked={isTicked} aria-label={take.tick(name)} onChange={event => onTick((event.nativeEvent as MouseEvent).shiftKey === true)} />
    </label>
  )
}
