import { eventGroups } from '../../export/eventGroups.ts'
import { hanging, lines, paintedLines } from './lines.ts'
import { ownerCell } from './ownerCell.ts'
import type { EventRow } from '../../export/eventGroups.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'

/** Events by who tells them and by how real they are told to be. */
export function eventsSection(view: View, width: number, ink: Ink): string[] {
  return eventGroups(view).flatMap(({ owner, realities }, i) => {
    const { words, paint = ink.bold } = ownerCell(owner, ink)
    return realities.flatMap(({ words: reality, rows }, j) => [
      ...(i || j ? [''] : []),
      ...paintedLines({ before: '', words, after: ` · ${reality}` }, width, paint),
      ...rows.flatMap(row => rowLines(row, width, ink)),
    ])
  })
}

function rowLines({ words, parties, deed, details, tellings, also }: EventRow, width: number, ink: Ink): string[] {
  const facts = [parties, deed, ...details, tellings.length > 1 ? `told ${tellings.length} times` : '', ...also.map(other => `also ${other}`)].filter(Boolean).join(' · ')
  return [...hanging('• ', lines(words, width - 2), '  '), ...lines(facts, width - 2).map(line => `  ${ink.dim(line)}`)]
}
