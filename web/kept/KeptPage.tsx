import { Link } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { APP, grouped, kept, shell } from '../strings.ts'
import { documentQuery, originalsQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { isHindered } from '../api/isHindered.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledWords } from '../../src/export/opening.ts'

interface Props {
  readonly document: string
  readonly version: string
}

/** What a version was read from: a page in a frame in which nothing runs, and the files as they came. */
export function KeptPage({ document, version }: Props) {
  const detail = useQuery(documentQuery(document))
  const originals = useQuery(originalsQuery(document, version))
  const hindered = [detail, originals].find(isHindered)
  if (hindered) return <div className="page"><title>{`${shell.trouble} – ${APP}`}</title><h1>{shell.trouble}</h1><Problem error={hindered.error} onAgain={() => void hindered.refetch()} /></div>
  if (!detail.data || !originals.data) return <p className="wait">{shell.loading}</p>
  const its = detail.data.history.find(one => one.version === version)
  const called = { title: its?.title ?? detail.data.title, opening: its?.opening ?? detail.data.opening }
  const { items } = originals.data
  const base = `/documents/${document}/versions/${version}`
  return (
    <div className="page kept">
      <title>{`${kept.page}: ${calledWords(called)} – ${APP}`}</title>
      <nav className="tabs" aria-label={kept.tabs}><Link href={base}>{kept.article}</Link><Link href={`${base}/kept`} aria-current="page">{kept.page}</Link></nav>
      <h1 dir="auto"><ArticleName {...called} language={detail.data.language} /></h1>
      {!items.length && <p>{kept.none}</p>}
      {items.some(({ mediaType }) => PAGES.includes(mediaType)) && <>
        <p className="soft">{kept.about}</p>
        <iframe sandbox="" src={`/snapshots/${document}/${version}`} title={kept.frame} referrerPolicy="no-referrer" />
      </>}
      {items.length > 0 && (
        <section aria-label={kept.files}>
          <h2>{kept.files}</h2>
          <ul>
            {items.map(({ original, name, url, mediaType, sizeBytes, fetchedAt }) => (
              <li key={original}>
                <p><bdi>{oneLine(name ?? url ?? mediaType)}</bdi></p>
                <p className="of"><span>{mediaType}</span><span>{kept.size(grouped(Math.ceil(sizeBytes / 1000)))}</span>{fetchedAt && <time dateTime={fetchedAt}>{fetchedAt.slice(0, 10)}</time>}<a href={`/api${base}/originals/${original}`} download="">{kept.download}</a></p>
              </li>
            ))}
          </ul>
          <p className="soft">{kept.careful}</p>
        </section>
      )}
    </div>
  )
}

const PAGES = ['text/html', 'application/xhtml+xml', 'multipart/related']
