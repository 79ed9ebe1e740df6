import type { Command } from './command.ts'

export interface Entry {
  readonly name: string
  /** What stands after the name. */
  readonly usage: string
  /** What it does, in half a line. */
  readonly summary: string
  /** Commands are loaded when they are used: most of starting is loading. */
  load(): Promise<Command<any>>
}

/** All commands, by what people come for. */
export const COMMANDS: Readonly<Record<string, readonly Entry[]>> = {
  'In the browser': [
    { name: 'desk', usage: '', summary: 'open the collection in the browser', load: async () => (await import('./commands/desk.ts')).desk },
  ],
  'Look at one article': [
    { name: 'read', usage: 'FILE|URL...', summary: 'read an article: who says what, on whose word', load: async () => (await import('./commands/read.ts')).read },
  ],
  'Gather': [
    { name: 'add', usage: 'FILE|FOLDER|URL...', summary: 'add to the collection and read', load: async () => (await import('./commands/add.ts')).add },
    { name: 'watch', usage: '[URL|FILE.opml...]', summary: 'follow feeds and add what they bring', load: async () => (await import('./commands/watch.ts')).watch },
    { name: 'work', usage: '', summary: 'read and fetch what waits, on any machine', load: async () => (await import('./commands/work.ts')).work },
    { name: 'retry', usage: '', summary: 'try again what could not be fetched or read', load: async () => (await import('./commands/retry.ts')).retry },
  ],
  'Find': [
    { name: 'search', usage: 'WORDS...', summary: 'find statements and articles', load: async () => (await import('./commands/search.ts')).search },
    { name: 'actors', usage: '[WORDS...]', summary: 'list who is in the articles, and how much each says', load: async () => (await import('./commands/actors.ts')).actors },
    { name: 'list', usage: '[WHAT]', summary: 'list documents, collections, feeds, failures, gaps', load: async () => (await import('./commands/list.ts')).list },
    { name: 'checks', usage: '', summary: 'list worksheets: what is to be checked, by whom', load: async () => (await import('./commands/checks.ts')).checks },
    { name: 'show', usage: '[ID]', summary: 'show a document; without ID, all at a glance', load: async () => (await import('./commands/show.ts')).show },
  ],
  'Take along': [
    { name: 'export', usage: '[ID...]', summary: 'write a bundle that imports again, a report or a table', load: async () => (await import('./commands/export.ts')).exportCommand },
    { name: 'cite', usage: 'ID#START-END', summary: 'cite words with the whole way that they have come', load: async () => (await import('./commands/cite.ts')).citeCommand },
    { name: 'import', usage: 'FILE...', summary: 'bring a bundle in', load: async () => (await import('./commands/import.ts')).importCommand },
  ],
  'Keep': [
    { name: 'reread', usage: '', summary: 'renew what an older version of hearsay read', load: async () => (await import('./commands/reread.ts')).reread },
    { name: 'backup', usage: 'FILE', summary: 'write the whole collection into one file', load: async () => (await import('./commands/backup.ts')).backup },
    { name: 'restore', usage: 'FILE', summary: 'make a collection of such a file', load: async () => (await import('./commands/restore.ts')).restore },
    { name: 'purge', usage: 'ID...', summary: 'remove for good, leaving only that it was here', load: async () => (await import('./commands/purge.ts')).purge },
    { name: 'doctor', usage: '', summary: 'check the collection and say what is wrong', load: async () => (await import('./commands/doctor.ts')).doctor },
  ],
}

export function entryOf(name: string): Entry | undefined {
  return Object.values(COMMANDS).flat().find(entry => entry.name === name)
}

export const COMMAND_NAMES: readonly string[] = Object.values(COMMANDS).flatMap(entries => entries.map(({ name }) => name))
