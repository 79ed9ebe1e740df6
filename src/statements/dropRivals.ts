import type { Draft } from './draft.ts'

/**
 * Of two statements that cannot both be, keep the likelier: two of the same cue, or two that hand the very same words to the very same source
 * ("said in a statement that" read as "said" and again as "statement").
 */
export function dropRivals(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const taken = new Map<string, Draft>()
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence)) {
    const key = `${draft.content[0]!.first} ${draft.content.at(-1)!.last} ${draft.source?.first}`
    const cue = draft.cue && `cue ${draft.cue.first}`
    if (taken.has(key) || (cue && taken.has(cue))) continue
    taken.set(key, draft)
    if (cue) taken.set(cue, draft)
    kept.push(draft)
  }
  return kept
}
