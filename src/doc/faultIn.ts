import type { Reading } from './reading.ts'

/**
 * What is wrong in a reading that has the right shape: a span outside of its text, a reference to what is not there, a statement within itself.
 * Undefined when nothing is.
 */
export function faultIn(reading: Reading): string | undefined {
  const { article, ...layers } = reading
  return faultAt(reading, 'article', article) ?? faultAt(reading, '', layers) ?? circleIn(reading)
}

function faultAt(reading: Reading, name: string, value: unknown): string | undefined {
  if (typeof value === 'number') return lostReference(reading, name, value)
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value) && 'start' in value && !isWithin(reading.article.text, value as Bounds)) return `a span in ${name || 'it'} lies outside of the text`
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultAt(reading, Array.isArray(value) ? name : key, inner)
    if (fault) return fault
  }
  return undefined
}

interface Bounds {
  readonly start: number
  readonly end?: number
}

function isWithin(text: string, { start, end = start }: Bounds): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
}

function lostReference(reading: Reading, name: string, index: number): string | undefined {
  const layer = REFERENCES[name]
  return layer && !(Number.isInteger(index) && index in reading[layer]) ? `${name} names what is not among its ${layer}` : undefined
}

const REFERENCES: Readonly<Record<string, 'statements' | 'entities' | 'mentions' | 'times'>> = {
  entity: 'entities', speaker: 'entities', agents: 'entities', patients: 'entities', place: 'entities', mentions: 'mentions',
  within: 'statements', statement: 'statements', assertedBy: 'statements', time: 'times', period: 'times', asOf: 'times',
}

function circleIn({ statements }: Reading): string | undefined {
  for (const first of statements.keys()) {
    let steps = 0
    for (let at: number | undefined = first; at !== undefined; at = statements[at]!.within) if (++steps > statements.length) return 'a statement lies within itself'
  }
  return undefined
}
