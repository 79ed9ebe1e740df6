import { contains } from '../text/span.ts'
import type { DraftStatement } from './draftStatement.ts'
import type { Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { Thing } from './wishes.ts'

/**
 * In whose voice each statement is made: as people say, else, where they have cut statements anew, in that of the innermost whose content holds it, else as the
 * machine had it. Nothing lies within itself: of two corrections that would make it so, the one of the statement that stands last gives way.
 */
export function nestAnew(drafts: readonly DraftStatement[], gone: ReadonlySet<Thing>, machine: Reading): ReadonlyMap<Thing, Thing> {
  const present = new Map(drafts.map(draft => [draft.thing, draft]))
  const parents = new Map<Thing, Thing>()
  const isAbove = (thing: Thing, start: Thing) => {
    for (let at: Thing | undefined = start; at !== undefined; at = parents.get(at)) if (at === thing) return true
    return false
  }
  const put = (thing: Thing, parent: Thing | undefined) => {
    if (parent !== undefined && !isAbove(thing, parent)) parents.set(thing, parent)
  }
  const standing = (thing: Thing | null | undefined): Thing | undefined => {
    let at = thing ?? undefined
    // Whoever speaks within what is no statement speaks within what that lay in.
    for (let steps = 0; at !== undefined && !present.has(at); steps++) at = typeof at === 'number' && steps < machine.statements.length ? machine.statements[at]!.within : undefined
    return at
  }
  for (const { thing, wanted } of drafts) if (wanted !== undefined) put(thing, standing(wanted))
  const touched = drafts.filter(({ isTouched }) => isTouched)
  const bySize = [...drafts].sort((a, b) => sizeOf(a) - sizeOf(b))
  for (const draft of drafts) {
    if (draft.wanted !== undefined) continue
    const isNear = draft.isTouched || (draft.within !== undefined && (gone.has(draft.within) || present.get(draft.within)?.isTouched)) || touched.some(other => isIn(other, draft))
    const found = isNear ? bySize.find(other => isIn(other, draft))?.thing : undefined
    put(draft.thing, found ?? (isNear && wasIn(draft, machine) && !gone.has(draft.within!) ? undefined : standing(draft.within)))
  }
  return parents
}

/** Whether the machine's own nesting came from where the words stand; what only hands on another's words lies beside them. */
function wasIn({ within, thing }: DraftStatement, { statements }: Reading): boolean {
  return within !== undefined && typeof thing === 'number' && typeof within === 'number' && holds(statements[within]!.content, statements[thing]!)
}

function isIn(outer: DraftStatement, inner: DraftStatement): boolean {
  return outer !== inner && sizeOf(inner) < sizeOf(outer) && holds(outer.statement.content, inner.statement)
}

/** Whether a content holds the cue and the whole content of a statement. */
function holds(content: readonly Span[], { cue, content: parts }: { readonly cue?: Span; readonly content: readonly Span[] }): boolean {
  return [...(cue ? [cue] : []), ...parts].every(span => content.some(part => contains(part, span)))
}

function sizeOf({ statement: { content } }: DraftStatement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}
