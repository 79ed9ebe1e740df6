import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { get } from '../api/client.ts'
import { shell } from '../strings.ts'
import type { SpeakerActor } from '../../src/http/api.ts'

/** Leads on to the actor whom a statement is credited to. */
export function SpeakerPage({ document, version, statement }: { readonly document: string; readonly version: string; readonly statement: string }) {
  const found = useQuery({
    queryKey: ['actor', 'of', document, version, statement],
    queryFn: ({ signal }) => get<SpeakerActor>(`/api/documents/${document}/versions/${version}/statements/${statement}/speaker`, {}, signal),
  })
  if (found.data) return <Redirect to={`/actors/${found.data.actor}`} replace />
  return found.error ? <div className="page"><Problem error={found.error} onAgain={() => void found.refetch()} /></div> : <p className="wait">{shell.loading}</p>
}
