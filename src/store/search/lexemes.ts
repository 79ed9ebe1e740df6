import { sql } from 'kysely'
import { askedWords } from '../../text/searchWords.ts'
import type { Kysely } from 'kysely'
import type { AskedWords } from '../../text/searchWords.ts'
import type { Tables } from '../tables.ts'
import type { Words } from './search.ts'

/** The text search configurations of the collection's tables. */
export type Configuration = 'hearsay' | 'hearsay_names'

export interface Asked {
  readonly words: Words
  readonly configuration: Configuration
}

/**
 * What PostgreSQL is asked for (`tsquery`), in the order given. Words that are too common to be indexed fall away, and undefined stands where no other was.
 * One question to the database, which alone knows its stems.
 */
export async function queriesFor(db: Kysely<Tables>, asked: readonly Asked[]): Promise<(string | undefined)[]> {
  const wanted = asked.flatMap(({ words, configuration }) => leavesOf(words).flatMap(leaf => askedWords(leaf.text).words.map(word => ({ word, configuration }))))
  const lexemes = await lexemesOf(db, wanted)
  return asked.map(({ words, configuration }) => compose(words, word => lexemes.get(`${configuration} ${word}`)!))
}

/** The leaves of words that must or may be there, without those that must not. */
export function wantedTexts(words: Words): TextWords[] {
  if (words.kind === 'not') return []
  return words.kind === 'text' ? [words] : words.of.flatMap(wantedTexts)
}

export type TextWords = Extract<Words, { kind: 'text' }>

function leavesOf(words: Words): TextWords[] {
  if (words.kind === 'not') return leavesOf(words.of)
  return words.kind === 'text' ? [words] : words.of.flatMap(leavesOf)
}

/** What the index has instead of each word: usually one lexeme, none for a common word. By configuration and word with a space between. */
export async function lexemesOf(db: Kysely<Tables>, wanted: readonly { readonly word: string; readonly configuration: Configuration }[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!wanted.length) return new Map()
  const { rows } = await sql<{ key: string; lexemes: string[] }>`
    select distinct configuration || ' ' || word as key, tsvector_to_array(to_tsvector(configuration::regconfig, word)) as lexemes
    from unnest(${wanted.map(({ configuration }) => configuration)}::text[], ${wanted.map(({ word }) => word)}::text[]) as asked(configuration, word)`.execute(db)
  return new Map(rows.map(({ key, lexemes }) => [key, lexemes]))
}

function compose(words: Words, lexemesFor: (word: string) => readonly string[]): string | undefined {
  switch (words.kind) {
    case 'text': return join(textQuery(askedWords(words.text), words.isPrefix, lexemesFor), ' & ')
    case 'not': {
      const inner = compose(words.of, lexemesFor)
      return inner && `!(${inner})`
    }
    case 'all': return join(words.of.map(part => compose(part, lexemesFor)), ' & ')
    case 'any': return join(words.of.map(part => compose(part, lexemesFor)), ' | ')
  }
}

function join(parts: readonly (string | undefined)[], operator: string): string | undefined {
  const present = parts.filter(part => part !== undefined)
  return present.length > 1 ? present.map(part => `(${part})`).join(operator) : present[0]
}

function textQuery({ words, pairs, characters }: AskedWords, isPrefix: boolean, lexemesFor: (word: string) => readonly string[]): string[] {
  const phrase = phraseOf(words.map((word, i) => isPrefix && i === words.length - 1 ? prefixQuery(word, lexemesFor(word)) : wordQuery(lexemesFor(word))))
  return [...phrase ? [phrase] : [], ...pairs.map(quote), ...characters.map(character => `${quote(character)}:*`)]
}

function wordQuery(lexemes: readonly string[]): string | undefined {
  return lexemes.length ? lexemes.map(quote).join(' & ') : undefined
}

/** The beginning as typed or as stemmed: "ministry*" finds "ministri", and "kelly*" also "kellyanne". */
function prefixQuery(word: string, lexemes: readonly string[]): string {
  return [...new Set([word, ...lexemes])].map(beginning => `${quote(beginning)}:*`).join(' | ')
}

/** Words side by side; one that is not indexed may be any. */
function phraseOf(words: readonly (string | undefined)[]): string {
  let phrase = ''
  let distance = 1
  for (const word of words) {
    if (phrase && word) phrase += ` <${distance}> (${word})`
    else if (word) phrase = words.length > 1 ? `(${word})` : word
    distance = word ? 1 : distance + 1
  }
  return phrase
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
