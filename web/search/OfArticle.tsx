import { dayOf } from '../../src/export/view.ts'
import { library, lists } from '../strings.ts'
import { OutletName } from '../lists/OutletName.tsx'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { FoundArticle, FoundStatement } from '../../src/http/api.ts'

interface Props {
  readonly item: Pick<FoundStatement | FoundArticle, 'title' | 'opening' | 'publisher' | 'outlet' | 'publishedAt' | 'language' | 'origin'>
  readonly more?: readonly string[]
  readonly isTitled?: boolean
}

/** The line that tells which article something is from. */
export function OfArticle({ item: { title, opening, publisher, outlet, publishedAt, language, origin }, more = [], isTitled = true }: Props) {
  return (
    <p className="of">
      <span><OutletName publisher={publisher} outlet={outlet} /></span>
      {origin && <span>{lists.takenFrom} <bdi>{origin}</bdi></span>}
      <span>{publishedAt ? <time dateTime={publishedAt}>{dayOf(publishedAt)}</time> : library.noDate}</span>
      {isTitled && <span><bdi><ArticleName title={title} opening={opening} language={language} /></bdi></span>}
      {more.map(words => <span key={words}>{words}</span>)}
    </p>
  )
}
