import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { FactSigns } from '../correct/FactSigns.tsx'
import { KeptLink } from '../kept/KeptLink.tsx'
import { NewerVersion } from './NewerVersion.tsx'
import { APP, checks, correct, reading as strings } from '../strings.ts'
import { dayOf, isUnread } from '../../src/export/view.ts'
import { versionWords } from './versionWords.ts'
import { useActions } from '../app/actions.ts'
import { TakeMenu } from '../take/TakeMenu.tsx'
import { part } from '../app/part.tsx'
import { oneLine, turnings } from '../../src/export/clean.ts'
import { useCorrecting } from '../correct/correcting.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledOf, calledWords, openingOf } from '../../src/export/opening.ts'
import type { Fact } from '../correct/facts.ts'
import type { DocumentDetail } from '../../src/http/api.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

const ArticleChecks = part('inline', async () => (await import('../checks/ArticleChecks.tsx')).ArticleChecks)

interface Props {
  readonly reading: Reading
  readonly detail: DocumentDetail | undefined
  readonly version: string
  /** The words that somebody was sent to. */
  readonly aim: Span | undefined
  /** Correct what is known of the article. */
  readonly onFacts: (first: Fact) => void
  /** Headline and deck as they stand in the text; without them the title is what came with the article. */
  readonly children: ReactNode
}

/** What stands over everything: where the article is from, in which version, and its headline. */
export function ReadingHead({ reading, detail, version, aim, onFacts, children }: Props) {
  const correcting = useCorrecting()
  const { article, gaps } = reading
  const [, go] = useLocation()
  const history = detail?.history ?? []
  const called = calledOf(article.title?.value, openingOf(article.text))
  const name = calledWords(called)
  const current = history.find(({ isCurrent }) => isCurrent)
  const before = history[history.findIndex(one => one.version === version) + 1] ?? history.find(one => one.version !== version)
  const unread = gaps.find(isUnread)
  const turned = turnings([article.text, article.title?.value, article.publisher, ...article.byline.map(({ value }) => value)].join('\n'))
  const changesHref = detail && before && `/documents/${detail.document}/versions/${version}/changes/${before.version}`
  useActions([
    ...changesHref ? [{ name: strings.changes, run: () => go(changesHref) }] : [],
    ...detail ? [
      { name: strings.itsEvents, run: () => go(`/timeline?document=${detail.document}`) },
      { name: strings.itsFigures, run: () => go(`/figures?document=${detail.document}`) },
      { name: checks.suggestions, run: () => go(`/documents/${detail.document}/versions/${version}/checkable`) },
    ] : [],
  ])
  return (
    <>
      <title>{`${name} – ${APP}`}</title>
      <p className="of">
        {article.publisher && <span><bdi>{oneLine(article.publisher)}</bdi></span>}
        {article.byline.length > 0 && <span><bdi>{strings.by(article.byline.map(({ value }) => oneLine(value)).join(', '))}</bdi></span>}
        <span>{article.publishedAt ? <time dateTime={article.publishedAt.value}>{dayOf(article.publishedAt.value)}</time> : strings.undated}</span>
        {detail?.reading && detail.version === version && <span>{strings.words(detail.reading.words)}</span>}
        {article.translated && <span>{strings.translated}</span>}
        {article.url && /^https?:\/\//i.test(article.url) && <span><a href={article.url} rel="noreferrer noopener" target="_blank">{strings.original}</a></span>}
        {correcting && !correcting.isMachine && <span><button className="link" type="button" aria-label={correct.facts} aria-keyshortcuts="f" onClick={() => onFacts('publishedAt')}>{correct.correct}</button></span>}
        {detail && <KeptLink document={detail.document} version={version} />}
        {detail && changesHref && (
          <span className="versions">
            <label>{strings.version} <select value={version} onChange={event => go(`/documents/${detail.document}/versions/${event.target.value}`)}>
              {history.map(one => <option key={one.version} value={one.version}>{versionWords(one, history.length)}</option>)}
            </select></label>
            <Link href={changesHref}>{strings.changes}</Link>
          </span>
        )}
      </p>
      {detail && <TakeMenu reading={reading} document={detail.document} version={version} title={name} kept={history.find(one => one.version === version)?.addedAt} />}
      {correcting && <FactSigns correcting={correcting} />}
      {children || <h1 dir="auto"><ArticleName {...called} language={article.language} /></h1>}
      {detail && current && current.version !== version && <NewerVersion document={detail.document} version={version} current={current.version} text={article.text} aim={aim} />}
      {turned > 0 && <p className="remark">{strings.turned(turned)}</p>}
      {unread && <p className="remark">{strings.unread} <span dir="auto">{oneLine(unread.why)}</span></p>}
      {detail && <div className="beside"><Suspense><ArticleChecks reading={reading} document={detail.document} version={version} /></Suspense></div>}
      {detail?.version === version && detail.notes.map(note => <p className="remark" key={note}>{oneLine(note)}</p>)}
    </>
  )
}
