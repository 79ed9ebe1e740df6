import mammoth from 'mammoth'
import { parseHTML } from 'linkedom'
import { documentFacts } from '../documentFacts.ts'
import { IntakeError } from '../intakeError.ts'
import { layOut } from '../layOut.ts'
import { walkBlocks } from '../pageBlocks.ts'
import type { PageBlock } from '../pageBlocks.ts'
import type { PageDocument } from '../dom.ts'
import type { PageReading } from '../pageReading.ts'

export interface DocxQuestion {
  readonly bytes: Uint8Array
  /** Its `docProps/core.xml`. */
  readonly properties?: string
}

/** The article in a Word document, and what its properties say of it. Throws `IntakeError` when it has no text. */
export async function docxArticle({ bytes, properties }: DocxQuestion): Promise<PageReading> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
    styleMap: STYLES, idPrefix: NOTES, externalFileAccess: false,
    // Pictures are not asked for.
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  })
  const blocks = headlineFirst(blocksIn(html))
  if (!blocks.length) throw new IntakeError('There is no text in this Word document.')
  const { facts, notes } = documentFacts(propertiesIn(properties ?? ''))
  const laidOut = layOut(blocks)
  // Where nobody used styles, headline and byline are paragraphs like any other: it is read as a plain text is.
  const isPlain = blocks.every(({ kind }) => kind === 'paragraph')
  return { article: { ...facts, ...(isPlain ? { text: laidOut.text } : laidOut) }, notes }
}

const NOTES = 'hearsay-'

const STYLES = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh", "p[style-name='Block Text'] => blockquote:fresh", "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh", "p[style-name='Caption'] => figcaption:fresh",
]

function blocksIn(html: string): PageBlock[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as { readonly document: PageDocument }
  // The numbers of notes stand in the middle of sentences.
  for (const link of document.querySelectorAll(`a[id^="${NOTES}footnote-ref"], a[id^="${NOTES}endnote-ref"]`)) link.remove()
  return walkBlocks(document.querySelector('body')!).map(block => (NOTE.test(block.text) ? { ...block, kind: 'note' as const, text: block.text.replace(NOTE, '') } : block)).filter(({ text }) => text)
}

// The arrow that leads from a note back to its place.
const NOTE = /\s*↑$/

function headlineFirst(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block, i) => (i === 0 && block.kind === 'heading' && blocks.length > 1 ? { ...block, kind: 'headline' } : block))
}

function propertiesIn(xml: string): { readonly title?: string; readonly author?: string; readonly madeAt?: string } {
  const value = (name: string) => new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{0,2000})</${name}>`).exec(xml)?.[1]
  const [title, author, madeAt] = [value('dc:title'), value('dc:creator'), value('dcterms:created')]
  return { ...(title && { title: unescaped(title) }), ...(author && { author: unescaped(author) }), ...(madeAt && { madeAt }) }
}

function unescaped(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});/gi, (whole, name: string) => {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : undefined
    return code === undefined ? NAMED[name.toLowerCase()] ?? whole : String.fromCodePoint(Math.min(code, 0x10ffff))
  })
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
