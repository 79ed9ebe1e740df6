import { ARTICLE_COLUMNS, chainWords, ID_COLUMNS, isSurely, sheet, SPAN_COLUMNS, valueOf, wordsOf } from './sheet.ts'
import type { Figure } from '../../doc/reading.ts'

/** One row a figure. An end that is not told is empty: "more than 60" has a low one only. */
export const FIGURES = sheet<Figure>({
  items: ({ figures }, { at }) => (at === undefined ? figures : [figures[at]!]),
  statementOf: ({ statement }) => statement,
  columns: {
    ...ID_COLUMNS,
    figure: (figure, reading) => wordsOf(reading, figure),
    kind: ({ kind }) => kind,
    low: ({ low }) => low,
    high: ({ high }) => high,
    unit: ({ unit }) => unit,
    mod: ({ mod }) => mod,
    change: ({ change }) => change,
    of: ({ of }, reading) => wordsOf(reading, of),
    as_of: ({ asOf }, reading) => valueOf(reading, asOf),
    period: ({ period }, reading) => valueOf(reading, period),
    chain: ({ statement }, reading) => chainWords(reading, statement),
    sure: ({ statement }, reading) => isSurely(reading, statement),
    statement: ({ statement }, { statements }) => (statement === undefined ? undefined : statements[statement]!.key),
    ...SPAN_COLUMNS,
    ...ARTICLE_COLUMNS,
  },
})
