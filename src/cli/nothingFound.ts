import { count } from './quantities.ts'
import { isUnreadLanguage } from './isUnreadLanguage.ts'
import type { Store } from '../store/store.ts'

export interface Unanswered {
  readonly articles?: boolean | undefined
  readonly possible?: boolean | undefined
}

/** What to say where a search has found nothing: where else something would be found. */
export async function nothingFound(store: Store, query: string, { articles, possible }: Unanswered): Promise<string> {
  const { listDocuments } = await import('../store/documents.ts')
  if (!(await listDocuments(store, { limit: 1 })).items.length) return 'The collection is empty, so nothing was found. To put something into it: hearsay add FILE'
  if (articles) return 'No article was found.'
  const { searchArticles } = await import('../store/search/searchArticles.ts')
  const { items, next, total } = await searchArticles(store, query, { limit: LOOKED_AT, ...(possible && { possible: 'yes' }) })
  const there = total?.count ? `${total.isMore ? 'more than ' : ''}${count(total.count, 'article')}` : ''
  if (there && next === undefined && items.every(({ language }) => isUnreadLanguage(language))) {
    return `No statement was found, but ${there}: add --articles. Articles in languages that are not read yet are kept without statements.`
  }
  return [
    there ? `No statement was found, but ${there}: add --articles.` : 'No statement was found.',
    ...(possible ? [] : ['--possible looks also among what is only possible.']),
  ].join(' ')
}

const LOOKED_AT = 20
