import { HTML_REPORT } from './report/html.ts'
import { MARKDOWN_REPORT } from './report/markdown.ts'
import type { ReportMaker } from './report/reportItem.ts'

export { reportItem } from './report/reportItem.ts'
export type { ReportAbout, ReportCounts, ReportItem, ReportMaker, ReportOptions } from './report/reportItem.ts'

/** Reports for people: who is credited with what in some articles, each with its whole way. Pages need nothing else: no script, no network. */
export const REPORT_FORMATS = ['markdown', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const REPORTS: Readonly<Record<ReportFormat, ReportMaker>> = { markdown: MARKDOWN_REPORT, html: HTML_REPORT }
