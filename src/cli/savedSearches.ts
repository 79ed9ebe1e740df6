import { deleteSearch, listSearches, noteSeen, saveSearch, searchNamed } from '../store/savedSearches.ts'
import { jsonLine } from './json.ts'
import { oneLine } from '../export/clean.ts'
import { printList } from './printList.ts'
import { screenFor } from './screen.ts'
import { STDERR, STDOUT, writeAll } from './output.ts'
import { whoAmI, withStore } from './collection.ts'
import type { Store } from '../store/store.ts'

/** What is looked for, and where. */
export interface WantedSearch {
  readonly query: string
  readonly articles: boolean
  readonly possible: boolean
}

/** Keep a search under a name; who looks at its results now has seen them. */
export async function keep(store: Store, name: string, { query, articles, possible }: WantedSearch): Promise<void> {
  const saved = await saveSearch(store, { name, query, in: articles ? 'articles' : 'statements', possible }, whoAmI())
  await writeAll(STDERR, `Saved as "${oneLine(saved.name)}". To have it again: hearsay search --run "${oneLine(saved.name)}"\n`)
}

/** A search that is kept under a name. Whoever gets its first page has seen what it finds. */
export async function searchKept(store: Store, name: string, { isFirst }: { readonly isFirst: boolean }): Promise<WantedSearch> {
  const { search, query, in: searched, possible } = await searchNamed(store, name)
  if (isFirst) await noteSeen(store, search, whoAmI())
  return { query, articles: searched === 'articles', possible }
}

/** Print the searches that are kept, with how much in each is new to whoever asks. */
export async function listSaved(values: Asked): Promise<number> {
  await withStore(async store => printList({ items: await listSearches(store, whoAmI()) }, {
    json: values.json ?? false, screen: screenFor(values), none: 'No search is saved yet. To save one: hearsay search --save NAME WORDS', columns: [
      { title: 'Name', least: 16, words: ({ name }) => name, paint: ink => ink.bold },
      { title: 'New', least: 5, words: ({ fresh: { count, isMore } }) => (isMore ? `${count.toLocaleString('en')}+` : count) },
      { title: 'Finds', least: 10, words: ({ in: searched, possible }) => (possible ? `${searched}, also possible ones` : searched) },
      { title: 'By what', least: 20, words: ({ query }) => query },
    ],
  }))
  return 0
}

export async function deleteSaved(name: string, { json }: Asked): Promise<number> {
  await withStore(async store => {
    const { search } = await searchNamed(store, name)
    const gone = await deleteSearch(store, search, whoAmI())
    await writeAll(STDOUT, json ? jsonLine(gone) : `"${oneLine(gone.name)}" is kept no longer. It looked for ${gone.in}: ${oneLine(gone.query)}\n`)
  })
  return 0
}

type Asked = Parameters<typeof screenFor>[0] & { readonly json?: boolean | undefined }
