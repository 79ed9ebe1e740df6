import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { get } from '../api/client.ts'
import { shell } from '../strings.ts'
import { isHindered } from '../api/isHindered.ts'
import type { ActorOf } from '../../src/http/api.ts'

interface Props {
  readonly document: string
  readonly version: string
  /** Whom of the article: "statements/3/speaker", "entities/2/actor". */
  readonly whom: string
}

/** Leads on from somebody in an article to who that is across articles. */
export function OfArticlePage({ document, version, whom }: Props) {
  const found = useQuery({
    queryKey: ['actor', 'of', document, version, whom],
    queryFn: ({ signal }) => get<ActorOf>(`/api/documents/${document}/versions/${version}/${whom}`, {}, signal),
  })
  if (found.data) return <Redirect to={`/actors/${found.data.actor}`} replace />
  return isHindered(found) ? <div className="page"><Problem error={found.error} onAgain={() => void found.refetch()} /></div> : <p className="wait">{shell.loading}</p>
}
