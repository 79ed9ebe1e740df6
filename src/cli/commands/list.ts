import { calledWords } from '../../export/opening.ts'
import { collectionOf, withStore } from '../collection.ts'
import { commandLine } from '../commandLine.ts'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { dateOf, limitOf, oneOf } from '../optionValues.ts'
import { dayOf } from '../../export/view.ts'
import { DOCUMENT_COLUMNS } from '../documentColumns.ts'
import { nearest } from '../nearest.ts'
import { oneLine } from '../../export/clean.ts'
import { printList, shortId } from '../printList.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import type { Command, Values } from '../command.ts'
import type { ListOptions } from '../printList.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  collection: { type: 'string' }, outlet: { type: 'string' }, language: { type: 'string' }, after: { type: 'string' }, before: { type: 'string' },
  sort: { type: 'string' }, limit: { type: 'string' }, next: { type: 'string' }, json: { type: 'boolean' }, ...SCREEN_OPTIONS,
} as const

const WHAT = ['documents', 'collections', 'feeds', 'links', 'failures', 'refusals', 'gaps', 'events', 'figures'] as const
type What = (typeof WHAT)[number]

const HELP = `hearsay list                list the documents of the collection, those added last first
hearsay list WHAT           list something else:
                              collections   what documents are kept together under a name
                              feeds         those that are followed or were, and how it goes
                              links         addresses that wait to be fetched, or were refused
                              failures      what could not be read, and why
                              refusals      what was given to the desk and not taken in, and why
                              gaps          what the software saw and could not decide
                              events        what articles tell of, the latest first, each on whose word
                              figures       with what they are of, those reported last first

Which documents
  --collection NAME   those in this collection (for all but collections, feeds and refusals)
  --outlet NAME       of this outlet: gazette.example, "The Gazette" (for events and figures, too)
  --language CODE     in this language: en, zh (for events and figures, too)
  --after DATE        published then or later: 2024, 2024-11, 2024-11-19
  --before DATE       published then or earlier
  --sort ORDER        added (as it is anyway), published, outlet or title

How
  --limit NUMBER      how many at once: 20 unless told, 10000 at most
  --next CURSOR       go on after a page; the page before says with what
  --json              {"items": […], "next": "CURSOR"}
${SCREEN_HELP}Into a pipe or a file each row is one line, unless --width says how wide.

Examples
  hearsay list --sort published --after 2024-11
  hearsay list --outlet gazette.example --json
  hearsay list failures
  hearsay list events --collection 'Ferry case' --json

Exit status: 0 when it was listed, 1 when it could not be, 2 when the command was wrong.
`

export const list: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, [word = 'documents', ...more]) {
    const what = WHAT.find(one => one === word)
    if (!what || more.length) throw new Complaint(`${what ? `hearsay list takes one word, and "${more[0]}" is another.` : `There is no list of "${word}".${meant(word)}`} The lists are ${WHAT.join(', ')}.`, 2)
    checkFilters(what, values)
    const limit = limitOf(values.limit) ?? 20
    const page = { limit, ...(values.next !== undefined && { cursor: values.next }) }
    const screen = screenFor(values)
    await withStore(store => LISTS[what](store, values, page, {
      json: values.json ?? false, screen,
      more: cursor => commandLine('list', values, what === 'documents' ? [] : [what], cursor),
    }))
    return 0
  },
}

function meant(word: string): string {
  const near = nearest(word, WHAT)
  return near ? ` Did you mean "${near}"?` : ''
}

const FILTERS = { documents: ['collection', 'outlet', 'language', 'after', 'before', 'sort'], links: ['collection'], failures: ['collection'], gaps: ['collection'], events: ['collection', 'outlet', 'language'], figures: ['collection', 'outlet', 'language'], refusals: [], collections: [], feeds: [] } as const

function checkFilters(what: What, values: Values<typeof OPTIONS>): void {
  const known: readonly string[] = FILTERS[what]
  const other = FILTERS.documents.find(name => values[name] !== undefined && !known.includes(name))
  if (other) throw new Complaint(`--${other} is for documents. hearsay list ${what} lists ${known.length ? `all, or fewer by --${known.join(', --')}` : 'all there are'}.`, 2)
}

type Lister = (store: Store, values: Values<typeof OPTIONS>, page: { readonly limit: number; readonly cursor?: string }, options: Pick<ListOptions<never>, 'json' | 'screen' | 'more'>) => Promise<void>

const LISTS: Readonly<Record<What, Lister>> = {
  async documents(store, values, page, options) {
    const { DOCUMENT_ORDERS, listDocuments } = await import('../../store/documents.ts')
    const order = oneOf(values.sort, '--sort', DOCUMENT_ORDERS)
    const [after, before] = [dateOf(values.after, '--after'), dateOf(values.before, '--before')]
    const collection = await collectionOf(store, values.collection)
    const { outlet, language } = values
    const found = await listDocuments(store, {
      ...page, ...(order && { order }), ...(after && { after }), ...(before && { before }), ...(collection && { collection }), ...(outlet && { outlet }), ...(language && { language }),
    })
    const isFiltered = [collection, outlet, language, after, before].some(Boolean)
    await printList(found, { ...options, columns: DOCUMENT_COLUMNS, none: isFiltered ? 'No document is like that.' : 'The collection is empty. To put something into it: hearsay add FILE' })
  },
  async collections(store, _, __, options) {
    const { listCollections } = await import('../../store/collections.ts')
    await printList({ items: await listCollections(store) }, {
      ...options, none: 'There are no collections. hearsay add --collection NAME makes one.', columns: [
        { title: 'Name', least: 12, words: ({ name }) => name },
        { title: 'Documents', least: 9, words: ({ documents }) => documents },
        { title: 'Since', least: 10, words: ({ madeAt }) => dayOf(madeAt.toISOString()) },
      ],
    })
  },
  async feeds(store, _, __, options) {
    const { feedColumns } = await import('../feedColumns.ts')
    const { listFeeds } = await import('../../store/feeds.ts')
    await printList({ items: await listFeeds(store.db) }, { ...options, none: 'No feed is followed. To follow one: hearsay watch ADDRESS', columns: feedColumns(new Date()) })
  },
  async links(store, values, page, options) {
    const { listLinks } = await import('../../store/openEnds.ts')
    const collection = await collectionOf(store, values.collection)
    await printList(await listLinks(store, { ...page, ...(collection && { collection }) }), {
      ...options, none: 'No address waits to be fetched, and none was refused.', columns: [
        { title: 'State', least: 7, words: ({ state }) => state },
        { title: 'Address', least: 24, words: ({ url }) => url },
        { title: 'Tried', least: 5, words: ({ tries }) => tries },
        { title: 'Why', least: 20, words: ({ reason }) => reason },
      ],
    })
  },
  async failures(store, values, page, options) {
    const { countOpenEnds, listFailures } = await import('../../store/openEnds.ts')
    const collection = await collectionOf(store, values.collection)
    const refused = (await countOpenEnds(store)).untaken
    const untaken = refused ? ` ${count(refused, 'thing that was given to the desk was', 'things that were given to the desk were')} not taken in: hearsay list refusals` : ''
    await printList(await listFailures(store, { ...page, ...(collection && { collection }) }), {
      ...options, none: `Nothing failed to be read.${untaken}`, columns: [
        { title: 'ID', least: 10, words: ({ document }) => shortId(document), paint: ink => ink.bold },
        { title: 'Title', least: 20, words: ({ title, opening }) => calledWords({ title, opening }) },
        { title: 'Tried', least: 5, words: ({ tries }) => tries },
        { title: 'Why', least: 20, words: ({ reason }) => reason },
      ],
    })
  },
  async refusals(store, _, page, options) {
    const { listRefusals } = await import('../../store/refusals.ts')
    await printList(await listRefusals(store, page), {
      ...options, none: 'All that was given to the desk was taken in.', columns: [
        { title: 'Day', least: 10, words: ({ at }) => dayOf(at.toISOString()) },
        { title: 'Name', least: 20, words: ({ name }) => name },
        { title: 'Why', least: 24, words: ({ reason }) => reason },
      ],
    })
  },
  async gaps(store, values, page, options) {
    const { listGaps } = await import('../../store/openEnds.ts')
    const collection = await collectionOf(store, values.collection)
    const found = await listGaps(store, { ...page, ...(collection && { collection }) })
    await printList(found, {
      ...options, none: 'Nothing that the software saw stayed undecided.', columns: [
        { title: 'ID', least: 22, words: ({ document, start, end }) => `${shortId(document)}#${start}-${end}`, paint: ink => ink.bold },
        { title: 'What', least: 11, words: ({ layer, field }) => WHAT_IS_OPEN[`${layer} ${field}`] ?? [layer, field].filter(Boolean).join(' ') },
        { title: 'Words', least: 18, words: ({ words }) => shortWords(words) },
        { title: 'Why', least: 22, words: ({ why }) => why },
      ],
    })
  },
  async events(store, values, page, options) {
    const { listTimeline } = await import('../../store/timeline.ts')
    const { toldEvents } = await import('../../export/eventsTold.ts')
    const { REALITY_WORDS } = await import('../../export/eventWords.ts')
    const { wordLine } = await import('../../export/onWordOf.ts')
    const { items, next } = await listTimeline(store, { ...page, ...await ofArticles(store, values) })
    await printList({ items: toldEvents(items), next }, {
      ...options, none: 'No event with a date is told of.', columns: [
        { title: 'ID', least: 22, words: ({ document, tellings: [first] }) => `${shortId(document)}#${first!.start}-${first!.end}`, paint: ink => ink.bold },
        { title: 'When', least: 10, words: ({ when }) => when?.words },
        { title: 'What', least: 22, words: ({ parties, deed }) => [parties, deed].filter(Boolean).join(': ') },
        { title: 'Told as', least: 8, words: ({ tellings: [first] }) => REALITY_WORDS[first!.reality] },
        { title: 'On whose word', least: 16, words: ({ tellings: [first] }) => wordLine(first!.onWordOf) },
        { title: 'Reported', least: 10, words: ({ publishedAt }) => (publishedAt ? dayOf(publishedAt) : 'no date') },
      ],
    })
  },
  async figures(store, values, page, options) {
    const { listFigures } = await import('../../store/figures.ts')
    const { listedFigures } = await import('../../export/figuresListed.ts')
    const { cellWords } = await import('../../export/absence.ts')
    const { wordLine } = await import('../../export/onWordOf.ts')
    const { items, next } = await listFigures(store, { ...page, ...await ofArticles(store, values) })
    await printList({ items: listedFigures(items), next }, {
      ...options, none: 'No figure was found.', columns: [
        { title: 'ID', least: 22, words: ({ document, start, end }) => `${shortId(document)}#${start}-${end}`, paint: ink => ink.bold },
        { title: 'Figure', least: 14, words: ({ worded }) => worded },
        { title: 'Of what', least: 14, words: ({ of }) => cellWords(of) },
        { title: 'When', least: 10, words: ({ when }) => cellWords(when) },
        { title: 'On whose word', least: 16, words: ({ onWordOf }) => wordLine(onWordOf) },
        { title: 'Reported', least: 10, words: ({ publishedAt }) => (publishedAt ? dayOf(publishedAt) : 'no date') },
      ],
    })
  },
}

async function ofArticles(store: Store, { collection: named, outlet, language }: Values<typeof OPTIONS>) {
  const collection = await collectionOf(store, named)
  return { ...(collection && { collection }), ...(outlet && { outlet }), ...(language && { language }) }
}

/** What could not be told, in plain words, by layer and field. */
const WHAT_IS_OPEN: Readonly<Record<string, string>> = {
  'article language': 'language', 'article publishedAt': 'date', 'article text': 'characters',
  'statements source': 'who says it', 'statements voice': 'whose words', 'statements speaker': 'who it is', 'mentions entity': 'who is meant', 'figures of': 'of what',
}

function shortWords(words: string): string {
  const shown = oneLine(words)
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown
}

const LONGEST = 100
