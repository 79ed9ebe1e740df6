import { oneLine } from '../../src/export/clean.ts'
import { palette } from '../strings.ts'
import type { Action } from './actions.ts'
import type { Called } from '../../src/export/opening.ts'

export interface Option extends Action {
  /** Its own among those of its kind, where a name is not. */
  readonly id?: string
  /** What tells it from others of its name. */
  readonly beside?: string | undefined
  /** Of an article, which may have no title. */
  readonly called?: Called & { readonly language: string }
}

/** An option under an id of its own: what is found later moves it, and must not turn what somebody reaches for into another. */
export interface Listed extends Option {
  readonly id: string
}

export interface Group {
  readonly name: string
  readonly options: readonly Listed[]
}

export interface Offers {
  readonly pages: readonly Option[]
  readonly here: readonly Option[]
  readonly everywhere: readonly Option[]
  readonly collections: readonly Option[]
  /** Found by the server, for the words that are typed. */
  readonly documents: readonly Option[]
  readonly actors: readonly Option[]
  search(words: string): void
}

/** What the palette shows for the words that are typed: what has all of them in its name, those that begin with them first. */
export function groupsFor(typed: string, { pages, here, everywhere, collections, documents, actors, search }: Offers): Group[] {
  const words = typed.trim()
  const groups = [
    { name: palette.here, options: matching(here, words) },
    { name: palette.pages, options: matching(pages, words) },
    { name: palette.collections, options: words ? matching(collections, words).slice(0, MOST) : [] },
    { name: palette.documents, options: documents.map(shownOnOneLine) },
    { name: palette.actors, options: actors.map(shownOnOneLine) },
    { name: palette.everywhere, options: matching(everywhere, words) },
    { name: palette.search, options: words ? [{ name: palette.searchFor(words), run: () => search(words) }] : [] },
  ]
  return groups.filter(({ options }) => options.length).map(({ name, options }) => ({ name, options: options.map(option => ({ ...option, id: `${name}/${option.id ?? option.name}` })) }))
}

const MOST = 8

function shownOnOneLine(option: Option): Option {
  return { ...option, name: oneLine(option.name) }
}

function matching(options: readonly Option[], typed: string): Option[] {
  const words = folded(typed).split(' ').filter(Boolean)
  const begins = ({ name }: Option) => (words.length && folded(name).startsWith(words[0]!) ? 0 : 1)
  return options.filter(({ name }) => words.every(word => folded(name).split(' ').some(part => part.startsWith(word)))).sort((a, b) => begins(a) - begins(b))
}

/** "Şahin" is found by "sahin". */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
