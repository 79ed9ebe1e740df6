import type { LinkedEntities } from '../doc/entities.ts'
import type { Layers } from '../doc/layers.ts'
import type { EventLexicon } from '../doc/lexicon.ts'
import type { Pack } from '../doc/pack.ts'
import type { Timex } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax, Upos } from '../doc/syntax.ts'
import { lower, tokenAt } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Tree } from '../doc/tree.ts'
import { markActors, titledSentences } from './marks.ts'
import type { ActorMarks } from './marks.ts'

/** What finding events looks at, prepared once a text. */
export interface Context {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly tree: Tree
  readonly pack: Pack
  readonly lexicon: EventLexicon
  readonly actors: ActorMarks
  /** The time expression that each token stands in, -1 for none. */
  readonly timeAt: Int32Array
  /** Of each sentence, whether it is written like a headline. */
  readonly titled: Uint8Array
  /** Names of relations without their subtypes, by their index. */
  readonly relations: readonly string[]
}

export function prepare({ tokens, syntax, tree }: Layers, linked: LinkedEntities, times: readonly Timex[], pack: Pack): Context {
  const timeAt = new Int32Array(tokens.count).fill(-1)
  times.forEach(({ start, end }, time) => { for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) timeAt[i] = time })
  const relations = syntax.deprelNames.map(name => name.split(':', 1)[0]!)
  return { tokens, syntax, tree, pack, lexicon: pack.lexicon.events, actors: markActors(tokens, syntax, linked), timeAt, titled: titledSentences(tokens), relations }
}

/** The relation of a token to its head, without its subtype. */
export function relation({ syntax, relations }: Context, i: number): string {
  return relations[syntax.deprel[i]!]!
}

export function fullRelation({ syntax }: Context, i: number): string {
  return syntax.deprelNames[syntax.deprel[i]!]!
}

export function isTagged({ syntax }: Context, i: number, tag: Upos): boolean {
  return UPOS[syntax.upos[i]!] === tag
}

export function isNominal(context: Context, i: number): boolean {
  return isTagged(context, i, 'NOUN') || isTagged(context, i, 'PROPN') || isTagged(context, i, 'PRON') || isTagged(context, i, 'NUM')
}

export function lemma({ syntax }: Context, i: number): string {
  return syntax.lemma[i]!.toLowerCase()
}

/** The first dependent of a token by one relation, -1 for none. */
export function dependent(context: Context, head: number, name: string): number {
  const { tree } = context
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) if (relation(context, child) === name) return child
  return -1
}

/** The word before a noun phrase that joins it to what it hangs on, in lower case: "with", "by"; undefined for none. */
export function preposition(context: Context, i: number): string | undefined {
  const marker = dependent(context, i, 'case')
  if (marker >= 0) return lower(context.tokens, marker)
  // "with President Anna Lind": the preposition may hang on the title.
  const first = context.tree.left[i]!
  return isTagged(context, first, 'ADP') && relation(context, first) === 'case' ? lower(context.tokens, first) : undefined
}

/** A noun phrase with all that it is joined to by "and" and "or". */
export function members(context: Context, head: number): number[] {
  const { tree } = context
  const found = [head]
  for (let next = 0; next < found.length && next < MOST_MEMBERS; next++) {
    for (let child = tree.firstChild[found[next]!]!; child >= 0; child = tree.nextSibling[child]!) {
      if (relation(context, child) === 'conj' && isNominal(context, child)) found.push(child)
    }
  }
  return found
}

/** Lists are followed so far. */
const MOST_MEMBERS = 40

const NOT_OF_THE_PHRASE = new Set(['acl', 'advcl', 'case', 'cc', 'ccomp', 'conj', 'cop', 'csubj', 'dep', 'discourse', 'mark', 'nsubj', 'parataxis', 'punct', 'aux'])

/** The words of a noun phrase, without clauses about it and without what is joined to it. */
export function phrase(context: Context, head: number): TokenRange {
  const { tree } = context
  let first = head
  let last = head
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (NOT_OF_THE_PHRASE.has(relation(context, child))) continue
    first = Math.min(first, tree.left[child]!)
    last = Math.max(last, tree.right[child]!)
  }
  while (first < head && isTagged(context, first, 'PUNCT')) first++
  while (last > head && isTagged(context, last, 'PUNCT')) last--
  return { first, last }
}

export function isPlural({ syntax }: Context, i: number): boolean {
  return syntax.xposNames[syntax.xpos[i]!]!.endsWith('S')
}

/** Whether a noun tells a time and nobody: "Monday", "2019", "March 3". */
export function isTime(context: Context, i: number): boolean {
  if (context.timeAt[i]! >= 0 || isCalendarWord(context, i)) return true
  return isTagged(context, i, 'NUM') && i > 0 && isCalendarWord(context, i - 1)
}

function isCalendarWord({ tokens, pack }: Context, i: number): boolean {
  const form = lower(tokens, i).replace(/\.$/, '')
  const { months, words } = pack.lexicon.blocks.calendar
  return months.has(form) || words.has(form) || YEAR.test(form)
}

const YEAR = /^(1[5-9]|20)\d\d$/
