import { AGAINST_WORDS, checkable, reasonWords } from '../../src/export/checkable.ts'
import { CHECKABLE } from '../../src/lang/en/checkable.ts'
import { CheckButton } from './CheckButton.tsx'
import { ReactToWords } from '../reactions/ReactToWords.tsx'
import { checks as strings } from '../strings.ts'
import { spanOf } from '../reading/articleMarks.ts'
import { useCardMark } from './cardMarks.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { View } from '../../src/export/view.ts'

/** What people can do about the words of the selected card: check them, and say what they make of them. */
export function CardChecks({ id, view }: { readonly id: MarkId; readonly view: View }) {
  const { reading } = view
  const { document, version } = reading
  const mark = useCardMark(id)
  const span = spanOf(view, id)
  if (!document || !version || !span || !CHECKED.has(id[0]!)) return null
  const statement = id[0] === 's' ? reading.statements[Number(id.slice(1))] : undefined
  const { reasons, against } = checkable(reading, statement?.content.length === 1 ? statement.content[0]! : span, CHECKABLE)
  const why = reasons.length ? strings.couldBe(reasonWords(reasons)) : against && strings.against(AGAINST_WORDS[against])
  return (
    <div className="card-checks" onClick={event => event.stopPropagation()}>
      <p><CheckButton document={document} version={version} span={span} target={statement?.key} sheet={mark?.sheet} /> {why && !mark?.sheet && <span className="soft">{why}</span>}</p>
      {statement && <ReactToWords document={document} version={version} span={span} target={statement.key} reactions={mark?.reactions ?? []} />}
    </div>
  )
}

/** Statements, figures, events, and words of which nobody can tell whose they are. */
const CHECKED: ReadonlySet<string> = new Set(['s', 'f', 'e', 'g'])
