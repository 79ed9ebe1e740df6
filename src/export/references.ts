import { bibtexEntry } from './cite/bibtex.ts'
import { cslItem } from './cite/csl.ts'
import { risReference } from './cite/ris.ts'
import type { Citation } from './cite/citation.ts'

/** Lists of citations, as programs that manage references take them. */
export const REFERENCE_FORMATS = ['bibtex', 'ris', 'csl'] as const
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number]

/** What such a list begins with, each of its entries, what stands between two, and what it ends with. */
export interface ReferenceList {
  readonly begin: string
  entry(citation: Citation): string
  readonly between: string
  readonly end: string
}

export const REFERENCES: Readonly<Record<ReferenceFormat, ReferenceList>> = {
  bibtex: { begin: '', entry: citation => `${bibtexEntry(citation)}\n`, between: '\n', end: '' },
  ris: { begin: '', entry: citation => `${risReference(citation)}\r\n`, between: '\r\n', end: '' },
  csl: { begin: '[\n', entry: citation => JSON.stringify(cslItem(citation)), between: ',\n', end: '\n]\n' },
}
