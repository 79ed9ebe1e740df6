import { z } from 'zod'
import { DocumentsQuery } from './documents.ts'
import { date, id, list, Span } from './shared.ts'

export const TAKE_FORMATS = ['markdown', 'html', 'csv', 'bibtex', 'ris', 'csl', 'jsonl'] as const
export const TAKE_TABLES = ['documents', 'statements', 'figures', 'times', 'events'] as const

const how = {
  format: z.enum(TAKE_FORMATS).meta({ description: 'A report as Markdown or as a page, a table, references (an entry for each article, or for each statement that was chosen or found), or a bundle that another hearsay takes in.' }),
  table: z.enum(TAKE_TABLES).optional().meta({ description: 'Of csv: what there is a row for. Statements unless told.' }),
  mark: z.enum(['yes', 'no']).optional().meta({ description: 'Of csv: begin with the mark by which Excel knows letters beyond English.' }),
  text: z.enum(['excerpts', 'full']).optional().meta({ description: 'Of reports: whole texts, to which others have rights, only on purpose. A bundle always has them; a table and references never.' }),
  possible: z.enum(['yes', 'no']).optional().meta({ description: 'Of reports and of the table of statements: also those that are only possible.' }),
  preview: z.enum(['yes', 'no']).optional().meta({ description: 'Only its beginning, to be looked at. The log has nothing of it.' }),
}

export const TakeQuery = DocumentsQuery.omit({ limit: true, cursor: true, order: true }).extend({
  ...how,
  document: id.optional(),
  version: id.optional().meta({ description: 'Of the document; the current one unless told.' }),
  q: z.string().max(1000).optional().meta({ description: 'What a search finds: all of it.' }),
  in: z.enum(['statements', 'articles']).optional().meta({ description: 'Of q: only the statements that it finds, as it is unless told, or articles.' }),
}).meta({ description: 'Without a document and q: what a list of documents has that is asked so, in the end all.' })
export type TakeQuery = z.input<typeof TakeQuery>

const MOST = 10_000

export const TakeRequest = z.object({
  ...how,
  documents: list(id).optional().refine(given => (given?.length ?? 0) <= MOST, `At most ${MOST} at once`),
  statements: list(z.object({ document: id, version: id, key: z.string().min(1).max(100) }).strict()).optional().refine(given => (given?.length ?? 0) <= MOST, `At most ${MOST} at once`),
}).strict().meta({ id: 'TakeRequest', description: 'Documents or statements that somebody has chosen one by one.' })
export type TakeRequest = z.infer<typeof TakeRequest>

export const CiteQuery = z.object({
  document: id,
  version: id.optional().meta({ description: 'The current one unless told.' }),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
})
export type CiteQuery = z.input<typeof CiteQuery>

export const CitationItem = Span.extend({
  document: id,
  version: id,
  published: date.optional(),
  text: z.string().meta({ description: 'In one line.' }),
  markdown: z.string(),
  html: z.string(),
  bibtex: z.string().meta({ description: 'An entry of BibTeX and biblatex.' }),
  ris: z.string(),
  csl: list(z.record(z.string(), z.unknown())).meta({ description: 'CSL-JSON.' }),
  annotation: z.record(z.string(), z.unknown()).meta({ description: 'A W3C Web Annotation.' }),
}).meta({ id: 'CitationItem', description: 'Words with whose they are and by which way they came, to be cited.' })
export type CitationItem = z.infer<typeof CitationItem>
