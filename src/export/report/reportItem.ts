import { compareSpans } from '../../text/span.ts'
import { isSure } from '../../doc/confidence.ts'
import { oneLine } from '../clean.ts'
import { takingFrom } from '../taken.ts'
import type { Block } from '../../doc/blocks.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Taken, TakenArticle, Whence } from '../taken.ts'

/** What stands over a report. */
export interface ReportAbout {
  /** "Ferry case", "gas by:tokayev". */
  readonly title: string
  /** What was chosen, in words: "The collection “Ferry case”". */
  readonly chosen: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly isFull: boolean
}

/** What a report has of one article. */
export interface ReportItem {
  readonly article: TakenArticle
  readonly statements: readonly Taken[]
  /** How many statements were left out since they are only possible. */
  readonly left: number
  /** Why it was not read, where it was not. */
  readonly unread?: string
  /** All of its text, where that was wanted. */
  readonly text?: readonly ReportBlock[]
}

export interface ReportBlock {
  readonly kind: Block['kind']
  readonly words: string
}

export interface ReportCounts {
  readonly articles: number
  readonly statements: number
}

/** A report in pieces: its head, its articles one after the other, its end. */
export interface ReportMaker {
  head(about: ReportAbout): string
  article(item: ReportItem): string
  /** The last lines say that nothing is missing. */
  end(counts: ReportCounts): string
}

export interface ReportOptions extends Whence {
  /** Keys of the statements that are wanted; all unless told. */
  readonly only?: ReadonlySet<string>
  /** With statements that are only possible. */
  readonly possible?: boolean
  /** With the whole text. */
  readonly isFull?: boolean
}

/** What a report has of a reading. */
export function reportItem(reading: Reading, { only, possible = false, isFull = false, ...whence }: ReportOptions = {}): ReportItem {
  const taking = takingFrom(reading, whence)
  const chosen = reading.statements.flatMap((statement, index) => (!only || only.has(statement.key) ? [{ statement, index }] : []))
  // Whoever has chosen a statement wants it.
  const shown = chosen.filter(({ statement }) => only || possible || isSure(statement))
  const unread = reading.gaps.find(({ layer, field }) => layer === 'article' && field === 'language')
  return {
    article: taking.article, left: chosen.length - shown.length,
    statements: shown.map(({ index }) => taking.statement(index)).sort(compareSpans),
    ...unread && { unread: oneLine(unread.why) },
    ...isFull && { text: reading.article.blocks.map(({ kind, start, end }) => ({ kind, words: oneLine(reading.article.text.slice(start, end)) })) },
  }
}
