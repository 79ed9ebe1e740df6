import { CHECK_STATUSES } from '../../doc/checks.ts'
import { collectionOf, withStore } from '../collection.ts'
import { commandLine } from '../commandLine.ts'
import { Complaint } from '../complaint.ts'
import { dateOf, limitOf, oneOf } from '../optionValues.ts'
import { oneLine, shorten } from '../../export/clean.ts'
import { printList, shortPlace } from '../printList.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { goneWords, STATUS_WORDS } from '../../export/handover.ts'
import { STDOUT, writeAll } from '../output.ts'
import type { Command, Values } from '../command.ts'
import type { Store } from '../../store/store.ts'
import type { WorksheetFilter } from '../../store/worksheets.ts'

const OPTIONS = {
  status: { type: 'string' }, person: { type: 'string' }, due: { type: 'string' }, collection: { type: 'string' }, markdown: { type: 'boolean' },
  limit: { type: 'string' }, next: { type: 'string' }, json: { type: 'boolean' }, ...SCREEN_OPTIONS,
} as const

const HELP = `hearsay checks              list worksheets with something left to do, what is due first on top
hearsay checks --markdown   what is to be handed on to those who take over, as a text

Worksheets are made and worked on at the desk: hearsay desk

Which worksheets
  --status STATUS     ${[...CHECK_STATUSES, 'all'].join(', ')}; unless told, undone:
                      those that are neither checked nor dropped
  --person NAME       those that this one does
  --due DATE          due then or before: 2025-03-08
  --collection NAME   about documents in this collection

How
  --limit NUMBER      how many at once: 20 unless told, 10000 at most
  --next CURSOR       go on after a page; the page before says with what
  --json              {"items": […], "next": "CURSOR"}, with evidence, answers and ratings
${SCREEN_HELP}
Examples
  hearsay checks --person Ada
  hearsay checks --markdown --collection "Ferry case" > handover.md

Exit status: 0 when it was listed, 1 when it could not be, 2 when the command was wrong.
`

export const checks: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    if (words.length) throw new Complaint(`hearsay checks takes no words, and "${words[0]}" is one. hearsay checks --help tells what it takes.`, 2)
    if (values.markdown && (values.json || values.next !== undefined || values.limit !== undefined || values.status !== undefined)) throw new Complaint('--markdown gives all that is left to do as one text. Leave --json, --status, --limit and --next away.', 2)
    const limit = limitOf(values.limit) ?? 20
    const filter = filterIn(values)
    await withStore(async store => {
      const collection = await collectionOf(store, values.collection)
      const wanted = { ...filter, ...(collection && { collection }) }
      if (values.markdown) return printHandover(store, wanted, values.collection)
      return printChecks(store, values, { ...wanted, limit, ...(values.next !== undefined && { cursor: values.next }) })
    })
    return 0
  },
}

function filterIn({ status, person, due }: Values<typeof OPTIONS>): WorksheetFilter {
  const asked = oneOf(status, '--status', [...CHECK_STATUSES, 'undone', 'all'] as const) ?? 'undone'
  const day = dateOf(due, '--due')
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Complaint('--due needs a day, as in --due 2025-03-08', 2)
  return { ...(asked !== 'all' && { status: asked }), ...(person && { person }), ...(day && { due: day }) }
}

async function printChecks(store: Store, values: Values<typeof OPTIONS>, query: WorksheetFilter & { readonly limit: number; readonly cursor?: string }): Promise<void> {
  const [{ listWorksheets }, { checkItems }] = await Promise.all([import('../../store/worksheets.ts'), import('../../http/checkItems.ts')])
  const { items, next } = await listWorksheets(store, query)
  const isNarrowed = [values.status, values.person, values.due, values.collection].some(Boolean)
  await printList({ items: await checkItems(store, items), next }, {
    json: values.json ?? false, screen: screenFor(values), more: cursor => commandLine('checks', values, [], cursor),
    none: `${isNarrowed ? 'No worksheet is like that.' : 'No worksheet has something left to do.'} At the desk, a card or selected words of an article offer “Check this”.`, columns: [
      { title: 'Status', least: 11, words: ({ status }) => STATUS_WORDS[status], paint: ink => ink.bold },
      { title: 'Due', least: 10, words: ({ due }) => due },
      { title: 'Who', least: 8, words: ({ assignee }) => assignee },
      { title: 'Question', least: 18, words: ({ question }) => question },
      { title: 'Words', least: 18, words: ({ quote }) => shorten(oneLine(quote), LONGEST) },
      { title: 'Whose', least: 18, words: ({ whose }) => whose },
      { title: 'Where', least: 32, words: item => [shortPlace(item), goneWords(item)].filter(Boolean).join(' ') },
    ],
  })
}

const LONGEST = 100

async function printHandover(store: Store, filter: WorksheetFilter, name: string | undefined): Promise<void> {
  const [{ listWorksheets }, { checkItems }, { handoverMarkdown }, { handoverOf }] = await Promise.all([
    import('../../store/worksheets.ts'), import('../../http/checkItems.ts'), import('../../export/handoverMarkdown.ts'), import('../../export/handover.ts'),
  ])
  const { items, next } = await listWorksheets(store, { ...filter, limit: MOST })
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(number => String(number).padStart(2, '0')).join('-')
  await writeAll(STDOUT, handoverMarkdown(handoverOf(await checkItems(store, items), today), { title: name ? `Handover: ${name}` : 'Handover', today, isCut: next !== undefined }))
}

const MOST = 10_000
