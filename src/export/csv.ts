import { clean } from './clean.ts'
import { DOCUMENTS } from './csv/documents.ts'
import { EVENTS } from './csv/events.ts'
import { FIGURES } from './csv/figures.ts'
import { STATEMENTS } from './csv/statements.ts'
import { TIMES } from './csv/times.ts'
import type { AnySheet, CsvCell, CsvOptions } from './csv/sheet.ts'
import type { Reading } from '../doc/reading.ts'

/** What there are tables of. */
export const CSV_KINDS = ['documents', 'statements', 'figures', 'times', 'events'] as const
export type { CsvOptions } from './csv/sheet.ts'
export type CsvKind = (typeof CSV_KINDS)[number]

const SHEETS: Readonly<Record<CsvKind, AnySheet>> = { documents: DOCUMENTS, statements: STATEMENTS, figures: FIGURES, times: TIMES, events: EVENTS }

/** The line with the columns' names. With `mark` it begins with the byte order mark by which Excel knows UTF-8. */
export function csvHeader(kind: CsvKind, { mark = false }: { readonly mark?: boolean } = {}): string {
  return (mark ? '\ufeff' : '') + csvLine(SHEETS[kind].header)
}

/** The lines of one article, as RFC 4180 has them; none where it has nothing of that kind. */
export function csvRows(kind: CsvKind, reading: Reading, options: CsvOptions = {}): string {
  return SHEETS[kind].rows(reading, options).map(csvLine).join('')
}

function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const words = clean(cell.replace(/\r\n?/g, '\n'))
  const safe = FORMULA.test(words) ? `'${words}` : words
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// A spreadsheet takes what begins so for a formula and does what it says; the wide signs are those of Chinese and Japanese typing.
const FORMULA = /^[=+\-@\t\n＝＋－＠]/
