import { useMutation } from '@tanstack/react-query'
import { failures as strings } from '../strings.ts'
import { noteCall } from '../api/events.ts'
import { oneLine } from '../../src/export/clean.ts'
import { post } from '../api/client.ts'
import type { JobAccepted, OutcomeEvent } from '../../src/http/api.ts'

/** Take in after all what somebody has added and somebody had removed on purpose. */
export function TakeRemoved({ problem: { name, again }, onTaken }: { readonly problem: OutcomeEvent; readonly onTaken: (job: string) => void }) {
  const take = useMutation({
    mutationFn: () => post<JobAccepted>('/api/failures/again', again),
    onSuccess: ({ job }) => {
      noteCall(job)
      onTaken(job)
    },
  })
  return (
    <>
      <button type="button" disabled={take.isPending} aria-label={strings.takeRemovedOf(oneLine(name))} onClick={() => take.mutate()}>{strings.takeRemoved}</button>
      {take.error && <span role="alert"> {take.error.message}</span>}
    </>
  )
}
