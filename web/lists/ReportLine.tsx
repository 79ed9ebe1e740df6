import { dayOf } from '../../src/export/view.ts'
import { library, lists } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import { OutletName } from './OutletName.tsx'
import type { ToldEvent } from '../../src/http/api.ts'

type Article = Pick<ToldEvent, 'title' | 'publisher' | 'outlet' | 'publishedAt' | 'language'>

/** Who reported something and when, which is another time than that of which the report speaks; and the report's title. */
export function ReportLine({ article: { title, publisher, outlet, publishedAt, language } }: { readonly article: Article }) {
  return (
    <p className="report">
      <span><OutletName publisher={publisher} outlet={outlet} />, {publishedAt ? <>{lists.reported} <time dateTime={publishedAt}>{dayOf(publishedAt)}</time></> : lists.unknownReport}</span>
      <span className="title" dir="auto" lang={language}>{(title && oneLine(title)) || library.untitled}</span>
    </p>
  )
}
