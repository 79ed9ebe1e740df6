import { gapGroups } from '../../export/gapGroups.ts'
import { hanging, lines } from './lines.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'

/** What could not be decided, by reason, with the words that it is about. */
export function gapsSection({ reading }: View, width: number, ink: Ink): string[] {
  return gapGroups(reading).flatMap(({ why, gaps }) => {
    const about = gaps.flatMap(({ words }) => (words ? [`“${words}”`] : []))
    const shown = about.length > MOST_QUOTED ? [...about.slice(0, MOST_QUOTED), `and ${about.length - MOST_QUOTED} more, which --json lists`] : about
    return [...hanging('? ', lines(why, width - 2), '  '), ...shown.flatMap(words => lines(words, width - 2).map(line => `  ${ink.dim(line)}`))]
  })
}

// The reason is told once; a dozen examples show what it is about.
const MOST_QUOTED = 12
