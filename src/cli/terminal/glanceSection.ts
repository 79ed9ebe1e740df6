import { glanceFacts } from '../../export/glanceFacts.ts'
import { hanging, lines } from './lines.ts'
import { pad, widest } from './width.ts'
import { voiceBar } from './voiceBar.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'

/** Whose voice the article is, and the facts to know before its first line. */
export function glanceSection(view: View, width: number, ink: Ink): string[] {
  const facts = glanceFacts(view.reading)
  const head = width < LEAST_FOR_COLUMNS ? 0 : widest(facts.map(({ label }) => label)) + 2
  return [
    ...voiceBar(view, width, ink), '',
    ...facts.flatMap(({ label, items, none }) => {
      const words = items.map(item => item.words + (item.notes?.length ? ` (${item.notes.map(note => note.words).join('; ')})` : '')).join(' · ')
      const shown = lines(words || none, width - (head || 2)).map(line => (words ? line : ink.dim(line)))
      return head ? hanging(ink.dim(pad(label, head)), shown, ' '.repeat(head)) : [ink.dim(label), ...shown.map(line => `  ${line}`)]
    }),
  ]
}

const LEAST_FOR_COLUMNS = 60
