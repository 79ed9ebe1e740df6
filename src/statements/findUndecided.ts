import { isSure } from '../doc/confidence.ts'
import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { FoundStatement, UndecidedScope } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import { sourceAnchor } from './anchors.ts'
import { SPEAKERS } from './columns.ts'
import type { Columns } from './columns.ts'

/**
 * Find where the end of somebody's words cannot be told: the list that an announcement ends on, with what stands between its items, and the sentences of a
 * paragraph after an indirect statement that nobody else claims.
 */
export function findUndecided(statements: readonly FoundStatement[], layers: Layers, columns: Columns, lexicon: StatementLexicon): UndecidedScope[] {
  const spoken = sentencesWithStatements(statements.filter(isSure), layers)
  const scopes: UndecidedScope[] = []
  statements.forEach(statement => {
    if (statement.within !== undefined || !isSure(statement)) return
    const last = statement.content.at(-1)!.last
    const scope = listAfter(last, layers, columns) ?? sentencesAfter(statement, last, spoken, layers, columns, lexicon)
    if (scope) scopes.push(scope)
  })
  return disjoint([...scopes, ...listsOfDocuments(layers, columns, lexicon)])
}

/** "The statement covers:" and a list: a document's points, though nothing says that it says them. */
function listsOfDocuments(layers: Layers, columns: Columns, { listVerbs }: StatementLexicon): UndecidedScope[] {
  const { syntax } = layers
  const scopes: UndecidedScope[] = []
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const end = columns.blockLast[first]!
    const scope = listAfter(end, layers, columns)
    if (!scope) continue
    for (let i = columns.sentenceFirst[end]!; i < end; i++) {
      const anchor = listVerbs.has(syntax.lemma[i]!) ? sourceAnchor(layers, i, columns.relations) : undefined
      if (anchor && anchor.token >= 0 && SPEAKERS[columns.speaker[anchor.token]!] === 'document') { scopes.push(scope); break }
    }
  }
  return scopes
}

/** "The statement said the plan covers:" and the items that follow. After the last item come as many paragraphs as the items before have at least. */
function listAfter(last: number, { blocks, tokens }: Layers, columns: Columns): UndecidedScope | undefined {
  const end = columns.blockLast[last]!
  if (end - last > 2 || lower(tokens, end) !== ':') return undefined
  const first = tokens.block[end]! + 1
  if (blocks[first]?.kind !== 'list-item') return undefined
  let stop = first
  let between = Infinity
  for (let item = first; ;) {
    let next = item + 1
    while (next < blocks.length && blocks[next]!.kind === 'paragraph' && next - item <= LONGEST_ITEM) next++
    stop = item
    if (blocks[next]?.kind !== 'list-item' || blocks[next]!.zone !== blocks[first]!.zone) break
    between = Math.min(between, next - item - 1)
    item = next
  }
  if (between < Infinity) for (let i = 0; i < between && blocks[stop + 1]?.kind === 'paragraph'; i++) stop++
  return {
    start: blocks[first]!.start, end: blocks[stop]!.end, by: 'list-after-statement',
    why: 'A list follows the statement that announces it; nothing marks where the quoted words end and the writer\'s own begin.',
  }
}

/** How many paragraphs a list's item may have under it. */
const LONGEST_ITEM = 3

/** "The minister said the road would open. It has four lanes.": the second sentence may be the minister's or the writer's. */
function sentencesAfter({ form, cue, source }: FoundStatement, last: number, spoken: Uint8Array, { tokens }: Layers, columns: Columns, lexicon: StatementLexicon): UndecidedScope | undefined {
  if (form === 'direct' || !cue || !source) return undefined
  const sentence = tokens.sentence[last]!
  const sentenceEnd = columns.sentenceLast[last]!
  if (tokens.sentence[cue.first] !== sentence || sentenceEnd - last > 1) return undefined
  let stop = sentenceEnd
  for (let next = sentence + 1; next < tokens.firsts.length - 1; next++) {
    const first = tokens.firsts[next]!
    if (tokens.block[first] !== tokens.block[last] || spoken[next] || isAside(first, columns.sentenceLast[first]!, { tokens }, lexicon)) break
    stop = tokens.firsts[next + 1]! - 1
  }
  if (stop === sentenceEnd) return undefined
  return {
    start: tokens.start[sentenceEnd + 1]!, end: tokens.end[stop]!, by: 'sentence-after-statement',
    why: 'This follows words that are reported without quotation marks; whether the report goes on is not marked.',
  }
}

/** Sentences that hold a part of any statement: of those somebody's claim is known. */
function sentencesWithStatements(statements: readonly FoundStatement[], { tokens }: Layers): Uint8Array {
  const spoken = new Uint8Array(tokens.firsts.length)
  for (const { content, cue, source } of statements) {
    for (const range of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]) {
      for (let sentence = tokens.sentence[range.first]!; sentence <= tokens.sentence[range.last]!; sentence++) spoken[sentence] = 1
    }
  }
  return spoken
}

/** Whether a sentence opens with words by which a writer comes back in his own voice. */
function isAside(first: number, last: number, { tokens }: Pick<Layers, 'tokens'>, { asides }: StatementLexicon): boolean {
  let words = lower(tokens, first)
  for (let i = first + 1; ; i++) {
    if (asides.has(words)) return true
    if (i > last || i - first >= LONGEST_ASIDE) return false
    words += ` ${lower(tokens, i)}`
  }
}

const LONGEST_ASIDE = 6

/** In order, and where two overlap only the first. */
function disjoint(scopes: readonly UndecidedScope[]): UndecidedScope[] {
  const found: UndecidedScope[] = []
  for (const scope of [...scopes].sort((a, b) => a.start - b.start)) if (scope.start >= (found.at(-1)?.end ?? 0)) found.push(scope)
  return found
}

