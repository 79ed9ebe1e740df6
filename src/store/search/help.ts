/** One way of asking, as help shows it. */
export interface SearchHelp {
  /** As it is typed. */
  readonly write: string
  readonly finds: string
}

/** All fields by name; the command's help and the parser's errors name them from here. */
export const FIELD_HELP = {
  by: { write: 'by:tokayev', finds: 'who says it: a name, an office or the words that name the source; by:tokay* for a beginning' },
  about: { write: 'about:"united kingdom"', finds: 'who or what is named in what is said' },
  said: { write: 'said:promise', finds: 'what was done by saying it: say, deny, promise, threaten, believe, doubt, ask, order, warn, accuse, intend; said:denied does, too' },
  kind: { write: 'kind:unnamed', finds: 'what the speaker is: named-person, office, institution, media, document, unnamed, none' },
  is: { write: 'is:quoted', finds: 'how it is given: quoted, direct, indirect, mixed; within (told by another speaker); negated ("did not say")' },
  has: { write: 'has:figure', finds: 'statements with a figure in them' },
  after: { write: 'after:2024-11', finds: 'published then or later: a day, a month, a year; what has no date is left out, and with possible:yes what is dated less exactly comes along' },
  before: { write: 'before:2025', finds: 'published then or earlier; what has no date is left out' },
  on: { write: 'on:2024-11-19', finds: 'published on that day, in that month or year; on:unknown finds what has no date' },
  outlet: { write: 'outlet:gazette.example', finds: 'where it was published: the address, or words of the name' },
  lang: { write: 'lang:en', finds: 'the language of the article' },
  in: { write: 'in:"my case"', finds: 'documents of a collection' },
  possible: { write: 'possible:yes', finds: 'also what is only possible; possible:only finds nothing else' },
} as const satisfies Readonly<Record<string, SearchHelp>>

export type FieldName = keyof typeof FIELD_HELP
export const FIELD_NAMES = Object.keys(FIELD_HELP) as readonly FieldName[]

/** How a search is written, for every help that there is. */
export const SEARCH_HELP: readonly SearchHelp[] = [
  { write: 'gas price', finds: 'both words, in whatever form and order: prices, priced' },
  { write: '"gas price"', finds: 'the words side by side' },
  { write: 'gas OR oil', finds: 'either of two neighbours; OR in capital letters' },
  { write: 'gas -pipeline', finds: 'not that word; -"gas price" and -by:tokayev work alike' },
  { write: 'kazakh*', finds: 'words that begin so' },
  ...Object.values(FIELD_HELP),
  { write: 'by:tokayev,"foreign ministry"', finds: 'any of several values; values with spaces stand in quotation marks' },
]
