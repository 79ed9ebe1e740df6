import type { TimeLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Timex } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower, spanOf } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { readAnchor } from './anchor.ts'
import type { Anchor } from './anchor.ts'
import { findExpressions } from './findExpressions.ts'
import type { Expression } from './expression.ts'
import { joinClocks } from './joinClocks.ts'
import { firstDay } from './moment.ts'
import type { Moment } from './moment.ts'
import { isRate } from './rates.ts'
import { resolve } from './resolve.ts'
import type { Value } from './resolve.ts'
import { directionOf } from './tense.ts'
import type { Direction } from './tense.ts'
import { lookUpTimeWords } from './timeWords.ts'
import { Told } from './told.ts'
import { isVetoed, layNames } from './veto.ts'

/**
 * Find the times that a text tells, in order and disjoint, with values as TIMEX3 writes them. A weekday or month without its year is the last one before
 * the article was published, unless the words say that it is to come; what the date would be needed for and is not known has X for digits.
 */
export function findTimes(tokens: Tokens, syntax: Syntax, names: readonly NamedMention[], publishedAt: string | undefined, lexicon: TimeLexicon): Timex[] {
  const words = lookUpTimeWords(tokens, syntax, lexicon)
  const laid = layNames(names, tokens.count)
  const expressions = lendYears(joinClocks(findExpressions(tokens, words, lexicon), tokens, lexicon), tokens, lexicon)
  const anchor = readAnchor(publishedAt)
  const told = new Told()
  const times: Timex[] = []
  for (const expression of expressions) {
    if (isVetoed(expression, tokens, syntax, laid, words, lexicon)) continue
    const { first, last, own, rule } = expression
    const sentence = tokens.sentence[first]!
    const direction = once(() => inCourse(directionOf(first, last, { tokens, syntax, lexicon: lexicon.tense }), told.inSentence(sentence), anchor))
    const found = isAny(expression, tokens, syntax, lexicon) ? anyWeekday(expression) : resolve(expression, anchor, { now: anchor?.moment, told, sentence, direction, lexicon })
    if (!found) continue
    const type = isRate(expression, tokens, syntax) ? 'SET' : found.type
    const mod = own.mod ?? own.edge ?? own.edgeOf
    times.push({ ...spanOf(tokens, first, last), type, value: found.value, ...(mod && { mod }), by: rule.by })
    if (found.moment) told.add({ moment: found.moment, sentence, by: found.by })
  }
  return times
}

/** "40 million on a Wednesday": some week's, which nothing tells. "A Wednesday briefing" is of a known one. */
function isAny({ first, last, own, rule }: Expression, tokens: Tokens, syntax: Syntax, { indefinite }: TimeLexicon): boolean {
  const isBare = rule.by === 'weekday' && own.weekday !== undefined && own.unit === undefined && own.edge === undefined
  const isAdjective = last + 1 < tokens.count && /^NN/.test(syntax.xposNames[syntax.xpos[last + 1]!]!)
  return isBare && !isAdjective && first > 0 && indefinite.has(lower(tokens, first - 1))
}

function anyWeekday({ own }: Expression): Value {
  return { type: own.part ? 'TIME' : 'DATE', value: `XXXX-WXX-${own.weekday}${own.part ? `T${own.part}` : ''}` }
}

function once(tell: () => Direction): () => Direction {
  let told: Direction | undefined
  return () => told ??= tell()
}

/** "to Rome next month, to Oslo in December": where nothing else tells, a time goes on from one to come in the same sentence. */
function inCourse(direction: Direction, before: Moment | undefined, anchor: Anchor | undefined): Direction {
  return direction === 'unknown' && before && anchor && firstDay(before) > firstDay(anchor.moment) ? 'future' : direction
}

/** "from May to July 2024": a month or day takes the year from the next one that it is joined to. */
function lendYears(expressions: readonly Expression[], tokens: Tokens, { spans }: TimeLexicon): Expression[] {
  const lent = [...expressions]
  for (let i = lent.length - 2; i >= 0; i--) {
    const [expression, next] = [lent[i]!, lent[i + 1]!]
    if (!needsYear(expression) || next.own.year === undefined || next.first !== expression.last + 2 || !spans.has(lower(tokens, expression.last + 1))) continue
    const isYearBefore = (expression.own.month ?? 0) > (next.own.month ?? 12)
    lent[i] = { ...expression, own: { ...expression.own, year: next.own.year - (isYearBefore ? 1 : 0) } }
  }
  return lent
}

function needsYear({ own, rule }: Expression): boolean {
  return rule.kind === 'date' && own.year === undefined && own.which === undefined && own.turn === undefined && (own.month !== undefined || own.season !== undefined || own.grain === 'Q' || own.quarter !== undefined)
}
