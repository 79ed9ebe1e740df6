import { ARTICLE_COLUMNS, chainWords, ID_COLUMNS, isSurely, sheet, SPAN_COLUMNS, wordsOf } from './sheet.ts'
import { spanAt } from '../places.ts'
import { voices } from '../../doc/voice.ts'
import type { StatementIndex, Timex } from '../../doc/reading.ts'

/** One row for each time that is named, with its TIMEX3 value. */
export const TIMES = sheet<Timex & { readonly statement: StatementIndex | undefined }>({
  items: reading => {
    const found = voices(reading, { possible: true })
    return reading.times.map(time => ({ ...time, statement: spanAt(found, time.start)?.chain.at(-1) }))
  },
  statementOf: ({ statement }) => statement,
  columns: {
    ...ID_COLUMNS,
    time: (time, reading) => wordsOf(reading, time),
    type: ({ type }) => type,
    value: ({ value }) => value,
    mod: ({ mod }) => mod,
    chain: ({ statement }, reading) => chainWords(reading, statement),
    sure: ({ statement }, reading) => isSurely(reading, statement),
    ...SPAN_COLUMNS,
    ...ARTICLE_COLUMNS,
  },
})
