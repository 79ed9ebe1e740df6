import { ActorLink } from './ActorLink.tsx'
import { itemAt } from '../../src/export/view.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { View } from '../../src/export/view.ts'

/** From a statement's card to all that is known of its speaker across articles. */
export function ActorOfCard({ id, view }: { readonly id: MarkId; readonly view: View }) {
  const item = id[0] === 's' ? itemAt(view, Number(id.slice(1))) : undefined
  const { document, version } = view.reading
  if (item?.statement.speaker === undefined || document === undefined || version === undefined) return null
  return <ActorLink document={document} version={version} statement={item.index} name={item.speaker.name} />
}
