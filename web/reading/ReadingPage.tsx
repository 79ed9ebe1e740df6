import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { ApiError } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import { ReadingView } from './ReadingView.tsx'
import { documentQuery, readingQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { APP, reading as strings, shell } from '../strings.ts'
import { isHindered } from '../api/isHindered.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledWords } from '../../src/export/opening.ts'
import type { DocumentDetail } from '../../src/http/api.ts'

/** A version of a document, the current one unless told, or why there is nothing to read yet. */
export function ReadingPage({ document, version: asked }: { readonly document: string; readonly version?: string }) {
  const detail = useQuery(documentQuery(document))
  const version = asked ?? detail.data?.version
  // The version is often known before the document is: then both are asked for at once.
  const [asks, ask] = useSearchParams()
  const layer = asks.get('layer') === 'machine' ? 'machine' : 'corrected'
  const reading = useQuery({ ...readingQuery(document, version ?? '', layer), enabled: version !== undefined })
  const hindered = [detail, reading].find(isHindered)
  if (hindered) {
    const { error } = hindered
    const isPending = detail.data && !detail.data.reading && error instanceof ApiError && error.status === 404
    // A link to a version that this collection does not have: its words may stand in one that it has.
    const isElsewhere = asked !== undefined && detail.data && detail.data.version !== asked && error instanceof ApiError && error.status === 404
    if (isPending) return <div className="page"><Waiting article={detail.data} /></div>
    return <div className="page"><title>{`${shell.trouble} – ${APP}`}</title><h1>{shell.trouble}</h1><Problem error={error} onAgain={() => void hindered.refetch()} />{isElsewhere && <p><Link href={`/documents/${document}/versions/${detail.data!.version}${location.hash}`}>{strings.lookInNewest}</Link></p>}<p><Link href="/">{shell.toLibrary}</Link></p></div>
  }
  if (!reading.data || version === undefined) return <div className="page"><h1 className="hidden">{detail.data ? calledWords(detail.data) : shell.article}</h1><p className="wait">{shell.loading}</p></div>
  const showMachine = (isMachine: boolean) => ask(isMachine ? { layer: 'machine' } : {}, { replace: true })
  return <ReadingView reading={reading.data} detail={detail.data} document={document} version={version} isMachine={layer === 'machine'} onMachine={showMachine} />
}

function Waiting({ article: { title, opening, language, failure } }: { readonly article: DocumentDetail }) {
  return (
    <>
      <title>{`${calledWords({ title, opening })} – ${APP}`}</title>
      <h1 dir="auto"><ArticleName title={title} opening={opening} language={language} /></h1>
      <p role="status">{failure ? strings.failure : strings.pending}</p>
      {failure && <p className="problem" dir="auto">{oneLine(failure)}</p>}
      <p><Link href="/">{shell.toLibrary}</Link></p>
    </>
  )
}
