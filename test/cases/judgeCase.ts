import type { Reading, Statement } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'
import type { Range } from '../../train/data.ts'
import { writeMarked } from '../../train/markedText.ts'
import type { MarkedRelation } from '../../train/markedText.ts'
import type { Case } from './readCases.ts'

/** What is wrong with a reading of the case's text, a line each; none when it is right. Punctuation and white space do not count. */
export function judgeCase({ marked, notes }: Case, reading: Reading): string[] {
  const found = markReading(reading)
  const wanted = marked.relations.map(relation => wordsOf(marked.text, relation, marked.relations))
  const got = found.map(relation => wordsOf(marked.text, relation, found))
  const wrong = [
    ...wanted.filter(words => !got.includes(words)).map(words => `missing: ${words}`),
    ...got.filter(words => !wanted.includes(words)).map(words => `not there: ${words}`),
  ]
  const statementOf = (name: string): Statement | undefined => {
    return reading.statements[got.indexOf(wanted[marked.relations.findIndex(relation => relation.name === name)]!)]
  }
  for (const { relation, values } of notes) {
    const statement = statementOf(relation)
    for (const [key, value] of values) {
      const is = key === 'decided' ? String(!undecided(reading).length) : statement && valueOf(key, statement, reading)
      const should = value || 'true'
      if (is !== undefined && is !== should) wrong.push(`${relation}: ${key} is ${is || 'missing'}, not ${should}`)
    }
  }
  for (const { name } of marked.relations) {
    const negated = notes.some(({ relation, values }) => relation === name && values.has('negated'))
    if (!negated && statementOf(name)?.negated) wrong.push(`${name}: is not negated`)
  }
  for (const [start, end] of marked.undecided) {
    if (!undecided(reading).some(gap => gap.start < end && start < gap.end)) wrong.push(`decided: ${marked.text.slice(start, end)}`)
  }
  return wrong
}

/** The reading's answer to a case, marked in its text, with the values that the case asks for. */
export function describe({ notes, marked: { text } }: Case, reading: Reading): string {
  const relations = markReading(reading)
  const marked = writeMarked({ text, relations, undecided: undecided(reading).map(({ start, end }) => [start, end] as const) })
  const keys = new Set(notes.flatMap(({ values }) => [...values.keys()]).filter(key => key !== 'decided'))
  const lines = relations.map(({ name }, i) => {
    const statement = reading.statements[i]!
    const values = [...keys].filter(key => key !== 'negated').map(key => `${key}=${valueOf(key, statement, reading)}`)
    return `- ${name}: ${[...values, ...(statement.negated ? ['negated'] : [])].join('; ')}`
  })
  return [marked, ...lines.filter(line => !line.endsWith(': '))].join('\n')
}

/** Statements as marks: names say which stands in whose voice. */
function markReading({ statements }: Reading): MarkedRelation[] {
  const names: string[] = []
  const nameOf = (i: number): string => names[i] ??= (() => {
    const { within } = statements[i]!
    const place = 1 + statements.slice(0, i).filter(statement => statement.within === within).length
    return within === undefined ? String(place) : `${nameOf(within)}.${place}`
  })()
  return statements.map(({ source, cue, content, within }, i) => ({
    name: nameOf(i),
    source: source ? [rangeOf(source)] : [],
    cue: cue ? [rangeOf(cue)] : [],
    content: content.map(rangeOf),
    ...(within !== undefined && { within }),
  }))
}

const rangeOf = ({ start, end }: Span): Range => [start, end]

/** A relation in words, for comparison: source and cue as wholes, content piece by piece, then the relation around it. */
function wordsOf(text: string, { source, cue, content, within }: MarkedRelation, all: readonly MarkedRelation[]): string {
  const words = (ranges: readonly Range[]) => ranges.map(([start, end]) => text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '').filter(Boolean).join(' ')
  const whole = (ranges: readonly Range[]) => (ranges.length ? words([[ranges[0]![0], ranges.at(-1)![1]]]) : '')
  const own = `[${whole(source)}] (${whole(cue)}) ${words(content)}`
  return within === undefined ? own : `${own} within ${wordsOf(text, all[within]!, all)}`
}

const undecided = ({ gaps }: Reading) => gaps.filter(({ layer, field }) => layer === 'statements' && field === 'voice')

function valueOf(key: string, statement: Statement, { entities }: Reading): string {
  switch (key) {
    case 'stance': return statement.stance
    case 'form': return statement.form
    case 'speaker': return statement.speakerKind
    case 'who': return statement.speaker === undefined ? '' : entities[statement.speaker]!.name
    case 'negated': return String(!!statement.negated)
    default: throw new SyntaxError(`there is no note "${key}"`)
  }
}
