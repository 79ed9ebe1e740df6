import { annotation } from './cite/annotation.ts'
import { bibtexEntry } from './cite/bibtex.ts'
import { cslItem } from './cite/csl.ts'
import { htmlCitation } from './cite/html.ts'
import { markdownCitation } from './cite/markdown.ts'
import { risReference } from './cite/ris.ts'
import { textCitation } from './cite/text.ts'
import type { Citation } from './cite/citation.ts'

export type { Citation } from './cite/citation.ts'

/** How words can be cited: a line of text, for Markdown, for a page, for whatever manages references (BibTeX, RIS, CSL-JSON), and as a W3C Web Annotation. */
export const CITE_FORMS = ['text', 'markdown', 'html', 'bibtex', 'ris', 'csl', 'annotation'] as const
export type CiteForm = (typeof CITE_FORMS)[number]

/** Words with all that a reader must know to find and to judge them: the whole chain, whether they are the very words, outlet, dates, and where they stand. */
export function cite(citation: Citation, form: CiteForm): string {
  return MAKERS[form](citation)
}

const MAKERS: Readonly<Record<CiteForm, (citation: Citation) => string>> = {
  text: textCitation,
  markdown: markdownCitation,
  html: htmlCitation,
  bibtex: bibtexEntry,
  ris: risReference,
  csl: citation => JSON.stringify([cslItem(citation)], null, 2),
  annotation: citation => JSON.stringify(annotation(citation), null, 2),
}
