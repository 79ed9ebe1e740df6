import { isoDate } from './isoDate.ts'
import { oneLine } from './dom.ts'
import type { ArticleInput } from '../doc/article.ts'

/** What a document's properties say of the article in it, as far as people fill them in, and what is to be known of that. */
export function documentFacts({ title, author, madeAt }: { readonly title?: unknown; readonly author?: unknown; readonly madeAt?: string | undefined }): { readonly facts: Partial<ArticleInput>; readonly notes: readonly string[] } {
  const named = typeof title === 'string' ? oneLine(title) : ''
  const by = typeof author === 'string' ? author.split(/\s*;\s*|\s+and\s+/).map(oneLine).filter(name => name && !MACHINE.test(name)) : []
  const publishedAt = madeAt === TEMPLATE_DATE ? undefined : isoDate(madeAt)
  return {
    facts: { ...(named && !isFileName(named) && { title: named }), ...(by.length && { byline: by }), ...(publishedAt && { publishedAt }) },
    notes: publishedAt ? [`Its date (${publishedAt.slice(0, 10)}) is the day on which the file was made, as the file says; the article may be of another day.`] : [],
  }
}

// Every document that one much-used program makes says that it was made then: its template was.
const TEMPLATE_DATE = '2013-12-23T23:15:00Z'

function isFileName(title: string): boolean {
  return /^(?:microsoft word|untitled|unbenannt|document\d*$|doc\d+$|about:blank)|\.(?:docx?|odt|pdf|indd|qxp|qxd|rtf|txt|html?)$/i.test(title)
}

// What programs write there unasked.
const MACHINE = /^(?:unknown|user|admin|administrator|owner|root|anonymous|author|python-docx|microsoft office user|windows user|libreoffice|openoffice)$/i

/** The same of a PDF, whose dates are written as D:20241119083000+01'00'. What a browser printed into it was made at another time than the article. */
export function pdfFacts(info: Readonly<Record<string, unknown>>, headline: string | undefined): ReturnType<typeof documentFacts> {
  const [, year, month, day, hour, minute, second, zone] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?/.exec(String(info['CreationDate'] ?? '')) ?? []
  const date = [year, month, month && day].filter(Boolean).join('-')
  const time = day && hour && minute ? `T${hour}:${minute}${second ? `:${second}` : ''}${zone?.replace("'", '') ?? ''}` : ''
  const isPrinted = BROWSER.test(`${info['Creator'] ?? ''} ${info['Producer'] ?? ''}`)
  const title = String(info['Title'] ?? '')
  // "Talks begin | The Outlet" over an article "Talks begin".
  return documentFacts({ title: headline && title.startsWith(headline) ? headline : title, author: info['Author'], madeAt: isPrinted ? undefined : date && date + time })
}

const BROWSER = /mozilla|chrom(?:e|ium)|skia|safari|webkit|wkhtmltopdf/i
