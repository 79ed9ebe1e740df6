import { askedFor, versionNamed } from '../askedFor.ts'
import { Complaint } from '../complaint.ts'
import { isAddress, oneOf } from '../optionValues.ts'
import { STDOUT, writeAll } from '../output.ts'
import { USUAL_DESK } from '../usualDesk.ts'
import { withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const OPTIONS = { form: { type: 'string' }, desk: { type: 'string' } } as const

const HELP = `hearsay cite ID#120-180     cite the words at these places
hearsay cite ID             cite the article

A citation has who says it, the words, the whole way that they have come, whether they are the very
words, outlet, dates, and links to the words: on the live page and in the desk. Of a statement's own
place, as "hearsay search" and the desk's links have it, the statement is cited. ID may have a version
(ID@2) and may be an address of the desk or of the page.

  --form FORM         text (as it is anyway), markdown, html, bibtex, ris or csl (for programs that
                      manage references), or annotation (a W3C Web Annotation)
  --desk ADDRESS      where links to words lead: ${USUAL_DESK} unless told

Examples
  hearsay cite 3fa2b1c9ab#21-95
  hearsay cite https://gazette.example/ferry --form bibtex >> ferry.bib

Exit status: 0 when it was cited, 1 when there is none or it was not read, 2 when the command was wrong.
`

export const citeCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ form, desk = USUAL_DESK }, [word, ...more]) {
    const { cite, CITE_FORMS } = await import('../../export/cite.ts')
    const as = oneOf(form, '--form', CITE_FORMS) ?? 'text'
    if (word === undefined) throw new Complaint('What is to be cited? For example: hearsay cite 3fa2b1c9ab#21-95. hearsay search shows where statements stand.', 2)
    if (more.length) throw new Complaint(`What is to be cited, "${word}" or "${more[0]}"? Cite one at a time.`, 2)
    if (!isAddress(desk)) throw new Complaint(`--desk needs the address of a desk, as in --desk ${USUAL_DESK}, not "${desk}".`, 2)
    const { words, version, span } = askedFor(word)
    return withStore(async store => {
      const [{ findDocument }, { versionsOf }, { loadTaken }, { citationOf }] = await Promise.all([
        import('../../store/documents.ts'), import('../../store/versions.ts'), import('../../take/loadTaken.ts'), import('../../export/cite/citation.ts'),
      ])
      const { document } = await findDocument(store, words)
      const taken = await loadTaken(store, { document, ...version !== undefined && { version: versionNamed(await versionsOf(store, document), version).version } })
      if (!taken) throw new Complaint('This is kept and not read yet. To read what waits: hearsay work --once', 1)
      const { reading, ...whence } = taken
      const { length } = reading.article.text
      if (span && span.end > length) throw new Complaint(`The text ends at ${length}, and #${span.start}-${span.end} lies beyond.`, 1)
      await writeAll(STDOUT, `${cite(citationOf(reading, span, { ...whence, desk: desk.replace(/\/+$/, '') }), as)}\n`)
      return 0
    })
  },
}
