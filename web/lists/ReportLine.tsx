import { dayOf } from '../../src/export/view.ts'
import { lists, reading } from '../strings.ts'
import { OutletName } from './OutletName.tsx'
import { ArticleName } from './ArticleName.tsx'
import type { ToldEvent } from '../../src/http/api.ts'

type Article = Pick<ToldEvent, 'title' | 'opening' | 'publisher' | 'outlet' | 'publishedAt' | 'language' | 'origin' | 'isTranslated'>

/** Who reported something, from whom he says that he has it, and when, which is another time than that of which the report speaks; and the report's title. */
export function ReportLine({ article: { title, opening, publisher, outlet, publishedAt, language, origin, isTranslated } }: { readonly article: Article }) {
  return (
    <p className="report">
      <span><OutletName publisher={publisher} outlet={outlet} />,{origin && <> {lists.takenFrom} <bdi>{origin}</bdi>,</>}{isTranslated && ` ${reading.translated},`} {publishedAt ? <>{lists.reported} <time dateTime={publishedAt}>{dayOf(publishedAt)}</time></> : lists.unknownReport}</span>
      <span className="title" dir="auto"><ArticleName title={title} opening={opening} language={language} /></span>
    </p>
  )
}
