import { oneLine } from './clean.ts'
import type { ReadArticle } from '../doc/reading.ts'

/** Whom an article itself says that it is from; undefined where it names nobody but the outlet that it stands in. */
export function originWords({ origin, publisher }: Pick<ReadArticle, 'origin' | 'publisher'>): string | undefined {
  const from = oneLine(origin?.publisher?.value ?? origin?.url?.value ?? '')
  return from && nameOf(from) !== nameOf(oneLine(publisher ?? '')) ? from : undefined
}

/** What a row says of an article beside its outlet: whom it is taken from, and that it is a translation. */
export function relayedOf(article: Pick<ReadArticle, 'origin' | 'publisher' | 'translated'>): { readonly origin?: string; readonly isTranslated?: true } {
  const origin = originWords(article)
  return { ...origin !== undefined && { origin }, ...article.translated && { isTranslated: true } }
}

/** Some write "the Steppe Courier", and some "Steppe Courier". */
function nameOf(outlet: string): string {
  return outlet.toLowerCase().replace(/^the\s+/, '')
}
