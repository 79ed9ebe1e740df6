import { COMMANDS } from './commands.ts'

/** What `hearsay --help` prints. */
export function overview(): string {
  const groups = Object.entries(COMMANDS).map(([title, entries]) => {
    const rows = entries.map(({ name, usage, summary }) => `  ${`hearsay ${name} ${usage}`.trimEnd().padEnd(COLUMN)}${summary}\n`)
    return `${title}\n${rows.join('')}`
  })
  return `hearsay reads the news and keeps every claim tied to whoever made it.

${groups.join('\n')}
More
  ${'hearsay help COMMAND'.padEnd(COLUMN)}all about one command, with examples
  ${'hearsay --version'.padEnd(COLUMN)}which version this is

The collection lies in a folder of yours, or where HEARSAY_HOME says, or on the PostgreSQL server
that DATABASE_URL names. Nothing leaves this machine, except that the addresses you name are asked for
their pages; with HEARSAY_FETCH=never not even that.
`
}

const COLUMN = 36
