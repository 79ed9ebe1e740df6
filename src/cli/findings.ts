import { availableParallelism } from 'node:os'
import { inTurn } from '../work/inTurn.ts'
import { PageThreads } from '../intake/pageThreads.ts'
import { takeApart } from '../intake/takeApart.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Finding } from '../doc/gathered.ts'
import type { IntakeTools } from '../intake/takeApart.ts'
import type { Named } from './sources.ts'

export interface FindingsOptions {
  /** What somebody knows better of the articles than they say themselves. */
  readonly known?: Partial<ArticleInput>
  readonly signal: AbortSignal
  /** Called with how many sources are through, those that are under way with the share of them that is. */
  onSource?(done: number): void
}

/** What is in sources, in their order; several are taken apart at the same time. Ends early, and quietly, with the signal. */
export async function* findingsIn(named: readonly Named[], { known = {}, signal, onSource }: FindingsOptions): AsyncGenerator<Finding> {
  const jobs = availableParallelism()
  const threads = new PageThreads({ size: jobs })
  try {
    let done = 0
    // Of those begun ahead only the beginning is looked at.
    const onShare = (nth: number) => (share: number) => { if (nth === done && share < 1) onSource?.(done + share) }
    for (const source of inTurn(named.map((one, nth) => () => findingsOf(one, { threads, signal, ...(onSource && { onShare: onShare(nth) }) })), jobs)) {
      for await (const found of source) yield found.kind === 'article' ? { ...found, article: { ...found.article, ...known } } : found
      onSource?.(++done)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await threads.close()
  }
}

async function* findingsOf(named: Named, tools: IntakeTools): AsyncGenerator<Finding> {
  if (named.kind !== 'source') yield named
  else yield* takeApart(named.source, tools)
}
