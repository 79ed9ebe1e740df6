import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The folder of corpora: `--data DIR` on the command line, else `HEARSAY_DATA`. Throws an error that says so when there is none. */
export function dataFolder(args: readonly string[] = process.argv): string {
  const folder = dataNamed(args)
  if (!folder) throw new Error('Which data? Give the folder of corpora as --data DIR, or set HEARSAY_DATA.')
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  return folder
}

/** What is named as data, be it there or not. */
export function dataNamed(args: readonly string[] = process.argv): string | undefined {
  const flag = args.indexOf('--data')
  return (flag >= 0 ? args[flag + 1] : process.env['HEARSAY_DATA']) || undefined
}

/** The text of a file, unpacked when its name ends in .gz. */
export function readText(...path: string[]): string {
  const file = join(...path)
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The values of a JSONL file. */
export function readJsonl<T>(...path: string[]): T[] {
  return readText(...path).split('\n').filter(Boolean).map(line => JSON.parse(line) as T)
}

/** Names of the files in a folder that match, in order; none when there is no folder. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(name => pattern.test(name)).sort() : []
}

/** An article of PolNeAR with its gold attributions. Roles are lists of [start, end]. */
export interface PolnearArticle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly publishedAt: string
  readonly text: string
  readonly discard: readonly Range[]
  readonly attributions: readonly { readonly source: readonly Range[]; readonly cue: readonly Range[]; readonly content: readonly Range[] }[]
  /** Stanford CoreNLP's automatic analysis; in the training part only. */
  readonly corenlp?: {
    readonly tokens: readonly (readonly [word: string, lemma: string, pos: string, ner: string, start: number, end: number, head: number, relation: string])[]
    readonly sentences: readonly unknown[]
  }
}

export type Range = readonly [start: number, end: number]

export function readPolnear(folder: string, part: 'train' | 'dev'): PolnearArticle[] {
  return readJsonl<PolnearArticle>(folder, 'polnear', `${part}.jsonl.gz`)
}
