import { loadDocument } from '../store/documents.ts'
import { loadCollection } from '../store/collections.ts'
import { calledWords } from '../export/opening.ts'
import { oneLine, shorten } from '../export/clean.ts'
import type { DocumentFilter } from '../store/documentFilter.ts'
import type { Store } from '../store/store.ts'
import type { TakeSelection } from './selection.ts'

/** What a selection is called, and what was chosen in words. Rejects with a `StoreError` where it names a collection that is not there. */
export async function titleOf(store: Store, selection: TakeSelection): Promise<{ readonly title: string; readonly chosen: string }> {
  if ('search' in selection) {
    const title = shorten(oneLine(selection.search), 120) || 'Everything'
    return { title, chosen: `${selection.in === 'statements' ? 'The statements' : 'The articles'} that the search “${title}” finds` }
  }
  if ('statements' in selection) return { title: 'Chosen statements', chosen: counted(selection.statements.length, 'statement') }
  if ('documents' in selection) {
    const [one, ...others] = selection.documents
    if (one === undefined || others.length) return { title: 'Chosen articles', chosen: counted(selection.documents.length, 'article') }
    const found = await loadDocument(store, one)
    return { title: found ? shorten(calledWords(found), 120) : 'An article', chosen: 'One article' }
  }
  const { collection, ...filter } = selection.filter
  const name = collection === undefined ? undefined : oneLine((await loadCollection(store.db, collection)).name)
  const narrowed = filterWords(filter)
  return { title: name ?? 'The whole collection', chosen: `${name === undefined ? narrowed ? 'The articles' : 'The whole collection' : `The collection “${name}”`}${narrowed && `, ${narrowed}`}` }
}

function counted(count: number, one: string): string {
  return count === 1 ? `One ${one}` : `${count} ${one}s, chosen one by one`
}

/** "outlet gazette.example, after 2024". */
function filterWords(filter: DocumentFilter): string {
  return Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${oneLine(String(value))}`])).join(', ')
}
