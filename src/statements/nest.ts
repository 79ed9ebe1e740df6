import type { TokenRange } from '../doc/statements.ts'
import type { Draft } from './draft.ts'

export interface NestedDraft {
  readonly draft: Draft
  /** Place in the list of the innermost statement in whose voice this one is made. */
  readonly within?: number
}

/**
 * Find in whose voice each statement is made: the innermost other whose content holds its cue and all of its content, or the one that it was made from
 * (`relayOf`). The drafts come in order of their first token, longer first, and keep it.
 */
export function nest(drafts: readonly Draft[]): NestedDraft[] {
  const places = new Map(drafts.map((draft, index) => [draft, index]))
  const open: number[] = []
  return drafts.map((draft, index) => {
    const within = (draft.relayOf && places.get(draft.relayOf)) ?? innermost(drafts, open, draft)
    open.push(index)
    if (open.length > WATCHED) open.shift()
    return { draft, ...(within !== undefined && { within }) }
  })
}

/** How many earlier statements may still hold the next one: quotations nest a few deep, so the last ones do. */
const WATCHED = 24

function innermost(drafts: readonly Draft[], earlier: readonly number[], inner: Draft): number | undefined {
  let found: number | undefined
  let size = Infinity
  for (const index of earlier) {
    const outer = drafts[index]!
    if (!holdsStatement(outer, inner)) continue
    const length = lengthOf(outer.content)
    const isBehind = found !== undefined && outer.relayOf === drafts[found]
    if (length < size || isBehind) { found = index; size = length }
  }
  return found
}

function holdsStatement(outer: Draft, inner: Draft): boolean {
  const anchor = inner.cue ?? inner.content[0]!
  return holds(outer.content, anchor) && inner.content.every(range => holds(outer.content, range)) && lengthOf(inner.content) < lengthOf(outer.content)
}

/** The stretch of a statement's content that holds another's cue. */
export function stretchAround(outer: Draft, { cue }: Draft): TokenRange | undefined {
  return cue && outer.content.find(({ first, last }) => first <= cue.first && cue.last <= last)
}

const holds = (ranges: readonly TokenRange[], inner: TokenRange) => ranges.some(({ first, last }) => first <= inner.first && inner.last <= last)

const lengthOf = (ranges: readonly TokenRange[]) => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
