import type { FoundFigure } from '../doc/figures.ts'
import type { FigureTiming } from '../doc/lexicon.ts'
import type { Figure, TimeIndex, Timex } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower, tokenAt } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

export type FigureTime = Pick<Figure, 'asOf' | 'period'>

/**
 * For each figure the time that it is of, when one stands in its clause: a period ("since 2005", "last year"), or the time as of which it held ("on Monday",
 * "the population was 5 million in 2020"). Of several the nearest in the tree counts, then the nearest in the text. Figures and times are in order.
 */
export function timesOf(figures: readonly FoundFigure[], times: readonly Timex[], tokens: Tokens, syntax: Syntax, timing: FigureTiming): FigureTime[] {
  const placed = times.map((time, index) => place(time, index, tokens, syntax, timing)).filter(time => canHold(time, syntax, timing))
  let from = 0
  return figures.map(figure => {
    const sentence = tokens.sentence[figure.head]!
    while (from < placed.length && placed[from]!.sentence < sentence) from++
    let best: { readonly time: PlacedTime; readonly distance: number } | undefined
    for (let at = from; at < placed.length && at < from + MOST && placed[at]!.sentence === sentence; at++) {
      const distance = distanceTo(placed[at]!, figure, syntax, timing)
      if (distance < (best?.distance ?? FAR)) best = { time: placed[at]!, distance }
    }
    return best ? asTime(best.time, figure, syntax, timing) : {}
  })
}

/** More times than a sentence has that anybody reads. */
const MOST = 20

/** No figure is of a time at this distance. */
const FAR = 1000

interface PlacedTime extends Timex {
  readonly index: TimeIndex
  readonly first: number
  readonly sentence: number
  /** The preposition that it stands behind, if one does. */
  readonly before: string
  /** The token by which it hangs in the tree. */
  readonly head: number
}

/** Sets and vague times hold for no figure, and spans of time only behind "over", "in" and their like: "for two years", not "sentenced to two years". */
function canHold(time: PlacedTime, syntax: Syntax, timing: FigureTiming): boolean {
  if (time.type === 'SET' || time.value === 'PAST_REF' || time.value === 'FUTURE_REF') return false
  return time.type !== 'DURATION' || relationOf(time.head, syntax) === 'obl:unmarked' || timing.spans.has(time.before)
}

/** The preposition before a time, "as of" for one. */
function wordBefore(first: number, tokens: Tokens, { stated }: FigureTiming): string {
  const word = first > 0 ? lower(tokens, first - 1) : ''
  const two = first > 1 ? `${lower(tokens, first - 2)} ${word}` : ''
  return stated.has(two) ? two : word
}

function place(time: Timex, index: TimeIndex, tokens: Tokens, { head }: Syntax, timing: FigureTiming): PlacedTime {
  const first = Math.min(tokenAt(tokens, time.start), tokens.count - 1)
  const last = Math.max(first, tokenAt(tokens, time.end - 1))
  let top = first
  for (let i = first; i <= last && i < tokens.count; i++) if (head[i]! < first || head[i]! > last) top = i
  return { ...time, index, first, sentence: tokens.sentence[first]!, head: top, before: wordBefore(first, tokens, timing) }
}

/** Steps in the tree and, far less, words between; FAR when a clause lies between that is not the figure's own description. */
function distanceTo(time: PlacedTime, figure: FoundFigure, syntax: Syntax, timing: FigureTiming): number {
  if (time.start < figure.end && figure.start < time.end) return FAR
  const ups = chainUp(figure.head, syntax)
  const place = new Map(ups.map((token, step) => [token, step]))
  let clauses = 0
  let at = time.head
  for (let step = 0; step < DEEPEST; step++) {
    const met = place.get(at)
    if (met !== undefined) return clauses > 0 && met > 0 ? FAR : crossed(ups, met, syntax) ? FAR : step + met + Math.abs(time.first - figure.head) / 100
    const relation = relationOf(at, syntax)
    if (CLAUSE.test(relation)) clauses++
    at = syntax.head[at]!
    // "the March 8 incident", "elections in 2018": the time of something else.
    if (at < 0 || (OF_NOUN.test(relation) && !place.has(at) && !isClausal(time, step, relation, timing))) return FAR
  }
  return FAR
}

/** Deeper trees than people can follow. */
const DEEPEST = 24

/** A parser hangs "by Friday" and "since 2005" on the noun before them, though they are of the clause; "in 2018" may be of the noun. */
function isClausal({ before }: PlacedTime, step: number, relation: string, { periods, dates, stated }: FigureTiming): boolean {
  return step === 0 && relation === 'nmod' && (periods.has(before) || dates.has(before) || stated.has(before))
}

const OF_NOUN = /^(compound|amod|nummod|nmod|nmod:poss)$/

const CLAUSE = /^(acl|advcl|ccomp|csubj|parataxis)/

function relationOf(token: number, { deprel, deprelNames }: Syntax): string {
  return deprelNames[deprel[token]!]!
}

function chainUp(token: number, { head }: Syntax): number[] {
  const chain: number[] = []
  for (let at = token; at >= 0 && chain.length < DEEPEST; at = head[at]!) chain.push(at)
  return chain
}

/** Whether a clause ends between the figure and where its way meets the time's. */
function crossed(ups: readonly number[], met: number, syntax: Syntax): boolean {
  for (let step = 0; step < met; step++) if (CLAUSE.test(relationOf(ups[step]!, syntax))) return true
  return false
}

function asTime(time: PlacedTime, figure: FoundFigure, syntax: Syntax, timing: FigureTiming): FigureTime {
  return isPeriod(time, figure, syntax, timing) ? { period: time.index } : { asOf: time.index }
}

/** By the words before a time, then by its kind, then by whether what governs the figure stands or adds up. */
function isPeriod({ type, value, before }: PlacedTime, figure: FoundFigure, syntax: Syntax, { periods, dates, stated, states }: FigureTiming): boolean {
  if (type === 'DURATION' || periods.has(before)) return true
  if (type === 'TIME' || isDay(value) || dates.has(before) || stated.has(before)) return false
  return !chainUp(figure.head, syntax).slice(0, 3).some(token => states.has(syntax.lemma[token]!) || hasState(token, syntax, states))
}

/** A copula makes of the figure itself what stands. */
function hasState(token: number, { head, deprel, deprelNames, lemma }: Syntax, states: ReadonlySet<string>): boolean {
  for (let i = token - 1; i >= 0 && i > token - 12; i--) if (head[i] === token && deprelNames[deprel[i]!] === 'cop') return states.has(lemma[i]!)
  return false
}

function isDay(value: string): boolean {
  return /^[\dX]{4}-[\dX]{2}-[\dX]{2}/.test(value) || value === 'PRESENT_REF'
}
