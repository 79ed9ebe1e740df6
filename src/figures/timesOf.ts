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
  const placed = times.map((time, index) => place(time, index, tokens, syntax))
  let from = 0
  return figures.map(figure => {
    const sentence = tokens.sentence[figure.head]!
    while (from < placed.length && placed[from]!.sentence < sentence) from++
    let best: { readonly time: PlacedTime; readonly distance: number } | undefined
    for (let at = from; at < placed.length && at < from + MOST && placed[at]!.sentence === sentence; at++) {
      const distance = distanceTo(placed[at]!, figure, syntax)
      if (distance < (best?.distance ?? FAR)) best = { time: placed[at]!, distance }
    }
    return best ? asTime(best.time, figure, tokens, syntax, timing) : {}
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
  /** The token by which it hangs in the tree. */
  readonly head: number
}

function place(time: Timex, index: TimeIndex, tokens: Tokens, { head }: Syntax): PlacedTime {
  const first = Math.min(tokenAt(tokens, time.start), tokens.count - 1)
  const last = Math.max(first, tokenAt(tokens, time.end - 1))
  let top = first
  for (let i = first; i <= last && i < tokens.count; i++) if (head[i]! < first || head[i]! > last) top = i
  return { ...time, index, first, sentence: tokens.sentence[first]!, head: top }
}

/** Steps in the tree and, far less, words between; FAR when a clause lies between that is not the figure's own description. */
function distanceTo(time: PlacedTime, figure: FoundFigure, syntax: Syntax): number {
  if (time.type === 'SET' || (time.start < figure.end && figure.start < time.end)) return FAR
  const ups = chainUp(figure.head, syntax)
  const place = new Map(ups.map((token, step) => [token, step]))
  let clauses = 0
  let at = time.head
  for (let step = 0; step < DEEPEST; step++) {
    const met = place.get(at)
    if (met !== undefined) return clauses > 0 && met > 0 ? FAR : crossed(ups, met, syntax) ? FAR : step + met + Math.abs(time.first - figure.head) / 100
    if (CLAUSE.test(relationOf(at, syntax))) clauses++
    at = syntax.head[at]!
    if (at < 0) return FAR
  }
  return FAR
}

/** Deeper trees than people can follow. */
const DEEPEST = 24

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

function asTime(time: PlacedTime, figure: FoundFigure, tokens: Tokens, syntax: Syntax, timing: FigureTiming): FigureTime {
  return isPeriod(time, figure, tokens, syntax, timing) ? { period: time.index } : { asOf: time.index }
}

/** By the words before a time, then by its kind, then by whether what governs the figure stands or adds up. */
function isPeriod(time: PlacedTime, figure: FoundFigure, tokens: Tokens, syntax: Syntax, { periods, dates, states }: FigureTiming): boolean {
  const before = time.first > 0 ? lower(tokens, time.first - 1) : ''
  if (time.type === 'DURATION' || periods.has(before)) return true
  if (time.type === 'TIME' || isDay(time.value) || dates.has(before)) return false
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
