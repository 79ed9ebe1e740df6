import { askThread } from '../askThread.ts'
import { TOO_SLOW } from './limits.ts'
import type { PageReading } from '../pageReading.ts'

/**
 * The text of a PDF as paragraphs, in the order in which they are read. Rejects with `IntakeError` where there is no text, or none
 * that can be had without a password or in time.
 */
export function readPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<PageReading> {
  return askThread<PageReading>(new URL(import.meta.url.endsWith('.ts') ? './pdfWorker.ts' : './pdfWorker.js', import.meta.url), bytes, { ...LIMITS, signal })
}

const LIMITS = {
  // A page of a newspaper takes a tenth of it.
  timeMs: 2000,
  memoryMb: 1024,
  tooSlow: TOO_SLOW,
  tooLarge: 'This PDF needs more memory than any article should. Copy its text into a file, and add that file.',
}
