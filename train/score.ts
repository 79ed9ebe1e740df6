import { CORPORA, lackOf } from './corpora.ts'
import { dataNamed } from './data.ts'
import type { Corpus } from './corpora.ts'

/** `npm run score -- TASK … --data DIR`: print how well the engine does on the dev parts that the folder holds. Exits with 2 where data that a task needs is not there, with 1 where it cannot be read. */
const TASKS: Readonly<Record<string, (data: string) => Promise<string>>> = {
  sentences: async data => (await import('./scoreSentences.ts')).scoreSentences(data),
  tags: async data => (await import('./scoreTags.ts')).scoreTags(data),
  parse: async data => (await import('./scoreParse.ts')).scoreParse(data),
  names: async data => (await import('./scoreNames.ts')).scoreNames(data),
  statements: async data => (await import('./scoreStatements.ts')).scoreStatements(data),
  times: async data => (await import('./scoreTimes.ts')).scoreTimes(data),
  figures: async data => (await import('./scoreFigures.ts')).scoreFigures(data),
  coref: async data => (await import('./scoreCoref.ts')).scoreCoref(data),
  speakers: async data => (await import('./scoreSpeakers.ts')).scoreSpeakers(data),
  events: async data => (await import('./scoreEvents.ts')).scoreEvents(data),
  pages: async data => (await import('./scorePages.ts')).scorePages(data),
  nested: async () => (await import('./scoreNested.ts')).scoreNested(),
}

const NEEDS: Readonly<Record<string, Corpus>> = {
  sentences: CORPORA.trees, tags: CORPORA.trees, parse: CORPORA.trees, coref: CORPORA.trees, names: CORPORA.names, statements: CORPORA.attributions, speakers: CORPORA.attributions,
  times: CORPORA.times, figures: CORPORA.figures, events: CORPORA.events, pages: CORPORA.pages,
}

const asked = process.argv.slice(2).filter((word, i, words) => !word.startsWith('--') && words[i - 1] !== '--data')
const unknown = asked.find(task => !(task in TASKS))
if (unknown) {
  console.error(`There is no task "${unknown}". Tasks: ${Object.keys(TASKS).join(', ')}; none given means all.`)
  process.exit(2)
}
try {
  const data = dataNamed()
  for (const task of asked.length ? asked : Object.keys(TASKS)) {
    const lack = NEEDS[task] && lackOf(task, NEEDS[task], data)
    if (lack === undefined) console.log(`## ${task}\n\n${await TASKS[task]!(data ?? '')}\n`)
    else {
      // What the others need may be there.
      console.error(lack)
      process.exitCode = 2
    }
  }
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
