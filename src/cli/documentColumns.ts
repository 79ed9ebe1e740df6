import { calledWords } from '../export/opening.ts'
import { dayOf } from '../export/view.ts'
import { isUnreadLanguage } from './isUnreadLanguage.ts'
import { shortId } from './printList.ts'
import type { DocumentInfo } from '../store/documents.ts'
import type { ListColumn } from './printList.ts'

/** How people see a list of documents. */
export const DOCUMENT_COLUMNS: readonly ListColumn<DocumentInfo>[] = [
  { title: 'ID', least: 10, words: ({ document }) => shortId(document), paint: ink => ink.bold },
  { title: 'Published', least: 10, words: ({ publishedAt }) => (publishedAt ? dayOf(publishedAt) : 'no date') },
  { title: 'Outlet', least: 12, isCut: true, words: ({ outlet, publisher }) => publisher ?? outlet ?? 'unknown' },
  { title: 'Title', least: 24, words: titleOf },
  { title: 'Says', least: 4, words: ({ reading }) => (reading?.foreign ? '' : reading?.sure ?? '') },
  { title: 'Open', least: 4, words: ({ reading }) => (!reading || reading.foreign ? '' : reading.undecided ?? '–') },
]

function titleOf({ title, opening, url, versions, language, reading, failure }: DocumentInfo): string {
  const isForeign = language !== undefined && isUnreadLanguage(language)
  const remarks = [
    versions > 1 ? `${versions} versions` : '',
    isForeign ? `in ${language}` : '',
    failure ? 'could not be read' : !reading ? 'not read yet' : reading.foreign ? 'not read' : '',
  ].filter(Boolean)
  return (title ?? url ?? calledWords({ opening })) + (remarks.length ? ` (${remarks.join(', ')})` : '')
}
