import { dayOf } from '../../src/export/view.ts'
import { lists } from '../strings.ts'
import { OutletName } from './OutletName.tsx'
import { ArticleName } from './ArticleName.tsx'
import type { ToldEvent } from '../../src/http/api.ts'

type Article = Pick<ToldEvent, 'title' | 'opening' | 'publisher' | 'outlet' | 'publishedAt' | 'language'>

/** Who reported something and when, which is another time than that of which the report speaks; and the report's title. */
export function ReportLine({ article: { title, opening, publisher, outlet, publishedAt, language } }: { readonly article: Article }) {
  return (
    <p className="report">
      <span><OutletName publisher={publisher} outlet={outlet} />, {publishedAt ? <>{lists.reported} <time dateTime={publishedAt}>{dayOf(publishedAt)}</time></> : lists.unknownReport}</span>
      <span className="title" dir="auto"><ArticleName title={title} opening={opening} language={language} /></span>
    </p>
  )
}
