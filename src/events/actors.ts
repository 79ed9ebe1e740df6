import type { EntityIndex } from '../doc/reading.ts'
import { lower, word } from '../doc/tokens.ts'
import { fullRelation, isTagged, isTime, lemma, members, preposition, relation } from './context.ts'
import type { Context } from './context.ts'
import { hasCapital } from './marks.ts'

/** Whether a noun phrase means people or a body of people, as far as its head and modifiers tell. */
export function isSomebody(context: Context, head: number): boolean {
  const { lexicon, pack, actors, tree } = context
  if (isTime(context, head)) return false
  if (actors.isNamed[head] || actors.entityAt[head]! >= 0 || hasNamesCapital(context, head)) return true
  const noun = lemma(context, head)
  if (lexicon.somebody.has(noun) || lexicon.bodies.has(noun)) return true
  if (isTagged(context, head, 'PRON')) return pack.lexicon.entities.pronouns.get(noun) !== 'thing'
  const kind = pack.lexicon.statements.speakers.get(noun)
  if (kind && kind !== 'document') return true
  if (gentilic(context, head) || pack.lexicon.entities.countries.has(lower(context.tokens, head))) return true
  // "dozens of protesters": who is counted stands behind "of".
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (relation(context, child) === 'nmod' && lexicon.genitives.has(preposition(context, child) ?? '') && isTagged(context, head, 'NUM')) return isSomebody(context, child)
  }
  return false
}

/** A noun with a capital within a sentence is a name, whatever its tag; in headlines it may be any noun. */
function hasNamesCapital(context: Context, i: number): boolean {
  const { tokens, titled } = context
  const sentence = tokens.sentence[i]!
  return !titled[sentence] && (isTagged(context, i, 'PROPN') || (i > tokens.firsts[sentence]! && hasCapital(word(tokens, i))))
}

/** The country that a word is the gentilic of: "Swedish". */
export function gentilic({ tokens, pack }: Context, i: number): string | undefined {
  return pack.lexicon.entities.gentilics.get(lower(tokens, i))
}

/** The entities that a noun phrase means or that act by it: a name or what is linked to one, those whose troops they are, whose decision it was. */
export function entitiesOf(context: Context, head: number): readonly EntityIndex[] {
  const { actors, lexicon, pack } = context
  if (actors.entityAt[head]! >= 0) return [actors.entityAt[head]!]
  const same = firstOf(context, head, child => isSameOne(context, head, child))
  if (same.length) return same.slice(0, 1)
  const noun = lemma(context, head)
  const isOther = (lexicon.somebody.has(noun) || pack.lexicon.statements.speakers.has(noun)) && !lexicon.bodies.has(noun)
  return isOther || isTagged(context, head, 'PRON') ? [] : firstOf(context, head, child => isOwner(context, child))
}

/** The entities of the first dependent of a kind that has any, and of what is joined to it: "the forces of Kenya and Chad". */
function firstOf(context: Context, head: number, counts: (child: number) => boolean): EntityIndex[] {
  const { tree } = context
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (!counts(child)) continue
    const found = members(context, child).map(member => entityAt(context, member) ?? countryOf(context, member)).filter(entity => entity !== undefined)
    if (found.length) return found
  }
  return []
}

/** The country whose capital a word names: "London signed". */
export function capitalOf({ tokens, lexicon, actors }: Context, head: number): EntityIndex | undefined {
  const code = lexicon.capitals.get(lower(tokens, head))
  return code ? actors.countries.get(code) : undefined
}

/** Whether a dependent names the one whom the head means: "ambassador Anna Lind". */
function isSameOne(context: Context, head: number, child: number): boolean {
  const name = fullRelation(context, child)
  return name === 'flat' || name === 'appos' || name === 'nmod:desc' || (name === 'compound' && child > head)
}

const entityAt = ({ actors }: Context, i: number) => (actors.entityAt[i]! >= 0 ? actors.entityAt[i]! : undefined)

function countryOf(context: Context, i: number): EntityIndex | undefined {
  const code = gentilic(context, i)
  return code ? context.actors.countries.get(code) : undefined
}

/** Whether a dependent of a noun tells whose it is: "Sweden's", "Swedish", "Hamas", "of Sweden". */
export function isOwner(context: Context, child: number): boolean {
  const name = relation(context, child)
  if (name === 'compound' || name === 'amod' || fullRelation(context, child) === 'nmod:poss') return true
  return name === 'nmod' && context.lexicon.genitives.has(preposition(context, child) ?? '')
}
