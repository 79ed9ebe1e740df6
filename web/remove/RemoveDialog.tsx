import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Dialog } from '../app/Dialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { remove as strings, shell } from '../strings.ts'
import { post } from '../api/client.ts'
import type { RemoveDocuments, RemovedDocuments } from '../../src/http/api.ts'

interface Props {
  readonly documents: readonly string[]
  /** Of one article: what it is called. */
  readonly title?: string
  readonly onClose: () => void
  readonly onRemoved: (removed: readonly string[]) => void
}

/** Take articles out of the collection for good. It says first what goes and what stays. */
export function RemoveDialog({ documents, title, onClose, onRemoved }: Props) {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const remove = useMutation({
    mutationFn: () => post<RemovedDocuments>('/api/documents/removals', { documents, ...reason.trim() && { reason: reason.trim() } } satisfies RemoveDocuments),
    onSuccess: ({ documents: removed }) => {
      onRemoved(removed)
      onClose()
      void queries.invalidateQueries()
    },
  })
  return (
    <Dialog title={strings.title(documents.length)} onClose={onClose}>
      <form className="taking" onSubmit={event => {
        event.preventDefault()
        remove.mutate()
      }}>
        {title && <p dir="auto"><b>{title}</b></p>}
        <p>{strings.goes(documents.length)}</p>
        <p>{strings.stays}</p>
        <label className="field">{strings.reason}<input type="text" value={reason} onChange={event => setReason(event.target.value)} maxLength={500} autoComplete="off" dir="auto" aria-describedby="reason-help" /></label>
        <p className="soft" id="reason-help">{strings.reasonHelp}</p>
        {remove.error && <Problem error={remove.error} />}
        <p className="acts">
          <button type="button" data-first onClick={onClose}>{shell.cancel}</button>
          <button className="primary" type="submit" disabled={remove.isPending}>{remove.isPending ? strings.removing : strings.remove}</button>
        </p>
      </form>
    </Dialog>
  )
}
