import type { ToldEvent } from '../../src/http/api.ts'

export type Reality = ToldEvent['tellings'][number]['reality']

/** How real something is told to be, as a shape beside the words that say so: full, empty, broken, crossed out, half. */
export function RealitySign({ reality }: { readonly reality: Reality }) {
  return <svg className={`sign ${reality}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">{SHAPES[reality]}</svg>
}

const SHAPES = {
  happened: <circle cx="6" cy="6" r="4.3" fill="currentColor" />,
  planned: <circle cx="6" cy="6" r="4.3" />,
  hypothetical: <circle cx="6" cy="6" r="4.3" strokeDasharray="2 1.85" />,
  denied: <><circle cx="6" cy="6" r="4.3" /><path d="M3 9l6-6" /></>,
  alleged: <><circle cx="6" cy="6" r="4.3" /><path d="M6 1.7a4.3 4.3 0 0 1 0 8.6Z" fill="currentColor" stroke="none" /></>,
}
