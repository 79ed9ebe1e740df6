import { ARTICLE_COLUMNS, chainWords, ID_COLUMNS, reviewsOf, sheet, SPAN_COLUMNS, wordsOf } from './sheet.ts'
import { isSure } from '../../doc/confidence.ts'
import { wordsAre } from '../wordsAre.ts'
import type { Statement } from '../../doc/reading.ts'

/** One row a statement. */
export const STATEMENTS = sheet<Statement & { readonly index: number }>({
  items: ({ statements }, { possible = false, only }) => statements.map((statement, index) => ({ ...statement, index })).filter(statement => only || possible || isSure(statement)),
  statementOf: ({ index }) => index,
  columns: {
    ...ID_COLUMNS,
    statement: ({ key }) => key,
    chain: ({ index }, reading) => chainWords(reading, index),
    source: ({ source }, reading) => wordsOf(reading, source),
    cue: ({ cue }, reading) => wordsOf(reading, cue),
    content: ({ content }, reading) => content.map(span => wordsOf(reading, span)).join(' … '),
    quotes: ({ quotes }, reading) => quotes.map(span => wordsOf(reading, span)).join(' … '),
    words: (statement, { article }) => wordsAre(statement, article),
    form: ({ form }) => form,
    stance: ({ stance }) => stance,
    negated: ({ negated }) => negated ?? false,
    speaker: ({ speaker }, { entities }) => (speaker === undefined ? undefined : entities[speaker]!.name),
    speaker_kind: ({ speakerKind }) => speakerKind,
    within: ({ within }, { statements }) => (within === undefined ? undefined : statements[within]!.key),
    confidence: ({ confidence }) => confidence,
    sure: isSure,
    reviewed_by: ({ index }, _, options) => reviewsOf(index, options).map(({ by }) => by).join('; '),
    review: ({ index }, _, options) => reviewsOf(index, options).map(({ did, fields }) => [did, ...fields ?? []].join(' ')).join('; '),
    ...SPAN_COLUMNS,
    ...ARTICLE_COLUMNS,
  },
})
