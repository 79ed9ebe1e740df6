import { HUES } from './articleMarks.ts'
import type { Speaker } from '../../src/export/speakers.ts'

/** A speaker's letter on his colour. */
export function Letter({ speaker }: { readonly speaker: Speaker }) {
  return <span className={`letter h${speaker.rank % HUES}`} aria-hidden="true">{speaker.letter}</span>
}
