import { getResolvedPDFJS } from 'unpdf'
import { IntakeError } from '../intakeError.ts'
import { layOut } from '../layOut.ts'
import { TOO_SLOW } from './limits.ts'
import { pageLines } from './pageLines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { pdfFacts } from '../documentFacts.ts'
import { withoutFurniture } from './furniture.ts'
import type { PdfPage } from './furniture.ts'
import type { Piece } from './pageLines.ts'
import type { PageReading } from '../pageReading.ts'

const MAX_PAGES = 2000
const MAX_PIECES = 2_000_000
const MAX_MS = 120_000

/** The text of a PDF as paragraphs, and what it says of itself; `isFurther` is called after each step. Throws `IntakeError` when there is none. */
export async function pdfArticle(data: Uint8Array, isFurther: () => void): Promise<PageReading> {
  const { getDocument } = await getResolvedPDFJS()
  isFurther()
  const document = await getDocument({ data, disableFontFace: true, useSystemFonts: false, verbosity: 0, stopAtErrors: false }).promise.catch(refuse)
  isFurther()
  if (document.numPages > MAX_PAGES) throw new IntakeError(`This PDF has ${document.numPages.toLocaleString('en')} pages, which is no article. Take out the pages that you want, and add those.`)
  const pages: PdfPage[] = []
  let pieces = 0
  let broken = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await piecesOf(document, number).catch(() => undefined)
    isFurther()
    if (!page) broken++
    if (usedMs() > MAX_MS) throw new IntakeError(TOO_SLOW)
    pieces += page?.pieces.length ?? 0
    if (pieces > MAX_PIECES) throw new IntakeError('This PDF is in more pieces than any article. Copy its text into a file, and add that file.')
    pages.push(page ?? { height: 0, pieces: [] })
  }
  const blocks = paragraphsOf(withoutFurniture(pages).flatMap(page => pageLines(page.pieces)))
  const letters = blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  if (letters < pages.length * MIN_LETTERS_A_PAGE) throw new IntakeError(broken === pages.length ? DAMAGED : SCANNED)
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const { facts, notes } = pdfFacts(info as Readonly<Record<string, unknown>>, blocks.find(({ kind }) => kind === 'headline')?.text)
  return { article: { ...facts, ...layOut(blocks) }, notes: [...notes, ...(broken ? [`${broken} of its ${pages.length} pages cannot be read: they are damaged.`] : [])] }
}

/** Of this thread, which does nothing else. */
function usedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function refuse(error: Error): never {
  throw new IntakeError(error.name === 'PasswordException' ? LOCKED : DAMAGED)
}

// The number of a page and a stamp over a scan come to less.
const MIN_LETTERS_A_PAGE = 20

const SCANNED = 'This PDF holds pictures of pages, no text. Run text recognition (OCR) over it, for example with ocrmypdf, and add the result.'
const LOCKED = 'This PDF is locked with a password. Open it with the password, save or print it into a new PDF without one, and add that.'
const DAMAGED = 'This PDF is damaged or cut off, and no page of it can be read. Get it again, or copy its text into a file.'

interface PdfDocument {
  getPage(number: number): Promise<{
    getViewport(options: { readonly scale: number }): { readonly height: number; readonly transform: readonly number[] }
    getTextContent(options: { readonly disableNormalization?: boolean }): Promise<{ readonly items: readonly unknown[] }>
    cleanup(): void
  }>
}

async function piecesOf(document: PdfDocument, number: number): Promise<{ readonly height: number; readonly pieces: Piece[] }> {
  const page = await document.getPage(number)
  const { height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({})
  page.cleanup()
  return { height, pieces: (items as readonly TextItem[]).flatMap(item => placed(item, transform)) }
}

interface TextItem {
  readonly str?: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** Where a text stands as the page is seen. What runs up or down the page is no line of an article. */
function placed({ str, transform: own, width, fontName }: TextItem, page: readonly number[]): Piece[] {
  if (!str) return []
  const [a, b, c, d, e, f] = multiplied(page, own)
  const isUpright = Math.abs(b!) < Math.abs(a!) * 0.05 && a! > 0
  const size = Math.hypot(c!, d!)
  if (!isUpright || !(size > 0)) return []
  // Widths are told in units of the page, whose scale is one.
  return [{ text: str, x: e!, y: f!, width, size, font: fontName }]
}

function multiplied(m: readonly number[], n: readonly number[]): number[] {
  return [
    m[0]! * n[0]! + m[2]! * n[1]!, m[1]! * n[0]! + m[3]! * n[1]!, m[0]! * n[2]! + m[2]! * n[3]!, m[1]! * n[2]! + m[3]! * n[3]!,
    m[0]! * n[4]! + m[2]! * n[5]! + m[4]!, m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
  ]
}
