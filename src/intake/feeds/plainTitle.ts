import { parseHTML } from 'linkedom'
import { oneLine, wordsOf } from '../dom.ts'
import type { PageDocument } from '../dom.ts'

/**
 * A title in one line, without markup. `type` is what Atom says of it; in RSS nobody says, and many write HTML into a title that
 * should have none: there a tag is taken out only where it is one of those that stand in titles, since "x < y" is a title, too.
 */
export function plainTitle(written: string | undefined, type = 'unknown'): string | undefined {
  const title = written?.slice(0, MAX_UNITS) ?? ''
  if (type === 'text' || !/[&<]/.test(title)) return oneLine(title) || undefined
  const html = type === 'html' || type === 'xhtml' ? title : title.replace(INLINE_TAG, '').replaceAll('<', '&lt;')
  return wordsOf((parseHTML(`<html><body>${html}</body></html>`).document as unknown as PageDocument).querySelector('body')) || undefined
}

const MAX_UNITS = 2000
const INLINE_TAG = /<\/?(?:a|abbr|b|br|cite|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^>]*)?\/?>/gi
