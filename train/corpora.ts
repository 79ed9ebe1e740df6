import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './data.ts'

/** What a score is measured on: files of a folder in the folder of corpora. */
export interface Corpus {
  readonly folder: string
  /** Of which of its files at least one has to be there. */
  readonly files: RegExp
  /** The same for people. */
  readonly called: string
  /** Where their shape is told. */
  readonly shape: string
  /** `--data` may name one such file. */
  readonly isOneFile?: true
}

const LINES = { files: /\.jsonl(\.gz)?$/, called: '*.jsonl or *.jsonl.gz' } as const

export const CORPORA = {
  trees: { folder: 'ud', files: /^en_.*-dev\.conllu(\.gz)?$/, called: 'en_*-dev.conllu.gz', shape: 'CONTRIBUTING.md' },
  names: { folder: 'ner', files: /-dev\.iob2(\.gz)?$/, called: '*-dev.iob2.gz', shape: 'CONTRIBUTING.md' },
  attributions: { folder: 'polnear', files: /^dev\.jsonl\.gz$/, called: 'dev.jsonl.gz', shape: 'CONTRIBUTING.md' },
  times: { folder: 'times', ...LINES, shape: 'train/scoreTimes.ts', isOneFile: true },
  figures: { folder: 'figures', ...LINES, shape: 'train/scoreFigures.ts', isOneFile: true },
  events: { folder: 'events', ...LINES, shape: 'train/scoreEvents.ts' },
  pages: { folder: 'pages', files: /^ground-truth\.json$/, called: 'ground-truth.json and html/*.html.gz', shape: 'CONTRIBUTING.md' },
} as const satisfies Readonly<Record<string, Corpus>>

/** What a task lacks to be scored, as a sentence that says which files have to lie where; undefined when they are there. */
export function lackOf(task: string, corpus: Corpus, data: string | undefined): string | undefined {
  const isFile = data !== undefined && existsSync(data) && statSync(data).isFile()
  if (data !== undefined && (isFile ? corpus.isOneFile : filesIn(join(data, corpus.folder), corpus.files).length)) return undefined
  const why = data === undefined ? 'no data was named' : isFile ? `${data} is a file` : !existsSync(data) ? `there is no folder ${data}` : `there is no ${join(data, corpus.folder, corpus.called)}`
  return `${task} was not scored: ${why}. It needs ${corpus.folder}/${corpus.called} in a folder that is named by --data DIR or HEARSAY_DATA${corpus.isOneFile ? ', or one such file as --data FILE' : ''}; ${corpus.shape} tells what it holds.`
}
