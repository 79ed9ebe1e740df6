import { Complaint } from './complaint.ts'
import { FETCH_OPTIONS } from './fetching.ts'
import { KNOWN_OPTIONS, knownOf, oneAnswer, wholeNumber } from './optionValues.ts'
import { layersOf } from './layersOf.ts'
import { SCREEN_OPTIONS, screenFor } from './screen.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Layers } from '../export/layers.ts'
import type { Screen } from './screen.ts'
import type { Values } from './command.ts'

export const FORMATS = ['terminal', 'json', 'html', 'conllu', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

export interface ReadOptions {
  readonly format: Format
  /** Paths, addresses, or "-" for standard input. */
  readonly files: readonly string[]
  readonly output?: string
  readonly possible: boolean
  /** What the terminal shows, and with what a page begins. */
  readonly layers: Layers
  readonly screen: Screen
  readonly jobs?: number
  /** What the caller knows better than the file. */
  readonly known: Partial<ArticleInput>
}

export const READ_OPTIONS = {
  json: { type: 'boolean' }, html: { type: 'boolean' }, conllu: { type: 'boolean' }, jsonl: { type: 'boolean' },
  output: { type: 'string', short: 'o' }, possible: { type: 'boolean' }, layers: { type: 'string' }, jobs: { type: 'string' },
  ...SCREEN_OPTIONS, ...KNOWN_OPTIONS, ...FETCH_OPTIONS,
} as const

/** What a person asks for with `hearsay read`. Throws a `Complaint` that says what to write instead. */
export function readOptions(values: Values<typeof READ_OPTIONS>, files: readonly string[]): ReadOptions {
  const format = oneAnswer(values, ['json', 'html', 'conllu', 'jsonl']) ?? 'terminal'
  if (values.layers !== undefined && format !== 'terminal' && format !== 'html') throw new Complaint(`--layers chooses what people see. What --${format} gives is always whole.`, 2)
  const jobs = wholeNumber(values.jobs, '--jobs', 1)
  const known = knownOf(values)
  if (format === 'jsonl') checkStream(files, Object.keys(known).length > 0, values.output)
  else checkFiles(files)
  if (format === 'html' && files.length > 1 && values.output === undefined) throw new Complaint('Several pages do not fit on one output. Give a folder for them: --output FOLDER', 2)
  return {
    format, files, possible: values.possible ?? false, layers: layersOf(values.layers), known,
    screen: screenFor(values, { isFile: values.output !== undefined }),
    ...(values.output !== undefined && { output: values.output }),
    ...(jobs !== undefined && { jobs }),
  }
}

function checkFiles(files: readonly string[]): void {
  if (!files.length) throw new Complaint('Which file? For example: hearsay read article.txt (or "-" for what comes in on standard input)', 2)
  if (files.filter(file => file === '-').length > 1) throw new Complaint('Standard input ("-") can be read once only.', 2)
}

function checkStream(files: readonly string[], knowsSomething: boolean, output: string | undefined): void {
  if (files.length > 1) throw new Complaint('--jsonl reads one stream: give one file, or none for standard input.', 2)
  if (knowsSomething) throw new Complaint('With --jsonl, title, date, publisher, url and language stand in each line, not on the command line.', 2)
  if (output !== undefined) throw new Complaint('With --jsonl the readings go to standard output: hearsay read --jsonl < articles.jsonl > readings.jsonl', 2)
}
