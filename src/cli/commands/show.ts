import { isatty } from 'node:tty'
import { calledWords } from '../../export/opening.ts'
import { clean } from '../../export/clean.ts'
import { collectionOf, withStore } from '../collection.ts'
import { Complaint } from '../complaint.ts'
import { askedFor, versionNamed } from '../askedFor.ts'
import { oneAnswer } from '../optionValues.ts'
import { jsonLine } from '../json.ts'
import { layersOf } from '../layersOf.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { shortId } from '../printList.ts'
import { STDOUT, writeAll } from '../output.ts'
import type { Command, Values } from '../command.ts'
import type { DocumentInfo } from '../../store/documents.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Asked } from '../askedFor.ts'
import type { Screen } from '../screen.ts'
import type { Span } from '../../text/span.ts'
import type { Store } from '../../store/store.ts'
import type { VersionInfo } from '../../store/versions.ts'

const OPTIONS = {
  json: { type: 'boolean' }, html: { type: 'boolean' }, text: { type: 'boolean' }, original: { type: 'boolean' }, versions: { type: 'boolean' }, diff: { type: 'boolean' },
  possible: { type: 'boolean' }, layers: { type: 'string' }, collection: { type: 'string' }, output: { type: 'string', short: 'o' }, ...SCREEN_OPTIONS,
} as const

const HELP = `hearsay show ID             show what was read in a document
hearsay show ID@2           the same of its second version; without a number, of the latest
hearsay show ID#120-180     only the words at these places, and whose they are
hearsay show                what the whole collection holds, at a glance

ID is what "hearsay list" and "hearsay search" print, or six and more of its digits, or the address
of the page.

How it answers
  (nothing)           for people, as "hearsay read" does
  --json              the reading as JSON
  --html              a page of its own that needs nothing else
  --text              the article's text and nothing else
  --original          the bytes as they were fetched or given
  --versions          what versions there are
  --diff [A..B]       what changed between the last two versions, or between those two: --diff 1..3
  -o, --output FILE   write it into a file
  --possible          show statements that are only possible, too
  --layers LIST       what to show with the text; hearsay read --help tells more
  --collection NAME   without ID: what this collection holds
${SCREEN_HELP}
Examples
  hearsay show 3fa2b1c9ab
  hearsay show https://gazette.example/ferry --html -o ferry.html
  hearsay show 3fa2b1c9ab --diff
  hearsay show --collection "Ferry case"

Exit status: 0 when it was shown, 1 when there is none or it was not read, 2 when the command was wrong.
`

export const show: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, [word, ...more]) {
    const answer = oneAnswer(values, ['html', 'text', 'original', 'versions', 'diff'])
    if (values.json && answer && answer !== 'versions' && answer !== 'diff') throw new Complaint(`--json and --${answer} are two answers. Ask for one at a time.`, 2)
    if (more.length > (answer === 'diff' ? 1 : 0)) throw new Complaint(`Which document, "${word}" or "${more[0]}"? Show one at a time.`, 2)
    if (values.collection !== undefined && word !== undefined) throw new Complaint('--collection shows what a collection holds; an ID shows one document. Ask for one of them.', 2)
    if (word === undefined && answer) throw new Complaint('Which document? For example: hearsay show 3fa2b1c9ab. hearsay list shows what there is.', 2)
    const asked = word === undefined ? undefined : askedFor(word)
    const pair = more[0] === undefined ? undefined : pairOf(more[0])
    const shown = await withStore(store => {
      if (!asked) return glance(store, values)
      if (answer === 'diff') return changes(store, asked, pair, values)
      return document(store, asked, values, answer)
    })
    await deliver(shown, values.output)
    return 0
  },
}

function pairOf(word: string): readonly [string, string] {
  const [, first, last] = /^([\da-f]+)\.\.([\da-f]+)$/i.exec(word) ?? []
  if (!first || !last) throw new Complaint(`"${word}" are no two versions. Write them as in --diff 1..3; --versions lists what there are.`, 2)
  return [first, last]
}

async function glance(store: Store, values: Values<typeof OPTIONS>): Promise<string> {
  const { overviewOf } = await import('../../store/overview.ts')
  const overview = await overviewOf(store, await collectionOf(store, values.collection))
  if (values.json) return jsonLine(overview)
  if (!overview.documents) return values.collection === undefined ? 'The collection is empty. To put something into it: hearsay add FILE\n' : 'This collection is empty. To put something into it: hearsay add --collection NAME FILE\n'
  const { overviewPage } = await import('../terminal/overviewPage.ts')
  return overviewPage(overview, screenOf(values), { name: values.collection, place: store.place })
}

async function document(store: Store, { words, version, span }: Asked, values: Values<typeof OPTIONS>, answer: 'html' | 'text' | 'original' | 'versions' | undefined): Promise<string | Uint8Array> {
  const { findDocument } = await import('../../store/documents.ts')
  const { versionsOf } = await import('../../store/versions.ts')
  const info = await findDocument(store, words)
  const versions = await versionsOf(store, info.document)
  if (answer === 'versions') return versionList(versions, values)
  const asked = version === undefined ? versions.find(({ isCurrent }) => isCurrent)! : versionNamed(versions, version)
  if (answer === 'text') return textOf(store, asked, values)
  if (answer === 'original') return originalOf(store, asked, values)
  const { loadEffective } = await import('../../store/readings.ts')
  const reading = await loadEffective(store, asked.document, asked.version)
  if (!reading) throw new Complaint(unread(info, asked), 1)
  if (span) return passage(reading, span, values)
  const { readingAnswer } = await import('../readingAnswer.ts')
  const format = values.json ? 'json' : answer === 'html' ? 'html' : 'terminal'
  const screen = screenOf(values)
  const shown = await readingAnswer(reading, { format, screen, possible: values.possible ?? false, layers: layersOf(values.layers) })
  return format === 'terminal' ? `${await headOf(info, asked, screen)}\n${shown}` : shown
}

function unread({ document, failure }: DocumentInfo, { isCurrent }: VersionInfo): string {
  if (failure && isCurrent) return `This could not be read. ${failure} To try again: hearsay retry`
  return `This is kept and not read yet. To read what waits: hearsay work --once. Its text: hearsay show ${shortId(document)} --text`
}

async function headOf({ document, url, outlet, versions }: DocumentInfo, { nth, addedAt, notes }: VersionInfo, { width, ink }: Screen): Promise<string> {
  const { lines } = await import('../terminal/lines.ts')
  const facts = [shortId(document), versions > 1 ? `version ${nth} of ${versions}` : '', `added ${addedAt.toISOString().slice(0, 10)}`]
  return [
    ink.dim(facts.filter(Boolean).join(' · ')),
    // In one piece, however long: a terminal opens it at a click.
    ...(url ?? outlet ? [ink.dim(clean(url ?? outlet!))] : []),
    ...notes.flatMap(note => lines(`Note: ${clean(note)}`, width)),
  ].map(line => `${line}\n`).join('')
}

async function versionList(versions: readonly VersionInfo[], values: Values<typeof OPTIONS>): Promise<string> {
  if (values.json) return jsonLine({ items: versions })
  const { listTable } = await import('../printList.ts')
  return `${listTable(versions, [
    { title: 'Version', least: 7, words: ({ nth }) => nth },
    { title: 'Added', least: 16, words: ({ addedAt }) => addedAt.toISOString().slice(0, 16).replace('T', ' ') },
    { title: 'ID', least: 10, words: ({ version }) => shortId(version) },
    { title: 'Title', least: 24, words: calledWords },
    { title: 'Remarks', least: 12, words: ({ isCurrent, notes }) => [isCurrent ? 'the latest' : '', ...notes].filter(Boolean).join(' ') },
  ], screenOf(values)).map(line => line.trimEnd()).join('\n')}\n`
}

async function textOf(store: Store, asked: VersionInfo, { output }: Values<typeof OPTIONS>): Promise<string> {
  const { loadArticle } = await import('../../store/versions.ts')
  const { text } = (await loadArticle(store.db, asked))!
  const isLooked = output === undefined && isatty(STDOUT)
  // Whoever cuts it at the places of a reading needs it as it is.
  return isLooked ? `${clean(text)}\n` : text
}

async function originalOf(store: Store, asked: VersionInfo, { output }: Values<typeof OPTIONS>): Promise<Uint8Array> {
  const { loadOriginal, originalsOf } = await import('../../store/originals.ts')
  const [info] = await originalsOf(store, asked)
  if (!info) throw new Complaint('There are no bytes of this: it was given as text. See: hearsay show ID --text', 1)
  if (output === undefined && isatty(STDOUT)) throw new Complaint(`These are ${info.sizeBytes.toLocaleString('en')} bytes of ${info.mediaType}, which a terminal does not show well. Write them into a file: --output ${info.name ? clean(info.name) : 'FILE'}`, 2)
  return (await loadOriginal(store, asked, info.original))!
}

async function passage(reading: Reading, span: Span, values: Values<typeof OPTIONS>): Promise<string> {
  const { length } = reading.article.text
  if (span.end > length) throw new Complaint(`The text ends at ${length}, and #${span.start}-${span.end} lies beyond. hearsay show ${shortId(reading.document!)} shows all of it.`, 1)
  const { passageOf } = await import('../../export/passage.ts')
  const found = passageOf(reading, span)
  if (values.json) return jsonLine(found)
  const { passagePage } = await import('../terminal/passagePage.ts')
  return passagePage(reading, found, screenOf(values))
}

async function changes(store: Store, { words }: Asked, pair: readonly [string, string] | undefined, values: Values<typeof OPTIONS>): Promise<string> {
  const { findDocument } = await import('../../store/documents.ts')
  const { loadArticle, versionsOf } = await import('../../store/versions.ts')
  const { document } = await findDocument(store, words)
  const versions = await versionsOf(store, document)
  if (versions.length < 2) throw new Complaint('There is one version of this document, and so nothing to compare.', 1)
  const [before, after] = pair ? [versionNamed(versions, pair[0]), versionNamed(versions, pair[1])] : [versions[1]!, versions[0]!]
  const { differences } = await import('../../store/differences.ts')
  const found = await differences(store, document, before.version, after.version)
  const [first, last] = await Promise.all([before, after].map(version => loadArticle(store.db, version)))
  const texts = { before: first!.text, after: last!.text }
  if (values.json) {
    const spelled = found.changes.map(({ before, after }) => ({ before: { ...before, words: texts.before.slice(before.start, before.end) }, after: { ...after, words: texts.after.slice(after.start, after.end) } }))
    return jsonLine({ document, before: before.version, after: after.version, facts: found.facts, changes: spelled })
  }
  const { changesPage } = await import('../terminal/changesPage.ts')
  return changesPage(found, texts, [before, after], screenOf(values))
}

function screenOf(values: Values<typeof OPTIONS>): Screen {
  return screenFor(values, { isFile: values.output !== undefined })
}

async function deliver(shown: string | Uint8Array, output: string | undefined): Promise<void> {
  if (output === undefined) return writeAll(STDOUT, shown)
  const { saveFile } = await import('../saveAs.ts')
  const { reason } = await import('../../intake/reason.ts')
  await saveFile(shown, output).catch(error => { throw new Complaint(`It could not be written to ${output}. ${reason(error as NodeJS.ErrnoException)}`, 1) })
}
