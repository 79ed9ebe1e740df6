import { LAYER_TITLES } from '../layers.ts'
import { actorRows } from '../actorRows.ts'
import { escape } from './escape.ts'
import { table } from './table.ts'
import type { Anchors } from './anchors.ts'
import type { HtmlCell } from './table.ts'
import type { View } from '../view.ts'

/** Who is in the article, and in which roles. */
export function actors(view: View, anchors: Anchors): string {
  const rows = actorRows(view)
  if (!rows.length) return ''
  const title = LAYER_TITLES.actors
  return table('actors', ['Who', 'What', 'Named', 'Speaks', 'Roles'], rows.map(({ index, name, kind, mentions, statements, first, roles }) => {
    const id = `actor-${index}`
    const told = roles.map(({ words, tense, span }) => `${anchors.link(id, title, span, escape(words))} <small>${tense}</small>`).join('; ')
    return { id, cells: [{ html: anchors.link(id, title, first, escape(name)) }, { html: escape(kind) }, count(mentions), count(statements), { html: told, isVoid: !told }] }
  }))
}

function count(number: number): HtmlCell {
  return number ? { html: `${number} ×` } : { html: '', isVoid: true }
}
