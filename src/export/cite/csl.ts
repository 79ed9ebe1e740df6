import { referenceOf } from './reference.ts'
import type { Citation } from './citation.ts'
import type { DateParts } from './reference.ts'

/** An item of CSL-JSON, which programs that manage references take. */
export function cslItem(citation: Citation): Readonly<Record<string, unknown>> {
  const { id, title, outlet, writers, issued, accessed, url, language, version, note } = referenceOf(citation)
  return {
    id, type: 'article-newspaper', ...title !== undefined && { title }, ...outlet && { 'container-title': outlet }, ...writers.length && { author: writers.map(literal => ({ literal })) },
    ...datedAs('issued', issued), ...datedAs('accessed', accessed), ...url && { URL: url }, ...language && { language }, ...version && { version }, note,
  }
}

function datedAs(field: string, date: DateParts | undefined): Readonly<Record<string, unknown>> {
  return date ? { [field]: { 'date-parts': [date.map(Number)] } } : {}
}
