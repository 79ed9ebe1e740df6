import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { changedParagraphs } from './changedParagraphs.ts'
import { APP, changes as strings, reading, shell } from '../strings.ts'
import { differencesQuery, documentQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { versionWords } from './versionWords.ts'
import { shownWords } from '../text/shownWords.ts'
import { isHindered } from '../api/isHindered.ts'
import { ArticleName } from '../lists/ArticleName.tsx'

/** What was put into a text and taken out of it from one version to another, in the text itself. */
export function ChangesPage({ document, before, after }: { readonly document: string; readonly before: string; readonly after: string }) {
  const [, go] = useLocation()
  const detail = useQuery(documentQuery(document))
  const found = useQuery(differencesQuery(document, before, after))
  const paragraphs = useMemo(() => (found.data ? changedParagraphs(found.data) : []), [found.data])
  const hindered = [detail, found].find(isHindered)
  if (hindered) return <div className="page"><Problem error={hindered.error} onAgain={() => void hindered.refetch()} /></div>
  if (!detail.data || !found.data) return <p className="wait">{shell.loading}</p>
  const { history, title, opening, language } = detail.data
  const choose = (label: string, value: string, at: (version: string) => string) => (
    <label>{label} <select aria-label={`${strings.title} ${label}`} value={value} onChange={event => go(at(event.target.value))}>
      {history.map(one => <option key={one.version} value={one.version}>{versionWords(one, history.length)}</option>)}
    </select></label>
  )
  return (
    <div className="page changes">
      <title>{`${strings.title} – ${APP}`}</title>
      <p className="of"><Link href={`/documents/${document}/versions/${after}`}>{strings.back}</Link><span><bdi><ArticleName title={title} opening={opening} language={language} /></bdi></span></p>
      <h1>{strings.title}</h1>
      <p className="between">
        {choose(strings.compare, before, version => `/documents/${document}/versions/${after}/changes/${version}`)}
        {choose(strings.to, after, version => `/documents/${document}/versions/${version}/changes/${before}`)}
        <span className="soft">{found.data.changes.length || found.data.facts.length ? strings.count(found.data.changes.length + found.data.facts.length) : strings.same}</span>
      </p>
      {found.data.facts.length > 0 && (
        <dl className="facts">
          {found.data.facts.map(fact => (
            <div key={fact.field}>
              <dt>{strings.fields[fact.field]}</dt>
              <dd dir="auto"><del>{fact.before ? oneLine(fact.before) : strings.none}</del> <ins>{fact.after ? oneLine(fact.after) : strings.none}</ins></dd>
            </div>
          ))}
        </dl>
      )}
      <article className="text" lang={language} aria-label={reading.article}>
        {paragraphs.map((pieces, i) => (
          <p key={i} dir="auto">{pieces.map(({ kind, words }, j) => {
            const Tag = { same: 'span', in: 'ins', out: 'del' }[kind] as 'span' | 'ins' | 'del'
            return <Tag key={j}>{kind !== 'same' && <span className="hidden">{kind === 'in' ? strings.inserted : strings.deleted} </span>}{shownWords(words)}</Tag>
          })}</p>
        ))}
      </article>
    </div>
  )
}
