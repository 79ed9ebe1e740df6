import type { TimeLexicon, TimeRule, TimeWord } from '../doc/lexicon.ts'
import { hashString } from '../text/hash.ts'

/** The rules of a language as one tree of steps: matching goes down all of them at once. */
export interface Grammar {
  readonly root: Step
  /** Hashes of words that stand in rules where nothing else tells of a time. */
  readonly triggers: ReadonlySet<number>
}

export interface Step {
  /** By the hash of the word that must come next. */
  readonly words: Map<number, Step>
  /** By the part of a time that must come next. */
  readonly parts: PartStep[]
  /** The rule that is fulfilled here. */
  rule?: TimeRule
  /** The rule's place in the list. */
  order?: number
}

export interface PartStep {
  readonly part: keyof TimeWord
  readonly label: string
  readonly isContext: boolean
  readonly step: Step
}

/** Parts that only a telling of time has. */
export const TELLING: readonly (keyof TimeWord)[] = [
  'month', 'weekday', 'weekdays', 'unit', 'units', 'part', 'parts', 'season', 'year', 'decade', 'decadeName', 'hundred', 'clock', 'date', 'offset', 'named', 'ref', 'set', 'meridiem', 'zone', 'quarter', 'half',
  'fiscal', 'era', 'long',
]

const PARTS: readonly (keyof TimeWord)[] = [
  ...TELLING, 'number', 'scale', 'vague', 'ordinal', 'day', 'two', 'fourDigits', 'which', 'turn', 'edge', 'edgeOf', 'mod', 'times', 'filler',
]
const BY_CAPITALS = new Map(PARTS.map(part => [part.toUpperCase(), part]))

const known = new WeakMap<TimeLexicon, Grammar>()

/** The grammar of a lexicon, made once for each. Throws `SyntaxError` on a pattern that cannot be read. */
export function grammarOf(lexicon: TimeLexicon): Grammar {
  let grammar = known.get(lexicon)
  if (!grammar) known.set(lexicon, grammar = compile(lexicon.rules))
  return grammar
}

function compile(rules: readonly TimeRule[]): Grammar {
  const root = newStep()
  const triggers = new Set<number>()
  rules.forEach((rule, order) => {
    for (const sequence of sequencesOf(rule.pattern)) {
      const end = sequence.reduce(stepFor, root)
      if (end.rule === undefined) Object.assign(end, { rule, order })
      if (!sequence.some(tells)) triggers.add(hashString(longest(sequence)))
    }
  })
  return { root, triggers }
}

const newStep = (): Step => ({ words: new Map(), parts: [] })

/** A word or a part, in or beside the time. */
interface Element {
  readonly word?: string
  readonly part?: keyof TimeWord
  readonly label: string
  readonly isContext: boolean
}

const tells = ({ part, isContext }: Element) => part !== undefined && !isContext && TELLING.includes(part)

function longest(sequence: readonly Element[]): string {
  return sequence.filter(element => !element.isContext).map(({ word = '' }) => word).reduce((a, b) => (b.length > a.length ? b : a), '')
}

/** Words beside a time are kept apart from words in it by their hash. */
export const CONTEXT = 0x5bd1e995

function stepFor(step: Step, { word, part, label, isContext }: Element): Step {
  if (word !== undefined) {
    const hash = hashString(word) ^ (isContext ? CONTEXT : 0)
    return step.words.get(hash) ?? added(step.words, hash)
  }
  const found = step.parts.find(other => other.part === part && other.label === label && other.isContext === isContext)
  if (found) return found.step
  const next = newStep()
  step.parts.push({ part: part!, label, isContext, step: next })
  return next
}

function added(words: Map<number, Step>, hash: number): Step {
  const step = newStep()
  words.set(hash, step)
  return step
}

/** Every sequence that a pattern allows. */
function sequencesOf(pattern: string): Element[][] {
  const signs = pattern.match(/[()[\]|?]|[^\s()[\]|?]+/g) ?? []
  let at = 0
  const readChoice = (isContext: boolean): Element[][] => {
    const found = readSequence(isContext)
    while (signs[at] === '|') {
      at++
      found.push(...readSequence(isContext))
    }
    return found
  }
  const readSequence = (isContext: boolean): Element[][] => {
    let found: Element[][] = [[]]
    while (at < signs.length && !CLOSING.has(signs[at]!)) {
      const item = readItem(isContext)
      found = found.flatMap(before => item.map(after => [...before, ...after]))
    }
    return found
  }
  const readItem = (isContext: boolean): Element[][] => {
    const sign = signs[at++]!
    const item = sign === '(' ? readChoice(isContext) : sign === '[' ? readChoice(true) : [[elementOf(sign, isContext)]]
    if ((sign === '(' || sign === '[') && signs[at++] !== (sign === '(' ? ')' : ']')) throw new SyntaxError(`an open bracket in the pattern "${pattern}"`)
    if (signs[at] !== '?') return item
    at++
    return [[], ...item]
  }
  const all = readChoice(false)
  if (at < signs.length) throw new SyntaxError(`"${signs[at]}" closes nothing in the pattern "${pattern}"`)
  return all
}

const CLOSING = new Set([')', ']', '|'])

function elementOf(sign: string, isContext: boolean): Element {
  const [name, label = ''] = /^[A-Z]/.test(sign) ? sign.split(':') as [string, string?] : [sign]
  const part = BY_CAPITALS.get(name)
  if (!part && /^[A-Z]/.test(sign)) throw new SyntaxError(`no time has a part ${name}`)
  return part ? { part, label, isContext } : { word: sign, label: '', isContext }
}
