import { isatty } from 'node:tty'
import { Complaint } from './complaint.ts'
import { IntakeError } from '../intake/intakeError.ts'
import { clean } from '../export/clean.ts'
import { loadModels } from './models.ts'
import { readBytes } from './readBytes.ts'
import { reason } from '../intake/reason.ts'
import { readOptions } from './readOptions.ts'
import { writeAll } from './output.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Pack } from '../doc/pack.ts'
import type { ReadOptions } from './readOptions.ts'

/** `hearsay read`: the exit status is 1 when something could not be read; what could be is shown all the same. */
export async function read(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options.format === 'jsonl') {
    const { readStream } = await import('./readStream.ts')
    return readStream(options)
  }
  const pack = loadModels()
  // Files are looked at while it loads; whoever needs it first hears of a failure.
  pack.catch(() => {})
  let status = 0
  for (const [i, file] of options.files.entries()) {
    try {
      await deliver(await answer(file, options, pack, i), file, options)
    } catch (error) {
      if (!(error instanceof Complaint && error.status === 1)) throw error
      status = 1
      await writeAll(STDERR, `hearsay: ${clean(file === '-' ? 'standard input' : file)}: ${clean(error.message)}\n`).catch(() => {})
    }
  }
  return status
}

const STDOUT = 1
const STDERR = 2

async function answer(file: string, options: ReadOptions, loading: Promise<Pack>, place: number): Promise<string> {
  const article = { ...(await articleIn(file)), ...options.known }
  const pack = await loading
  const { analyze, readLayers } = await import('../analyze.ts')
  const reading = analyze(article, pack)
  switch (options.format) {
    case 'json': {
      const { jsonLine } = await import('./json.ts')
      return jsonLine(reading)
    }
    case 'html': {
      const { toHtml } = await import('../export/html.ts')
      return toHtml(reading, options)
    }
    case 'conllu': {
      if (reading.article.language.split('-')[0] !== pack.language) throw new Complaint(`Its language is not one that can be taken apart into words and trees yet (${reading.article.language}).`, 1)
      const { toConllu } = await import('../export/conllu.ts')
      return toConllu(reading, readLayers({ ...article, text: reading.article.text }, pack))
    }
    default: {
      const { renderReading } = await import('./terminal/renderReading.ts')
      const { inkFor } = await import('./terminal/ink.ts')
      const isTerminal = options.output === undefined && isatty(STDOUT)
      const ink = inkFor({ isTerminal, environment: process.env, asked: options.color })
      const shown = renderReading(reading, { width: options.width ?? widthOfTerminal(), ink, possible: options.possible, layers: options.layers })
      return options.files.length > 1 && options.output === undefined ? `${place ? '\n' : ''}${ink.bold(`==> ${clean(file)} <==`)}\n\n${shown}` : shown
    }
  }
}

async function articleIn(file: string): Promise<ArticleInput> {
  const bytes = await readBytes(file)
  const { takeIn } = await import('../intake/takeIn.ts')
  try {
    return await takeIn(bytes, file)
  } catch (error) {
    throw error instanceof IntakeError ? new Complaint(error.message, 1) : error
  }
}

function widthOfTerminal(): number {
  const told = Number(process.env['COLUMNS'])
  const columns = isatty(STDOUT) ? process.stdout.columns : told
  return columns >= 20 ? columns : told >= 20 ? told : 80
}

async function deliver(text: string, file: string, { output, files, format }: ReadOptions): Promise<void> {
  if (output === undefined) return writeAll(STDOUT, text)
  const { saveAs } = await import('./saveAs.ts')
  try {
    await saveAs(text, output, file, format, files.length > 1)
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(`It was read, but could not be written to ${output}. ${reason(error as NodeJS.ErrnoException)}`, 1)
  }
}
