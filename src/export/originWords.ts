import { oneLine } from './clean.ts'
import type { ReadArticle } from '../doc/reading.ts'

/** Whom an article itself says that it is from; undefined where it names nobody but the outlet that it stands in. */
export function originWords({ origin, publisher }: Pick<ReadArticle, 'origin' | 'publisher'>): string | undefined {
  const from = oneLine(origin?.publisher?.value ?? origin?.url?.value ?? '')
  return from && nameOf(from) !== nameOf(oneLine(publisher ?? '')) ? from : undefined
}

/** Some write "the Steppe Courier", and some "Steppe Courier". */
function nameOf(outlet: string): string {
  return outlet.toLowerCase().replace(/^the\s+/, '')
}
