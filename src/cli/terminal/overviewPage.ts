import { MAX_WIDTH } from './page.ts'
import { count } from '../quantities.ts'
import { hanging, lines } from './lines.ts'
import { listTable } from '../printList.ts'
import { clean, oneLine } from '../../export/clean.ts'
import { pad, widest } from './width.ts'
import type { Overview } from '../../store/overview.ts'
import type { Screen } from '../screen.ts'

export interface OverviewOptions {
  /** What the collection is called, if it is one of several. */
  readonly name?: string | undefined
  /** Where it lies. */
  readonly place: string
}

/** What a collection holds, for a terminal. */
export function overviewPage(overview: Overview, { width: columns, ink }: Screen, { name, place }: OverviewOptions): string {
  const width = Math.min(columns, MAX_WIDTH)
  const screen = { listWidth: width, ink }
  const { documents, versions, read, foreign, statements, speakers, outlets, figures, gaps, stances } = overview
  const known = outlets.filter(({ outlet }) => outlet).length
  const facts = factsOf(overview)
  const head = widest(facts.map(([label]) => label)) + 2
  const section = (title: string, rows: readonly string[]) => (rows.length ? ['', ...lines(title, width).map(line => ink.bold(line)), ...rows] : [])
  const shown = [
    ink.bold(oneLine(name ?? 'The collection')),
    ...lines(`${count(documents, 'document')}${known ? ` of ${count(known, 'outlet')}` : ''}${versions > documents ? ` in ${count(versions, 'version')}` : ''}, ${read - foreign === documents ? 'all read' : `${(read - foreign).toLocaleString('en')} of them read`}`, width),
    '',
    ...facts.flatMap(([label, words]) => hanging(ink.dim(pad(label, head)), lines(words, width - head), ' '.repeat(head))),
    ...section('Who is quoted most', listTable(speakers, [
      { title: 'Credited to', least: 20, words: ({ speaker }) => speaker },
      { title: 'Statements', least: 10, words: ({ statements }) => statements },
      { title: 'Documents', least: 9, words: ({ documents }) => documents },
      { title: 'Outlets', least: 7, words: ({ outlets }) => outlets },
    ], screen)),
    ...section('Statements by what they do', stances.length ? lines(stances.map(({ stance, statements }) => `${stance} ${statements.toLocaleString('en')}`).join(' · '), width) : []),
    ...section('More than one figure for the same (it may be of different things: the texts tell)', figures.flatMap(({ of, values }) => {
      const shown = values.slice(0, MOST_VALUES).map(({ words, documents }) => `${oneLine(words)} (${count(documents.length, 'document')})`)
      const words = [...shown, ...(values.length > MOST_VALUES ? [`${values.length - MOST_VALUES} more`] : [])].join(' · ')
      return hanging(`${pad(oneLine(of), 11)} `, lines(words, width - 12), ' '.repeat(12))
    })),
    ...section('What the software could not decide', gaps.length ? lines(gaps.map(({ layer, gaps, documents }) => `${layer}: ${gaps.toLocaleString('en')} in ${count(documents, 'document')}`).join(' · '), width) : []),
    ...(statements ? [] : ['', ...lines('Nobody but the writers is made to speak, as far as can be told', width)]),
    '',
    ink.dim(`Kept in ${clean(place)}`),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}

function factsOf({ outlets, languages, from, to, statements }: Overview): [string, string][] {
  const known = outlets.filter(({ outlet }) => outlet)
  const shown = known.slice(0, MOST_OUTLETS).map(({ outlet, publisher, documents }) => `${oneLine(publisher ?? outlet!)}${documents > 1 ? ` ${documents.toLocaleString('en')}` : ''}`)
  const more = known.length - shown.length
  const facts: [string, string][] = [
    ['Outlets', [...shown, more ? `${more.toLocaleString('en')} more` : ''].filter(Boolean).join(' · ')],
    ['Published', from && to ? (from === to ? from : `${from} to ${to}`) : ''],
    ['Languages', languages.map(({ language, documents }) => `${oneLine(language)} ${documents.toLocaleString('en')}`).join(' · ')],
    ['Statements', statements ? `${statements.toLocaleString('en')} that are sure` : ''],
  ]
  return facts.filter(([, words]) => words)
}

const MOST_OUTLETS = 20
const MOST_VALUES = 6
