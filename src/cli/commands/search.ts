import { Complaint } from '../complaint.ts'
import { FIELD_NAMES, SEARCH_HELP } from '../../store/search/help.ts'
import { lines } from '../terminal/lines.ts'
import { limitOf, oneOf } from '../optionValues.ts'
import { pad, widest } from '../terminal/width.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { STDOUT, writeAll } from '../output.ts'
import { withStore } from '../collection.ts'
import type { Command, Values } from '../command.ts'
import type { SearchOptions } from '../../store/search/resultPage.ts'
import type { Store } from '../../store/store.ts'
import type { WantedSearch } from '../savedSearches.ts'

const OPTIONS = {
  save: { type: 'string' }, saved: { type: 'boolean' }, run: { type: 'string' }, delete: { type: 'string' }, articles: { type: 'boolean' }, possible: { type: 'boolean' }, sort: { type: 'string' }, limit: { type: 'string' }, next: { type: 'string' }, json: { type: 'boolean' }, ...SCREEN_OPTIONS,
} as const

const HELP = `hearsay search WORDS...     find statements: who says what, on whose word
hearsay search --articles WORDS...
                            find articles by the words in them
hearsay search --save NAME WORDS...
                            find, and keep the search under a name, as the desk does
hearsay search --saved      the searches that are kept, and how much in each is new to you
hearsay search --run NAME   what a kept search finds; what is there then is not new to you any more
hearsay search --delete NAME
                            keep a search no longer

How to ask
${askingHelp()}

How it answers
  --articles          articles, and not statements
  --possible          also statements that are only possible, marked with "?"
  --sort ORDER        date: the newest first, as statements are anyway; relevance: as articles are
  --limit NUMBER      how many at once: 10 unless told, 10000 at most
  --next CURSOR       go on after a page; the page before says with what
  --json              {"items": […], "next": "CURSOR", "total": {…}}
${SCREEN_HELP}
Examples
  hearsay search gas price
  hearsay search by:tokayev about:britain said:promise after:2024
  hearsay search --articles '"rescue centre" outlet:gazette.example'
  hearsay search --save "Ferry promises" said:promise ferry
  hearsay search --run "Ferry promises" --json

Exit status: 0 also when nothing was found, 1 when it could not be looked for, 2 when the command or
the search was wrong.
`

function askingHelp(): string {
  const column = widest(SEARCH_HELP.map(({ write }) => write)) + 2
  return SEARCH_HELP.map(({ write, finds }) => lines(finds, 98 - column).map((line, i) => `  ${pad(i ? '' : write, column)}${line}`).join('\n')).join('\n')
}

export const search: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  hasMinusWords: true,
  async run(values, words) {
    const { save, run, delete: gone } = values
    const ways = WAYS.filter(way => values[way] !== undefined)
    if (ways.length > 1) throw new Complaint(`--${ways[0]} and --${ways[1]} are two things to do. Ask for one at a time.`, 2)
    if (values.saved || gone !== undefined) {
      assertAlone(values, words, ways[0]!)
      const { deleteSaved, listSaved } = await import('../savedSearches.ts')
      return gone === undefined ? listSaved(values) : deleteSaved(gone, values)
    }
    if (run !== undefined && (words.length || values.articles || values.possible)) throw new Complaint('A saved search has what it looks for, and where: --run takes no words, no --articles and no --possible.', 2)
    if (save !== undefined && values.next !== undefined) throw new Complaint('Which is it, to save a search or to go on after a page? --save and --next do not go together.', 2)
    const query = queryOf(words)
    if (run === undefined && !query.trim()) throw new Complaint('What is to be found? For example: hearsay search by:tokayev gas. hearsay search --help tells more.', 2)
    const { SEARCH_ORDERS } = await import('../../store/search/resultPage.ts')
    const sort = oneOf(values.sort, '--sort', SEARCH_ORDERS)
    const limit = limitOf(values.limit) ?? 10
    await withStore(async store => {
      const search = { query, articles: values.articles ?? false, possible: values.possible ?? false }
      const { keep, searchKept } = await import('../savedSearches.ts')
      const wanted = run === undefined ? search : await searchKept(store, run, { isFirst: values.next === undefined })
      const { save: _, ...again } = values
      const shown = await found(store, wanted, { limit, ...(wanted.possible && { possible: 'yes' as const }), ...(sort && { sort }), ...(values.next !== undefined && { cursor: values.next }) }, again, words)
      if (save !== undefined) await keep(store, save, search)
      await writeAll(STDOUT, shown)
    })
    return 0
  },
}

const WAYS = ['save', 'saved', 'run', 'delete'] as const

/** All that a list of searches, or the end of one, has no use for. */
function assertAlone(values: Values<typeof OPTIONS>, words: readonly string[], way: string): void {
  if (words.length) throw new Complaint(`--${way} takes no words after it, such as "${words[0]}". To look for them: hearsay search ${words.join(' ')}`, 2)
  const idle = (['articles', 'possible', 'sort', 'limit', 'next'] as const).find(name => values[name] !== undefined)
  if (idle) throw new Complaint(`--${idle} is about what a search finds, and --${way} is not.`, 2)
}

/** A page of what a search finds, as it is printed. */
async function found(store: Store, { query, articles, possible }: WantedSearch, options: SearchOptions, values: Values<typeof OPTIONS>, words: readonly string[]): Promise<string> {
  const none = async () => values.next !== undefined ? 'There are no more.' : (await import('../nothingFound.ts')).nothingFound(store, query, { articles, possible })
  if (articles) {
    const { searchArticles } = await import('../../store/search/searchArticles.ts')
    const page = await asked(searchArticles(store, query, options))
    return answer(page, values, words, 'article', none, async screen => (await import('../terminal/foundPage.ts')).foundArticles(page.items, screen))
  }
  const { searchStatements } = await import('../../store/search/searchStatements.ts')
  const page = await asked(searchStatements(store, query, options))
  return answer(page, values, words, 'statement', none, async screen => (await import('../terminal/foundPage.ts')).foundStatements(page.items, screen))
}

/** The words as one search. What the shell took the quotation marks from, and holds spaces, gets them again. */
function queryOf(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : words.map(word => (/\s/.test(word) && !word.includes('"') ? quoted(word) : word)).join(' ')
}

/** `by:deputy minister` as `by:"deputy minister"`. */
function quoted(word: string): string {
  const [, field = '', rest = word] = /^(-?[a-z]+:)(.+)$/s.exec(word) ?? []
  const isField = (FIELD_NAMES as readonly string[]).includes(field.replace(/^-|:$/g, ''))
  return isField ? `${field}"${rest}"` : `"${word}"`
}

async function asked<T>(found: Promise<T>): Promise<T> {
  const { SearchError } = await import('../../store/search/searchError.ts')
  return found.catch((error: Error) => { throw error instanceof SearchError ? new Complaint(error.message, 2) : error })
}

interface Found {
  readonly items: readonly unknown[]
  readonly next?: string
  readonly total?: { readonly count: number; readonly isMore: boolean }
}

async function answer({ items, next, total }: Found, values: Values<typeof OPTIONS>, words: readonly string[], things: string, none: () => Promise<string>, render: (screen: ReturnType<typeof screenFor>) => Promise<string[]>): Promise<string> {
  if (values.json) {
    const { jsonLine } = await import('../json.ts')
    return jsonLine({ items, ...(next !== undefined && { next }), ...(total && { total }) })
  }
  const screen = screenFor(values)
  const { ink } = screen
  if (!items.length) return `${lines(await none(), screen.width).join('\n')}\n`
  const { count } = await import('../quantities.ts')
  const { commandLine } = await import('../commandLine.ts')
  const shown = [
    ...(total ? [ink.dim(total.isMore ? `More than ${count(total.count, things)}` : count(total.count, things)), ''] : []),
    ...await render(screen),
    ...(next === undefined ? [] : ['', ink.dim(`There is more: ${commandLine('search', values, words, next)}`)]),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}
