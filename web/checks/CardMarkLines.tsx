import { checks as strings } from '../strings.ts'
import { reactionCounts } from '../reactions/reactionCounts.ts'
import { STATUS_WORDS } from '../../src/export/handover.ts'
import { useCardMark } from './cardMarks.ts'

/** On a card: that its words have a worksheet, and how many people make what of them. */
export function CardMarkLines({ id }: { readonly id: string }) {
  const mark = useCardMark(id)
  if (!mark) return null
  const counts = reactionCounts(mark.reactions)
  return (
    <>
      {mark.sheet && <p className="sign" dir="auto"><span aria-hidden="true">☐</span> {strings.sign(STATUS_WORDS[mark.sheet.status])}</p>}
      {counts && <p className="sign" dir="auto"><span aria-hidden="true">◇</span> {counts}</p>}
    </>
  )
}
