import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure such a statement is, against what the models find with the same cue. */
const OPENED = 0.6

/**
 * "According to Lind, who runs the mill, the bank had warned her that …": a sentence that opens so and goes on with a name is that name's to its end, whatever
 * others say in it. The models lose the outer statement where the name is explained at length or the clause tells of another's words.
 */
export function findByWayOf(layers: Layers, columns: Columns, { opening }: StatementLexicon): Draft[] {
  const found: Draft[] = []
  for (let i = 0; i + 2 < columns.count; i++) {
    if (columns.sentenceFirst[i] !== i || !opening.has(`${lower(layers.tokens, i)} ${lower(layers.tokens, i + 1)}`)) continue
    const draft = openedAt(i, layers, columns)
    if (draft) found.push(draft)
  }
  return found
}

function openedAt(first: number, layers: Layers, columns: Columns): Draft | undefined {
  const end = columns.sentenceLast[first]!
  let last = first + 2
  while (last < end && columns.name[last] === 0 && (columns.upos[last] === DETERMINER || columns.upos[last] === NOUN || columns.upos[last] === PROPER)) last++
  if (columns.name[last] === 0) return undefined
  while (last < end && columns.name[last + 1] !== 0) last++
  if (!isComma(last + 1, layers)) return undefined
  const comma = explainedTo(last + 1, end, layers, columns)
  const stop = withoutMark(end, layers, columns)
  if (comma < 0 || !isClause(comma + 1, stop, layers) || layers.quotations.outermost[first]! >= 0 || cutsQuotation(stop, end, layers)) return undefined
  return { source: { first: first + 2, last: comma - 1 }, cue: { first, last: first + 1 }, head: first, content: [{ first: comma + 1, last: stop }], confidence: OPENED, by: 'opening' }
}

const DETERMINER = UPOS.indexOf('DET')
const NOUN = UPOS.indexOf('NOUN')
const PROPER = UPOS.indexOf('PROPN')
const VERB = UPOS.indexOf('VERB')
const AUXILIARY = UPOS.indexOf('AUX')

const isComma = (i: number, { tokens }: Layers) => i < tokens.count && lower(tokens, i) === ','

/** The comma behind which the clause begins: behind a name the first, behind "who …," and "the owner of the mill," the next one; -1 where that cannot be told. */
function explainedTo(comma: number, end: number, layers: Layers, columns: Columns): number {
  const { syntax } = layers
  let next = comma + 1
  let verbs = 0
  for (; next < end && !isComma(next, layers); next++) if (columns.upos[next] === VERB || columns.upos[next] === AUXILIARY) verbs++
  const isRelative = RELATIVE.has(syntax.xposNames[syntax.xpos[comma + 1]!]!)
  if (verbs > 0 && !isRelative) return comma
  return next < end ? next : -1
}

const RELATIVE: ReadonlySet<string> = new Set(['WP', 'WP$', 'WDT'])

/** Whether a verb in a finite form stands there. */
function isClause(first: number, last: number, { syntax }: Layers): boolean {
  for (let i = first; i <= last; i++) if (FINITE.has(syntax.xposNames[syntax.xpos[i]!]!)) return true
  return false
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** The last word, or the closing quotation mark behind it. */
function withoutMark(end: number, { tokens, quotations }: Layers, columns: Columns): number {
  return end > columns.sentenceFirst[end]! && quotations.outermost[end]! < 0 && MARKS.has(lower(tokens, end)) ? end - 1 : end
}

const MARKS: ReadonlySet<string> = new Set(['.', '!', '?'])

/** Whether somebody's words go on in the next sentence. */
function cutsQuotation(stop: number, end: number, { quotations }: Layers): boolean {
  const around = quotations.list[quotations.outermost[stop]!]
  return around !== undefined && around.last > end
}
