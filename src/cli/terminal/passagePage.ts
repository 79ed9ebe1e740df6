import { dayOf } from '../../export/view.ts'
import { excerptLines, lines } from './lines.ts'
import { MAX_WIDTH } from './page.ts'
import { oneLine } from '../../export/clean.ts'
import { shortId } from '../printList.ts'
import type { Passage } from '../../export/passage.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Screen } from '../screen.ts'

/** Some words of an article in their sentence, and under them whose they are. */
export function passagePage(reading: Reading, passage: Passage, { width: columns, ink }: Screen): string {
  const width = Math.min(columns, MAX_WIDTH)
  const { title, publisher, publishedAt } = reading.article
  const facts = [publisher, publishedAt && dayOf(publishedAt.value)].filter(Boolean).map(fact => oneLine(fact!)).join(' · ')
  const shown = [
    ...(title ? lines(oneLine(title.value), width).map(line => ink.bold(line)) : []),
    ...(facts ? lines(facts, width).map(line => ink.dim(line)) : []),
    '',
    ...excerptLines(passage, width - 2, ink.bold).map(line => `  ${line}`),
    '',
    ...lines(passage.whose, width),
    ...(passage.document ? [ink.dim(`All of it: hearsay show ${shortId(passage.document)}`)] : []),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}
