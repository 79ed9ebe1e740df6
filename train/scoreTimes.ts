import { analyze } from '../src/analyze.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { Timex } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import { overlaps } from '../src/text/span.ts'
import { CORPORA } from './corpora.ts'
import { filesIn, readJsonl } from './data.ts'

/**
 * How times are scored, as TempEval-3 did it: `npm run score -- times --data DIR` reads every `times/*.jsonl` or `.jsonl.gz` of the folder, or the one file that
 * DIR names. A line is a document:
 *
 *     {"id": "a1", "publishedAt": "2024-11-19", "text": "Lind left on Monday, two weeks ago.",
 *      "times": [{"start": 13, "end": 19, "type": "DATE", "value": "2024-11-18"}, {"start": 21, "end": 34, "type": "DATE", "value": "2024-W45"}]}
 *
 * Offsets are UTF-16 units, ends excluded; types are DATE, TIME, DURATION, SET; values are TIMEX3's. The article's own date is no time unless its text tells it.
 *
 * Gold and found times are matched one to one from the left: strictly, when their spans are the same; relaxed, when they share a unit. Precision is what is
 * matched of all found, recall what is matched of all gold, F1 their harmonic mean. Type and value F1 count relaxed matches of the same type or value, over all found
 * and all gold, so that a time missed counts against them too. Type accuracy is the share of relaxed matches with the right type, value accuracy likewise.
 * In the example, an answer of ["Monday" DATE 2024-11-18, "weeks" DURATION PXW] has strict F1 50, relaxed F1 100, type F1 50, value F1 50.
 */
export async function scoreTimes(data: string): Promise<string> {
  const pack = await readPack()
  return readDocuments(data).map(({ name, documents }) => `${name}\n${timesTable(countTimes(documents, document => timesIn(document, pack)))}`).join('\n\n')
}

export interface TimesDocument {
  readonly id?: string
  readonly text: string
  readonly publishedAt?: string
  readonly times: readonly GoldTime[]
}

export type GoldTime = Pick<Timex, 'start' | 'end' | 'type' | 'value'>

function readDocuments(data: string): { name: string; documents: TimesDocument[] }[] {
  if (/\.jsonl(\.gz)?$/.test(data)) return [{ name: data, documents: readDocumentLines(data) }]
  return filesIn(`${data}/times`, CORPORA.times.files).map(name => ({ name, documents: readDocumentLines(`${data}/times/${name}`) }))
}

function readDocumentLines(file: string): TimesDocument[] {
  const documents = readJsonl<TimesDocument>(file)
  documents.forEach(({ text, times }, i) => {
    const isSound = typeof text === 'string' && Array.isArray(times) && times.every(({ start, end }) => 0 <= start && start < end && end <= text.length)
    if (!isSound) throw new Error(`Document ${i + 1} of ${file} is not {text, times: [{start, end, type, value}]} with every time within the text.`)
  })
  return documents
}

function timesIn({ text, publishedAt }: TimesDocument, pack: Pack): readonly GoldTime[] {
  return analyze({ text, language: 'en', ...(publishedAt && { publishedAt }) }, pack).times
}

export interface TimesCount {
  gold: number
  found: number
  strict: number
  relaxed: number
  type: number
  value: number
}

/** Count gold times, found ones, and the matches between them. */
export function countTimes(documents: readonly TimesDocument[], find: (document: TimesDocument) => readonly GoldTime[]): TimesCount {
  const count: TimesCount = { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 }
  for (const document of documents) {
    const found = find(document)
    count.gold += document.times.length
    count.found += found.length
    count.strict += document.times.filter(gold => found.some(({ start, end }) => start === gold.start && end === gold.end)).length
    for (const [gold, answer] of pairs(document.times, found)) {
      count.relaxed++
      if (gold.type === answer.type) count.type++
      if (gold.value === answer.value) count.value++
    }
  }
  return count
}

/** Each gold time with the first found one that shares a unit with it and is not taken yet; the same span goes first. */
function pairs(gold: readonly GoldTime[], found: readonly GoldTime[]): [GoldTime, GoldTime][] {
  const free = new Set(found)
  const matched: [GoldTime, GoldTime][] = []
  const take = (time: GoldTime, fits: (answer: GoldTime) => boolean) => {
    const answer = [...free].find(fits)
    if (answer) free.delete(answer), matched.push([time, answer])
    return answer !== undefined
  }
  const rest = gold.filter(time => !take(time, answer => answer.start === time.start && answer.end === time.end))
  for (const time of rest) take(time, answer => overlaps(answer, time))
  return matched
}

/** Precision, recall and F1 as a table. */
export function timesTable({ gold, found, strict, relaxed, type, value }: TimesCount): string {
  const percent = (part: number, whole: number) => (whole ? (100 * part) / whole : 0).toFixed(1).padStart(7)
  const row = (name: string, right: number) => name.padEnd(14) + percent(right, found) + percent(right, gold) + percent(2 * right, found + gold)
  return [
    `${gold} gold, ${found} found`, 'times              P      R     F1',
    row('strict span', strict), row('relaxed span', relaxed), row('type', type), row('value', value),
    `of relaxed matches: type${percent(type, relaxed)}, value${percent(value, relaxed)}`,
  ].join('\n')
}
