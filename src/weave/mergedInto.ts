/** Somebody said that some actors are another one. */
export interface Merge {
  readonly decision: string
  /** Whom they go into. */
  readonly actor: string
  readonly others: readonly string[]
}

export interface Merged {
  /** Whom an actor has gone into, after all: itself where nobody said so. */
  rootOf(actor: string): string
  /** Decisions of which a later one took something back. */
  readonly overruled: ReadonlySet<string>
}

/** What follows from merges in the order in which they were made. Where two contradict each other, the later one applies; nobody ever goes into himself. */
export function mergedInto(merges: readonly Merge[]): Merged {
  const into = new Map<string, string>()
  const by = new Map<string, string>()
  const overruled = new Set<string>()
  const takeOut = (actor: string) => {
    const before = by.get(actor)
    if (before !== undefined) overruled.add(before)
    into.delete(actor)
    by.delete(actor)
  }
  const rootOf = (actor: string) => {
    let root = actor
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next
    return root
  }
  for (const { decision, actor, others } of merges) {
    for (const other of others) {
      if (other === actor || into.get(other) === actor) continue
      takeOut(other)
      // Whoever was below it comes up: what was said last is who goes into whom.
      if (rootOf(actor) === other) takeOut(actor)
      into.set(other, actor)
      by.set(other, decision)
    }
  }
  return { rootOf, overruled }
}
