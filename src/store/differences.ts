import { diffWordsWithSpace } from 'diff'
import { loadArticle } from './versions.ts'
import { StoreError } from './storeError.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'

/** What changed from one version of a document to another. */
export interface Differences {
  /** What is said of the text. */
  readonly facts: readonly { readonly field: FactName; readonly before?: string; readonly after?: string }[]
  /** Stretches of the two texts that differ, in order; what was only put in has an empty span before, what was only taken out one after. */
  readonly changes: readonly { readonly before: Span; readonly after: Span }[]
}

const FACTS = ['title', 'byline', 'publishedAt', 'publisher', 'url', 'language'] as const
type FactName = (typeof FACTS)[number]

/** What changed between two versions of a document. Rejects with a `StoreError` when one is not there. */
export async function differences(store: Store, document: string, before: string, after: string): Promise<Differences> {
  const [first, last] = await Promise.all([before, after].map(version => loadArticle(store.db, { document, version })))
  if (!first || !last) throw new StoreError(`This document has no version ${first ? after : before}. hearsay show ${document.slice(0, 8)} --versions lists those it has.`)
  return { facts: changedFacts(first, last), changes: changedWords(first.text, last.text) }
}

function changedFacts(before: ArticleInput, after: ArticleInput): Differences['facts'] {
  return FACTS.map(field => ({ field, before: factOf(before, field), after: factOf(after, field) }))
    .filter(fact => fact.before !== fact.after)
    .map(({ field, before, after }) => ({ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }))
}

function factOf(article: ArticleInput, field: FactName): string | undefined {
  return field === 'byline' ? article.byline?.join(', ') : article[field]
}

function changedWords(before: string, after: string): Differences['changes'] {
  const changes: { before: Span; after: Span }[] = []
  let [at, to] = [0, 0]
  let open: { before: Span; after: Span } | undefined
  for (const { value, added, removed } of wordDiff(before, after)) {
    if (!added && !removed) {
      if (open) changes.push(open)
      open = undefined
      at += value.length
      to += value.length
      continue
    }
    open ??= { before: { start: at, end: at }, after: { start: to, end: to } }
    if (removed) at += value.length
    else to += value.length
    open = { before: { start: open.before.start, end: at }, after: { start: open.after.start, end: to } }
  }
  return open ? [...changes, open] : changes
}

/** Two texts that share next to nothing are one change: to find the few words that they share would take minutes. */
function wordDiff(before: string, after: string) {
  return diffWordsWithSpace(before, after, { timeout: TIME_LIMIT_MS }) ?? [{ value: before, added: false, removed: true }, { value: after, added: true, removed: false }]
}

const TIME_LIMIT_MS = 1000
