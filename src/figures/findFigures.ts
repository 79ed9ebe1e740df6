import type { FoundFigure } from '../doc/figures.ts'
import type { FigureLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Syntax } from '../doc/syntax.ts'
import { spanOf } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { findQuantities } from './findQuantities.ts'
import { tidy } from './numeral.ts'
import type { Quantity } from './quantity.ts'

/**
 * Money, percentages, measures, counts and ratios, in order and disjoint. Spans of time, dates, ages, numbers in names, scores and addresses are none.
 * An exact value is both `low` and `high`; "more than" leaves `high` away, "up to" leaves `low` away.
 */
export function findFigures(tokens: Tokens, syntax: Syntax, names: readonly NamedMention[], lexicon: FigureLexicon): FoundFigure[] {
  return findQuantities(tokens, syntax, names, lexicon).filter(isFigure).map(quantity => toFigure(quantity, tokens))
}

type CountedQuantity = Quantity & { readonly kind: FoundFigure['kind'] }

function isFigure({ kind }: Quantity): boolean {
  return kind !== 'time' && kind !== 'one'
}

function toFigure(quantity: Quantity, tokens: Tokens): FoundFigure {
  const { first, last, kind, low, high, unit, rate, mod, change, of, head, by } = quantity as CountedQuantity
  const factor = unit?.factor ?? 1
  const code = (unit?.code ?? '') + (rate ? `/${rate.code}` : '')
  return {
    ...spanOf(tokens, first, last), kind,
    ...(low !== undefined && { low: tidy(low * factor) }), ...(high !== undefined && { high: tidy(high * factor) }),
    ...(code && { unit: code }), ...(mod && { mod }), ...(change && { change }), ...(of && { of: spanOf(tokens, of.first, of.last) }), head, by,
  }
}
