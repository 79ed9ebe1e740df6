import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { checks as strings } from '../strings.ts'
import { checkQuery } from '../api/queries.ts'
import { post } from '../api/client.ts'
import { STATUS_WORDS } from '../../src/export/handover.ts'
import { takeChanged } from '../api/changed.ts'
import type { CheckDetail, CheckItem, NewCheck } from '../../src/http/api.ts'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly document: string
  readonly version: string
  readonly span: Span
  readonly target?: string | undefined
  /** The worksheet that there is for these words. */
  readonly sheet: CheckItem | undefined
  readonly label?: string
}

/** Begin to check words, or go to the worksheet that they have. */
export function CheckButton({ document, version, span: { start, end }, target, sheet, label = strings.checkThis }: Props) {
  const [, go] = useLocation()
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: () => post<CheckDetail>('/api/checks', { document, version, start, end, ...(target !== undefined && { target }) } satisfies NewCheck),
    onSuccess: detail => {
      queries.setQueryData(checkQuery(detail.check).queryKey, detail)
      void takeChanged(queries, { what: 'check', document })
      go(`/checks/${detail.check}`)
    },
  })
  if (sheet) return <Link href={`/checks/${sheet.check}`}>{strings.worksheet(STATUS_WORDS[sheet.status])}</Link>
  return <><button className="link" type="button" disabled={making.isPending} onClick={() => making.mutate()}>{label}</button>{making.error && <span role="alert"> {making.error.message}</span>}</>
}
