import { ARTICLE_COLUMNS, ID_COLUMNS, sheet, SPAN_COLUMNS, wordsOf } from './sheet.ts'
import type { Timex } from '../../doc/reading.ts'

/** One row for each time that is named, with its TIMEX3 value. */
export const TIMES = sheet<Timex>({
  items: ({ times }) => times,
  columns: {
    ...ID_COLUMNS,
    time: (time, reading) => wordsOf(reading, time),
    type: ({ type }) => type,
    value: ({ value }) => value,
    mod: ({ mod }) => mod,
    ...SPAN_COLUMNS,
    ...ARTICLE_COLUMNS,
  },
})
