import { parseArgs } from 'node:util'
import { Complaint } from './complaint.ts'
import { joinLayers, layersOf } from './layersOf.ts'
import { isoDate } from '../intake/isoDate.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Layers } from '../export/layers.ts'

export const FORMATS = ['terminal', 'json', 'html', 'conllu', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

export interface ReadOptions {
  readonly format: Format
  /** Paths, or "-" for standard input. */
  readonly files: readonly string[]
  readonly output?: string
  readonly possible: boolean
  /** What the terminal shows, and with what a page begins. */
  readonly layers: Layers
  readonly color?: boolean
  readonly width?: number
  readonly jobs?: number
  /** What the caller knows better than the file. */
  readonly known: Partial<ArticleInput>
}

const OPTIONS = {
  json: { type: 'boolean' }, html: { type: 'boolean' }, conllu: { type: 'boolean' }, jsonl: { type: 'boolean' },
  output: { type: 'string', short: 'o' }, possible: { type: 'boolean' }, layers: { type: 'string' }, color: { type: 'boolean' }, width: { type: 'string' }, jobs: { type: 'string' },
  title: { type: 'string' }, date: { type: 'string' }, publisher: { type: 'string' }, url: { type: 'string' }, language: { type: 'string' },
} as const

/** What the words after `hearsay read` ask for. Throws a `Complaint` that says what to write instead. */
export function readOptions(words: readonly string[]): ReadOptions {
  const { values, positionals: files } = parsed(words)
  const chosen = (['json', 'html', 'conllu', 'jsonl'] as const).filter(name => values[name])
  if (chosen.length > 1) throw new Complaint(`--${chosen[0]} and --${chosen[1]} are two answers. Ask for one at a time.`, 2)
  const format = chosen[0] ?? 'terminal'
  if (values.layers !== undefined && chosen[0] && chosen[0] !== 'html') throw new Complaint(`--layers chooses what people see. What --${chosen[0]} gives is always whole.`, 2)
  const width = wholeNumber(values.width, '--width', 20)
  const jobs = wholeNumber(values.jobs, '--jobs', 1)
  const known = knownOf(values)
  if (format === 'jsonl') checkStream(files, Object.keys(known).length > 0, values.output)
  else checkFiles(files)
  if (format === 'html' && files.length > 1 && values.output === undefined) throw new Complaint('Several pages do not fit on one output. Give a folder for them: --output FOLDER', 2)
  return {
    format, files, possible: values.possible ?? false, layers: layersOf(values.layers), known,
    ...(values.output !== undefined && { output: values.output }),
    ...(values.color !== undefined && { color: values.color }),
    ...(width !== undefined && { width }),
    ...(jobs !== undefined && { jobs }),
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: joinLayers(words), options: OPTIONS, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new Complaint(worded(error as NodeJS.ErrnoException), 2)
  }
}

function worded({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option "${option}". See: hearsay read --help`
  if (/does not take an argument|not allowed/.test(message)) return `The option "${option}" takes no value.`
  return `The option "${option}" needs a value after it. See: hearsay read --help`
}

function wholeNumber(written: string | undefined, option: string, least: number): number | undefined {
  if (written === undefined) return undefined
  const number = /^\d{1,6}$/.test(written) ? Number(written) : NaN
  if (!(number >= least)) throw new Complaint(`${option} needs a whole number from ${least} up, not "${written}".`, 2)
  return number
}

interface Known {
  readonly title?: string
  readonly date?: string
  readonly publisher?: string
  readonly url?: string
  readonly language?: string
}

function knownOf({ title, date, publisher, url, language }: Known): Partial<ArticleInput> {
  const publishedAt = isoDate(date)
  if (date !== undefined && !publishedAt) throw new Complaint(`"${date}" is not a date that can be read. Write it as in --date 2024-11-19`, 2)
  if (url !== undefined && !isAddress(url)) throw new Complaint(`"${url}" is not a web address. It begins with https:// or http://`, 2)
  if (language !== undefined && !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) throw new Complaint(`"${language}" is not a language's code. Write it as in --language en`, 2)
  return { ...(title && { title }), ...(publishedAt && { publishedAt }), ...(publisher && { publisher }), ...(url && { url }), ...(language && { language }) }
}

function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word) && URL.canParse(word)
}

function checkFiles(files: readonly string[]): void {
  if (!files.length) throw new Complaint('Which file? For example: hearsay read article.txt (or "-" for what comes in on standard input)', 2)
  const address = files.find(file => /^https?:\/\//i.test(file))
  if (address) throw new Complaint(`Fetching pages is not built yet. Save ${address} in a browser (as "Web page, HTML only") and read that file.`, 2)
  if (files.filter(file => file === '-').length > 1) throw new Complaint('Standard input ("-") can be read once only.', 2)
}

function checkStream(files: readonly string[], knowsSomething: boolean, output: string | undefined): void {
  if (files.length > 1) throw new Complaint('--jsonl reads one stream: give one file, or none for standard input.', 2)
  if (knowsSomething) throw new Complaint('With --jsonl, title, date, publisher, url and language stand in each line, not on the command line.', 2)
  if (output !== undefined) throw new Complaint('With --jsonl the readings go to standard output: hearsay read --jsonl < articles.jsonl > readings.jsonl', 2)
}
