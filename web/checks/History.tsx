import { checks as strings } from '../strings.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { useAct, useWorksheet } from './useWorksheet.ts'
import type { CheckDetail } from '../../src/http/api.ts'

type Done = CheckDetail['changes'][number]

/** All that was done to a worksheet, the last first; what a field was before can be set again. */
export function History({ detail }: { readonly detail: CheckDetail }) {
  return (
    <details className="sheet-history">
      <summary>{strings.history}</summary>
      <ol>{detail.changes.map((done, i) => <li key={detail.changes.length - i}><Entry detail={detail} done={done} /></li>)}</ol>
    </details>
  )
}

function Entry({ detail, done }: { readonly detail: CheckDetail; readonly done: Done }) {
  const sheet = useWorksheet(detail.check)
  const field = FIELDS.find(one => one === done.what)
  const now = field && detail[field]
  const undoing = useAct(() => sheet.ask('PATCH', '', { set: { [field!]: done.before ?? null }, was: { [field!]: now ?? null } }))
  const wasSet = done.before !== undefined || done.after !== undefined
  return (
    <p>
      <time dateTime={done.at}>{new Date(done.at).toLocaleString()}</time> <bdi>{done.who}</bdi>: {strings.what[done.what] ?? done.what}
      {wasSet && <> <span className="soft" dir="auto">{done.before !== undefined && <><del>{brief(done.before)}</del> </>}{done.after !== undefined && <ins>{brief(done.after)}</ins>}</span></>}
      {field && wasSet && now === done.after && <> <button className="link" type="button" disabled={undoing.isPending} onClick={() => undoing.mutate()}>{strings.undo}</button></>}
      {undoing.error && <span role="alert"> {undoing.error.message}</span>}
    </p>
  )
}

const FIELDS = ['status', 'question', 'assignee', 'due'] as const

function brief(words: string): string {
  return shorten(oneLine(words), 160)
}
