import { z } from 'zod'
import { called, count, date, id, relayed } from './shared.ts'

/** Which article's current version something is from; lists narrow by the same. */
export const ArticleLine = z.object({
  document: id,
  version: id,
  ord: count.meta({ description: 'Its place among those of the reading.' }),
  ...called,
  outlet: z.string().optional(),
  publisher: z.string().optional(),
  publishedAt: date.optional().meta({ description: 'When it was reported.' }),
  language: z.string(),
  ...relayed,
})
export type ArticleLine = z.infer<typeof ArticleLine>

export const OfArticles = z.object({
  collection: z.uuid().optional(),
  outlet: z.string().max(500).optional().meta({ description: 'Words of its address or its name.' }),
  language: z.string().max(40).optional().meta({ description: 'BCP 47; "pt" finds "pt-BR", too.' }),
  document: id.optional(),
  from: z.string().max(40).optional().meta({ description: 'From that day, month or year on: 2024-11-19, 2024-11, 2024.' }),
  to: z.string().max(40).optional(),
  possible: z.enum(['yes', 'no']).optional().meta({ description: 'Whether what may be of then comes along: that of a whole year, when one of its months was asked for.' }),
})

export const WordOf = z.object({
  kind: z.enum(['writer', 'speaker', 'undecided']),
  words: z.string().meta({ description: '"the author", "credited to Baikal Wire", "undecided".' }),
  way: z.string().optional().meta({ description: 'The whole way that the words have come, outermost first.' }),
  entity: count.optional().meta({ description: 'Of its article’s entities the one that it is credited to, where it is known which.' }),
  isUnsure: z.literal(true).optional().meta({ description: 'The statement that credits them is only possible.' }),
}).meta({ id: 'WordOf', description: 'On whose word something rests. That the article credits it to somebody does not say that it was said.' })

/** In what form a list is taken along. */
export const takenList = {
  format: z.enum(['markdown', 'csv', 'jsonl']).meta({ description: 'A text to read, a table (of events with a row for each telling), or a line of JSON for each, with all that the list tells of it.' }),
  mark: z.enum(['yes', 'no']).optional().meta({ description: 'Of csv: begin with the mark by which Excel knows letters beyond English.' }),
  preview: z.enum(['yes', 'no']).optional().meta({ description: 'Only its beginning, to be looked at. The log has nothing of it.' }),
}

/** Some of the names with commas between them. */
export function someOf(names: readonly string[], description: string) {
  const one = `(?:${names.join('|')})`
  return z.string().regex(new RegExp(`^${one}(?:,${one})*$`), `Some of ${names.join(', ')}, with commas between them`).optional().meta({ description })
}

/** One or several, as an address has them: name=a&name=b. */
export function oneOrMore(longest: number, description: string) {
  const one = z.string().max(longest)
  return z.union([one, z.array(one).max(50)]).optional().meta({ description })
}

export function listOf<Name extends string>(value: string | readonly string[] | undefined): readonly Name[] | undefined {
  return (typeof value === 'string' ? value.split(',') : value) as readonly Name[] | undefined
}
