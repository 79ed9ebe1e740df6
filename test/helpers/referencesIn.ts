// @ts-expect-error It comes without types.
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

/** An item as another program has it after it has read BibTeX or RIS. */
export interface ReadReference {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly { readonly family?: string; readonly given?: string }[]
  readonly note?: string
  readonly URL?: string
  readonly publisher?: string
  readonly 'container-title'?: string
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] }
}

/** What a program that manages references makes of a file of them. Throws where it cannot read it. */
export function referencesIn(file: string, format: 'bibtex' | 'ris'): readonly ReadReference[] {
  return plugins.input.chain(file, { generateGraph: false, forceType: format === 'ris' ? '@ris/file' : '@biblatex/text' })
}
