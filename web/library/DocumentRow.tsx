import { memo } from 'react'
import { Link } from 'wouter'
import { dayOf } from '../../src/export/view.ts'
import { RowVoices } from './RowVoices.tsx'
import { grouped, library } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import { OutletName } from '../lists/OutletName.tsx'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledWords } from '../../src/export/opening.ts'
import type { DocumentItem } from '../../src/http/api.ts'

/** One document: what it is, and how much was found in it. All of the row is the link. */
export const DocumentRow = memo(function DocumentRow({ item, index, onFocus }: { readonly item: DocumentItem; readonly index: number; readonly onFocus: (index: number) => void }) {
  const { document, version, title, opening, publisher, outlet, publishedAt, byline, language, versions, reading, failure, notes } = item
  const href = `/documents/${document}/versions/${version}`
  const names = byline.map(oneLine).join(', ')
  return (
    <article className="row">
      <h2 dir="auto"><Link href={href} onFocus={() => onFocus(index)} title={calledWords({ title, opening })}><ArticleName title={title} opening={opening} language={language} /></Link></h2>
      <p className="of">
        <span><OutletName publisher={publisher} outlet={outlet} /></span>
        <span>{publishedAt ? <time dateTime={publishedAt}>{dayOf(publishedAt)}</time> : library.noDate}</span>
        {names && <span><bdi>{names}</bdi></span>}
        {notes.length > 0 && <span className="notes" dir="auto" title={notes.map(oneLine).join('\n')}>{oneLine(notes[0]!)}</span>}
      </p>
      {reading && !reading.foreign && <RowVoices shares={reading.shares} byline={byline} href={href} />}
      {reading && !reading.foreign ? <>
        <p className="count" aria-label={library.statementCount(reading.sure)}><span>{grouped(reading.sure)}</span> <small>{library.unitOf.statements(reading.sure)}</small></p>
        <p className="count" aria-label={library.gapCount(reading.undecided)}><span>{reading.undecided === undefined ? '–' : grouped(reading.undecided)}</span> <small>{library.gaps.toLowerCase()}</small></p>
      </> : <p className={failure ? 'state failed' : 'state'} title={failure && oneLine(failure)}>{failure ? library.failure : reading ? library.foreign : library.unread}</p>}
      <p className="count" aria-label={library.versionCount(versions)}><span>{grouped(versions)}</span> <small>{library.unitOf.versions(versions)}</small></p>
    </article>
  )
})
