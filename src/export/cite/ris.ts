import { oneLine } from '../clean.ts'
import { referenceOf } from './reference.ts'
import type { Citation } from './citation.ts'
import type { DateParts } from './reference.ts'

/** A reference as RIS has it: a line for each field, and a last one that ends it. */
export function risReference(citation: Citation): string {
  const { id, title, outlet, writers, issued, accessed, url, language, note } = referenceOf(citation)
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'], ['ID', id], ...writers.map(name => ['AU', name] as const), ['TI', title], ['T2', outlet], ['PY', issued?.[0]], ['DA', inRis(issued)], ['Y2', inRis(accessed)], ['UR', url], ['LA', language], ['N1', note],
  ]
  // A line that broke off would begin another field.
  return `${fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('')}ER  - `
}

function inRis(date: DateParts | undefined): string | undefined {
  return date?.join('/')
}
