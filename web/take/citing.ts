import { cite, CITE_FORMS } from '../../src/export/cite.ts'
import { citationOf, partsOf } from '../../src/export/cite/citation.ts'
import { copy } from './copying.ts'
import { remembered } from './remembered.ts'
import type { CitationParts } from '../../src/export/cite/citation.ts'
import type { CiteForm } from '../../src/export/cite.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'
import type { Whence } from '../../src/export/taken.ts'

/** Words that can be cited; without a span the article. */
export interface Citable {
  readonly reading: Reading
  readonly span?: Span | undefined
  readonly whence: Omit<Whence, 'desk'>
}

/** A citation as it is shown, and copied. */
export function cited(citable: Citable, form: CiteForm): string {
  return cite(whole(citable), form)
}

/** Its parts, for showing formatted text as it will look. */
export function citedParts(citable: Citable): CitationParts {
  return partsOf(whole(citable))
}

function whole({ reading, span, whence }: Citable) {
  return citationOf(reading, span, { ...whence, desk: location.origin })
}

export function citeForm(): CiteForm {
  return remembered('citation', CITE_FORMS, 'html')
}

/** Put a citation on the clipboard; formatted text goes with its plain form. */
export function copyCitation(citable: Citable, form = citeForm()): Promise<void> {
  return form === 'html' ? copy(cited(citable, 'text'), cited(citable, 'html')) : copy(cited(citable, form))
}
