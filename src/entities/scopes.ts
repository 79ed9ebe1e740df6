import { tokenAt } from '../doc/tokens.ts'
import type { Quotations } from '../doc/quotations.ts'
import type { TokenRange } from '../doc/statements.ts'
import { headWithin } from './context.ts'
import type { Context } from './context.ts'
import type { AttributedStatement } from './draft.ts'

/** Whose words the tokens of a text are: what pronouns depend on. */
export interface Scopes {
  /** The innermost statement that has the token in quotation marks, -1 for none. */
  readonly quotedBy: Int32Array
  /** 1 for tokens in quotation marks, whoever speaks there. */
  readonly inMarks: Uint8Array
  /** How far the text has come at a token, in sentences; those of quotations count less, since they speak of others than the text around them. */
  readonly clock: Float64Array
  /** 1 for tokens in somebody's words, quoted or not. */
  readonly told: Uint8Array
  /** For the head of each source, its statements. */
  readonly sourceOf: ReadonlyMap<number, readonly number[]>
  readonly statements: readonly AttributedStatement[]
}

export function findScopes(context: Context, statements: readonly AttributedStatement[], quotations?: Quotations): Scopes {
  const { count } = context.tokens
  const quotedBy = new Int32Array(count).fill(-1)
  const told = new Uint8Array(count)
  const sourceOf = new Map<number, number[]>()
  const quoted: (TokenRange & { statement: number })[] = []
  statements.forEach((one, statement) => {
    for (const { first, last } of one.content) told.fill(1, first, last + 1)
    for (const range of quotedRanges(context, one)) quoted.push({ ...range, statement })
    if (!one.source) return
    const head = headWithin(context, one.source.first, one.source.last)
    sourceOf.set(head, [...(sourceOf.get(head) ?? []), statement])
  })
  // Longer ones first, so that the innermost is written last.
  for (const { first, last, statement } of quoted.sort((a, b) => b.last - b.first - (a.last - a.first))) quotedBy.fill(statement, first, last + 1)
  const inMarks = Uint8Array.from({ length: count }, (_, i) => (quotations && quotations.outermost[i]! >= 0 ? 1 : 0))
  return { quotedBy, inMarks, clock: clockOf(context, quotedBy), told, sourceOf, statements }
}

function clockOf({ tokens }: Context, quotedBy: Int32Array): Float64Array {
  const clock = new Float64Array(tokens.count)
  let now = 0
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const end = tokens.firsts[s + 1]!
    now += quotedBy[first]! >= 0 && quotedBy[first] === quotedBy[end - 1] ? QUOTED_SENTENCE : 1
    clock.fill(now, first, end)
  }
  return clock
}

const QUOTED_SENTENCE = 0.35

/** What of a statement stands in quotation marks; all of it, where it is direct. */
function quotedRanges({ tokens }: Context, { form, content, quotes }: AttributedStatement): readonly TokenRange[] {
  if (form === 'direct') return content
  return (quotes ?? []).map(({ start, end }) => ({ first: tokenAt(tokens, start), last: tokenAt(tokens, end - 1) }))
}
