import { Complaint } from '../complaint.ts'
import { FETCH_HELP } from '../fetching.ts'
import { IntakeError } from '../../intake/intakeError.ts'
import { SCREEN_HELP } from '../screen.ts'
import { STDERR, STDOUT, writeAll } from '../output.ts'
import { clean } from '../../export/clean.ts'
import { isAddress } from '../optionValues.ts'
import { loadModels } from '../models.ts'
import { READ_OPTIONS, readOptions } from '../readOptions.ts'
import { reason } from '../../intake/reason.ts'
import type { ArticleInput } from '../../doc/article.ts'
import type { Command } from '../command.ts'
import type { Fetcher } from '../../intake/fetch/fetcher.ts'
import type { Pack } from '../../doc/pack.ts'
import type { ReadOptions } from '../readOptions.ts'

const HELP = `hearsay read FILE...        read articles: plain text, web pages, PDF, Word documents
hearsay read URL...         fetch pages and read them
hearsay read -              read one from standard input
hearsay read --jsonl        read a stream: one JSON object a line in, one reading a line out

Nothing is kept. To keep what you read in a collection: hearsay add

How it answers
  (nothing)           for people: the text with everybody's words marked, who says what, and all
                      else that was found: times, figures, actors, events
  --json              a reading as JSON, one line for each file
  --html              a page of its own that needs nothing else, to keep, send or print
  --conllu            sentences, words, tags and trees as CoNLL-U
  --jsonl             lines {"id", "text", "title", "publishedAt", "publisher", "url", "language"} into
                      lines of readings, in the same order; only "text" must be there. A line that
                      cannot be read gives {"line", "id", "error"}, and the others go on
  -o, --output PATH   write into a file, or into a folder with one file for each article
  --possible          show statements that are only possible, too, and mark them as such
  --layers LIST       what to show with the text: any of
                        glance, statements, times, figures, actors, events, outline, devices, gaps
                      or all, or none. "+devices" adds to what is shown anyway, which is all but
                      devices (the wording); "-figures,-times" takes away. On a page this is how
                      its switches stand at first
${SCREEN_HELP}  --jobs NUMBER       how many lines of a stream to read at once; one for each core unless told

What you know of the article, if it does not say so itself or says it wrong
  --title WORDS       --date 2024-11-19       --publisher NAME
  --url ADDRESS       --language en

Fetching
${FETCH_HELP}
Examples
  hearsay read article.txt
  hearsay read --html saved-page.html > reading.html
  hearsay read --layers figures,gaps article.txt
  hearsay read --json -o readings/ *.txt
  pbpaste | hearsay read - --publisher "The Gazette" --date 2024-11-19
  hearsay read --jsonl < articles.jsonl > readings.jsonl

Exit status: 0 when all was read, 1 when something could not be read, 2 when the command was wrong.
`

/** `hearsay read`: the exit status is 1 when something could not be read; what could be is shown all the same. */
export const read: Command<typeof READ_OPTIONS> = {
  help: HELP,
  options: READ_OPTIONS,
  async run(values, files) {
    const options = readOptions(values, files)
    if (options.format === 'jsonl') {
      const { readStream } = await import('../readStream.ts')
      return readStream(options)
    }
    const pack = loadModels()
    // Files are looked at while it loads; whoever needs it first hears of a failure.
    pack.catch(() => {})
    const fetcher = files.some(isAddress) ? await (await import('../fetching.ts')).fetcherFor(values) : undefined
    let status = 0
    for (const [i, file] of files.entries()) {
      try {
        await deliver(await answer(file, options, { pack, place: i, ...(fetcher && { fetcher }) }), file, options)
      } catch (error) {
        if (!(error instanceof IntakeError || (error instanceof Complaint && error.status === 1))) throw error
        status = 1
        await writeAll(STDERR, `hearsay: ${clean(file === '-' ? 'standard input' : file)}: ${clean(error.message)}\n`).catch(() => {})
      }
    }
    return status
  },
}

interface Tools {
  readonly pack: Promise<Pack>
  /** Which of the files it is. */
  readonly place: number
  readonly fetcher?: Fetcher
}

async function answer(file: string, options: ReadOptions, tools: Tools): Promise<string> {
  const { format, files, output, screen: { ink } } = options
  const article = { ...(await articleIn(file, tools)), ...options.known }
  const pack = await tools.pack
  const { analyze, readLayers } = await import('../../analyze.ts')
  const reading = analyze(article, pack)
  if (format === 'conllu') {
    if (reading.article.language.split('-')[0] !== pack.language) throw new Complaint(`Its language is not one that can be taken apart into words and trees yet (${reading.article.language}).`, 1)
    const { toConllu } = await import('../../export/conllu.ts')
    return toConllu(reading, readLayers({ ...article, text: reading.article.text }, pack))
  }
  const { readingAnswer } = await import('../readingAnswer.ts')
  const shown = await readingAnswer(reading, { ...options, format: format === 'jsonl' ? 'json' : format })
  return format === 'terminal' && files.length > 1 && output === undefined ? `${tools.place ? '\n' : ''}${ink.bold(`==> ${clean(file)} <==`)}\n\n${shown}` : shown
}

async function articleIn(file: string, { fetcher }: Tools): Promise<ArticleInput> {
  const { takeIn } = await import('../../intake/takeIn.ts')
  if (fetcher && isAddress(file)) {
    const fetched = await fetcher.fetch(file, { as: 'page' })
    if (fetched.kind === 'unchanged') throw new TypeError('nothing was known of this page')
    const { original: { bytes, ...known }, charset } = fetched
    return takeIn(bytes, file, { ...known, ...(charset && { charset }) })
  }
  const { readBytes } = await import('../readBytes.ts')
  return takeIn(await readBytes(file), file)
}

async function deliver(text: string, file: string, { output, files, format }: ReadOptions): Promise<void> {
  if (output === undefined) return writeAll(STDOUT, text)
  const { saveAs } = await import('../saveAs.ts')
  try {
    await saveAs(text, output, file, format, files.length > 1)
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(`It was read, but could not be written to ${output}. ${reason(error as NodeJS.ErrnoException)}`, 1)
  }
}
