import { oneLine, shorten } from './clean.ts'
import type { Reading, Statement, StatementIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** Somebody who is made to speak in an article, as every view shows them. */
export interface Speaker {
  readonly name: string
  /** One or two signs that no other speaker of the article has: the mark where colour does not reach. */
  readonly letter: string
  /** 0 for whoever speaks most, 1 for the next: views give each a colour, as far as they have any. */
  readonly rank: number
}

export interface NamedSpeakers {
  /** Whoever speaks most first. */
  readonly speakers: readonly Speaker[]
  readonly of: ReadonlyMap<StatementIndex, Speaker>
}

/** The speakers of some statements: one for each entity, one for each wording of a source that is linked to none, one for each source that nobody can tell who it is, and one for all that nobody is named for. */
export function nameSpeakers(reading: Reading, indices: readonly StatementIndex[], lengths: ReadonlyMap<StatementIndex, number>): NamedSpeakers {
  const speakerOf = speakerFinder(reading)
  const groups = new Map<string, Group>()
  for (const index of indices) {
    const { key, name, isPerson } = speakerOf(reading.statements[index]!)
    const group = groups.get(key) ?? { name, isPerson, indices: [], length: 0 }
    group.indices.push(index)
    group.length += lengths.get(index) ?? 0
    groups.set(key, group)
  }
  // Letters go by order of appearance, colours by how much is said.
  const taken = new Set<string>()
  const lettered = [...groups.values()].map(group => ({ group, letter: freeLetter(group, taken) }))
  const speakers: Speaker[] = []
  const of = new Map<StatementIndex, Speaker>()
  lettered.sort((a, b) => b.group.length - a.group.length).forEach(({ group, letter }, rank) => {
    const speaker = { name: group.name, letter, rank }
    speakers.push(speaker)
    for (const index of group.indices) of.set(index, speaker)
  })
  return { speakers, of }
}

/** A function that tells whom a statement is credited to: how he is called, and a key that all statements of one and the same have. */
export function speakerFinder(reading: Reading): (statement: Statement) => { readonly key: string; readonly name: string; readonly isPerson: boolean } {
  const unknown = unknownSources(reading)
  return statement => {
    const isUnknown = statement.speaker === undefined && statement.source !== undefined && unknown.has(placeOf(statement.source))
    // Two that are called "he", and nobody knows who, are not one.
    return { key: isUnknown ? `unknown ${placeOf(statement.source)}` : keyOf(reading, statement), ...describe(reading, statement, isUnknown) }
  }
}

interface Group {
  readonly name: string
  readonly isPerson: boolean
  readonly indices: StatementIndex[]
  length: number
}

function keyOf(reading: Reading, statement: Statement): string {
  if (statement.speaker !== undefined) return `entity ${statement.speaker}`
  return statement.source ? `words ${sourceWords(reading, statement).toLowerCase()}` : NOBODY
}

/** What stands where an article names no source. */
export const NOBODY = 'somebody unnamed'

function describe(reading: Reading, statement: Statement, isUnknown: boolean): { readonly name: string; readonly isPerson: boolean } {
  const entity = statement.speaker === undefined ? undefined : reading.entities[statement.speaker]!
  if (entity) return { name: shorten(oneLine(entity.name), 60), isPerson: entity.type === 'person' }
  if (isUnknown) return { name: `“${shorten(sourceWords(reading, statement), 60)}”`, isPerson: false }
  return { name: statement.source ? shorten(sourceWords(reading, statement), 60) : NOBODY, isPerson: false }
}

/** Sources such as "he" of whom the reading says that nobody can tell who they are. */
function unknownSources({ gaps }: Reading): ReadonlySet<string> {
  return new Set(gaps.filter(gap => gap.layer === 'statements' && gap.field === 'speaker').map(placeOf))
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`
}

/** Without the comma that ends a clause: "the union, which has 800 members,". */
function sourceWords(reading: Reading, { source }: Statement): string {
  return source ? oneLine(reading.article.text.slice(source.start, source.end)).replace(/[\s,;:–—-]+$/, '') : ''
}

function freeLetter({ name, isPerson }: Group, taken: Set<string>): string {
  const letter = name === NOBODY ? '–' : candidates(name, isPerson).find(candidate => !taken.has(candidate)) ?? numbered(taken)
  taken.add(letter)
  return letter
}

/** Letters that would remind of a name: a person's last name's first, an office's first long word's, then any of its words', then any of the alphabet. */
function candidates(name: string, isPerson: boolean): string[] {
  const words = name.toUpperCase().match(/[\p{Lu}\p{N}]+/gu) ?? []
  const long = words.filter(word => word.length > 3)
  const best = isPerson ? words.toReversed() : [...long, ...words]
  return [...best.map(word => word[0]!), ...best.join(''), ...ALPHABET].filter(letter => SINGLE.test(letter))
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SINGLE = /^[\p{Lu}\p{N}]$/u

function numbered(taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(String(number))) number++
  return String(number)
}
