import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'
import type { Span } from '../../text/span.ts'
import type { Taken } from '../taken.ts'

/**
 * A Web Annotation of the W3C: the words by what they are (with what stands before and after) and by their place in the version that was kept, which its hash names;
 * in its body whose they are.
 */
export function annotation(citation: Citation): Readonly<Record<string, unknown>> {
  const { article, taken, text } = citation
  const { document, version, url, link, kept } = article
  const name = document !== undefined && version !== undefined ? `urn:hearsay:${document}:${version}` : undefined
  const { who, way, remarks } = partsOf(citation)
  const target = {
    source: url ?? link ?? name ?? 'urn:hearsay:text',
    ...(kept || link || version) && { state: { type: 'TimeState', ...kept && { sourceDate: `${kept}T00:00:00Z` }, ...link && { cached: link }, ...version && { 'hearsay:version': version } } },
  }
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { hearsay: 'urn:hearsay:terms:' }],
    ...name && { id: taken ? `${name}:${taken.start}-${taken.end}` : name }, type: 'Annotation', motivation: 'describing',
    body: [{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: [...way ? [`${who && `${who}, `}${way}.`] : [], ...remarks].join(' ') }, ...taken ? [credit(taken)] : []],
    target: taken ? taken.spans.map(span => ({ ...target, selector: [quoteSelector(text, span), { type: 'TextPositionSelector', start: pointsIn(text, 0, span.start), end: pointsIn(text, 0, span.end) }] })) : target,
  }
}

function credit({ who, does, way, are, isSure, confidence, by, reviewed }: Taken): Readonly<Record<string, unknown>> {
  return {
    type: 'hearsay:Credit', ...who !== undefined && { 'hearsay:speaker': who, 'hearsay:does': does }, 'hearsay:way': way, 'hearsay:words': are, 'hearsay:isSure': isSure,
    ...confidence !== undefined && { 'hearsay:confidence': confidence }, ...by !== undefined && { 'hearsay:by': by }, ...reviewed.length && { 'hearsay:reviewed': reviewed },
  }
}

function quoteSelector(text: string, { start, end }: Span): Readonly<Record<string, unknown>> {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).toWellFormed()
  const suffix = text.slice(end, end + CONTEXT).toWellFormed()
  return { type: 'TextQuoteSelector', exact: text.slice(start, end).toWellFormed(), ...prefix && { prefix }, ...suffix && { suffix } }
}

const CONTEXT = 32

/** The standard counts characters, and not their halves as everything else here does. */
function pointsIn(text: string, start: number, end: number): number {
  let count = end - start
  for (let i = start; i + 1 < end; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--
  return count
}
