import { collectionOf, withStore } from '../collection.ts'
import { commandLine } from '../commandLine.ts'
import { Complaint } from '../complaint.ts'
import { ENTITY_TYPES } from '../../doc/reading.ts'
import { limitOf, oneOf } from '../optionValues.ts'
import { printList } from '../printList.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import type { Command } from '../command.ts'

const OPTIONS = {
  type: { type: 'string' }, country: { type: 'string' }, collection: { type: 'string' }, sort: { type: 'string' }, limit: { type: 'string' }, next: { type: 'string' }, json: { type: 'boolean' }, ...SCREEN_OPTIONS,
} as const

const HELP = `hearsay actors              list who is in the articles, those who say most first
hearsay actors WORDS...     those who are called so; the last word may be only begun

Entities of one name are one actor, and so are those that somebody merged at the desk.

Which
  --type TYPE         ${ENTITY_TYPES.join(', ')}
  --country CODE      of this country: GBR, KAZ
  --collection NAME   in the documents of this collection, and counted in these alone

How
  --sort ORDER        said (as it is anyway), about, mentions, documents or name
  --limit NUMBER      how many at once: 20 unless told, 10000 at most
  --next CURSOR       go on after a page; the page before says with what
  --json              {"items": […], "next": "CURSOR"}
${SCREEN_HELP}
Says are statements that are credited to somebody, About those that speak of him, both as far as they
are sure; Reports are the documents in which he is.

Examples
  hearsay actors keller
  hearsay actors --type media --sort documents
  hearsay search 'by:"Ana Keller"'

Exit status: 0 when it was listed, 1 when it could not be, 2 when the command was wrong.
`

export const actors: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    const { ACTOR_ORDERS, listActors } = await import('../../store/actors/listActors.ts')
    const type = oneOf(values.type, '--type', ENTITY_TYPES)
    const order = oneOf(values.sort, '--sort', ACTOR_ORDERS)
    const limit = limitOf(values.limit) ?? 20
    const screen = screenFor(values)
    const { country } = values
    if (country !== undefined && !/^[a-z]{3}$/i.test(country)) throw new Complaint(`--country needs a code of three letters, as in --country GBR, and "${country}" is none.`, 2)
    const q = words.join(' ').trim()
    await withStore(async store => {
      const collection = await collectionOf(store, values.collection)
      const found = await listActors(store, {
        limit, ...(q && { q }), ...(type && { type }), ...(order && { order }), ...(country && { country }), ...(collection && { collection }), ...(values.next !== undefined && { cursor: values.next }),
      })
      await printList(found, {
        json: values.json ?? false, screen, more: cursor => commandLine('actors', values, words, cursor),
        none: [q, type, country, collection].some(Boolean) ? 'Nobody in the collection is like that.' : 'The collection names nobody yet. To put something into it: hearsay add FILE',
        columns: [
          { title: 'Name', least: 18, words: ({ name }) => name, paint: ink => ink.bold },
          { title: 'Also', least: 14, words: ({ aliases }) => aliases.join(', ') },
          { title: 'Type', least: 12, words: ({ type, country }) => (country && type !== 'country' ? `${type}, ${country}` : type) },
          { title: 'Says', least: 4, words: ({ credited }) => credited },
          { title: 'About', least: 5, words: ({ about }) => about },
          { title: 'Reports', least: 7, words: ({ documents }) => documents },
        ],
      })
    })
    return 0
  },
}
