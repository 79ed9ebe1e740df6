import { ARTICLE_COLUMNS, ID_COLUMNS, linkTo, sheet } from './sheet.ts'
import type { Reading } from '../../doc/reading.ts'

/** One row an article. */
export const DOCUMENTS = sheet<Reading>({
  items: reading => [reading],
  columns: {
    ...ID_COLUMNS,
    ...ARTICLE_COLUMNS,
    byline: ({ article }) => article.byline.map(({ value }) => value).join('; '),
    translated: ({ article }) => article.translated ?? false,
    origin_publisher: ({ article }) => article.origin?.publisher?.value,
    origin_url: ({ article }) => article.origin?.url?.value,
    characters: ({ article }) => article.text.length,
    statements: ({ statements }) => statements.length,
    figures: ({ figures }) => figures.length,
    times: ({ times }) => times.length,
    events: ({ events }) => events.length,
    entities: ({ entities }) => entities.length,
    gaps: ({ gaps }) => gaps.length,
    engine: ({ engine }) => engine,
    pack: ({ pack }) => pack,
    link: (_, reading, { desk }) => linkTo(reading, desk),
  },
})
