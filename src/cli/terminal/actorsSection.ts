import { actorRows } from '../../export/actorRows.ts'
import { table } from './table.ts'
import type { Ink } from './ink.ts'
import type { TableCell } from './table.ts'
import type { View } from '../../export/view.ts'

const COLUMNS = [{ title: 'Who', least: 16 }, { title: 'What', least: 10 }, { title: 'Named', least: 5 }, { title: 'Speaks', least: 6 }, { title: 'Roles', least: 20 }]

/** Who is in the article, and in which roles. */
export function actorsSection(view: View, width: number, ink: Ink): string[] {
  const rows = actorRows(view).map(({ name, kind, mentions, statements, roles }): TableCell[] => [
    { words: name, paint: ink.bold }, { words: kind }, count(mentions), count(statements),
    { words: roles.map(({ words, tense }) => `${words} (${tense})`).join('; '), isVoid: !roles.length },
  ])
  return table(COLUMNS, rows, width, ink)
}

function count(number: number): TableCell {
  return number ? { words: `${number} ×` } : { words: '', isVoid: true }
}
