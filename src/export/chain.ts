import { chainOf } from '../doc/voice.ts'
import { isSure } from '../doc/confidence.ts'
import { speakerFinder } from './speakers.ts'
import type { Reading, StatementIndex } from '../doc/reading.ts'

/** One of those through whom words come. */
export interface Teller {
  readonly index: StatementIndex
  readonly name: string
  readonly isSure: boolean
}

/**
 * A function that tells through whom a statement comes, outermost first, whoever says it last: those who are only possible, too, since without them words would
 * look nearer than they are. Whoever quotes himself stands there once, since nobody hands words on to himself.
 */
export function chainFinder(reading: Reading): (index: StatementIndex) => readonly Teller[] {
  const speakerOf = speakerFinder(reading)
  return index => {
    const told = chainOf(reading, index).map(at => ({ index: at, statement: reading.statements[at]!, speaker: speakerOf(reading.statements[at]!) }))
    return told
      .filter(({ speaker }, i) => i + 1 === told.length || speaker.key !== told[i + 1]!.speaker.key)
      .map(({ index: at, statement, speaker }) => ({ index: at, name: speaker.name, isSure: isSure(statement) }))
  }
}
