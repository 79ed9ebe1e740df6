import { lower } from '../doc/tokens.ts'
import { dependent, fullRelation, isNominal, isTagged, isTime, lemma, members, preposition, relation } from './context.ts'
import type { Context } from './context.ts'

/** Control and coordination are followed over so many verbs. */
const FARTHEST = 5

/** Who stands as the subject of a verb or a predicate, said there or taken over from the clause that it depends on. */
export function subjects(context: Context, verb: number, steps = 0): number[] {
  const { syntax, tree } = context
  const own = ownSubject(context, verb)
  if (own >= 0) return members(context, antecedent(context, own, verb))
  const head = syntax.head[verb]!
  if (head < 0 || steps === FARTHEST) return []
  switch (relation(context, verb)) {
    case 'conj': case 'parataxis': return isNominal(context, head) && !isVerb(context, head) && dependent(context, head, 'nsubj') < 0 ? [] : subjects(context, head, steps + 1)
    // "ordered the troops to leave": the object of the one acts in the other.
    case 'xcomp': case 'ccomp': case 'advcl': {
      const told = toldToAct(context, head, verb)
      return told >= 0 ? members(context, told) : subjects(context, head, steps + 1)
    }
    case 'acl': {
      if (fullRelation(context, verb) === 'acl:relcl') return []
      // "put out a report accusing the army": who put it out accuses.
      if (!isInfinitive(context, verb)) return isDocument(context, head) && relation(context, head) === 'obj' ? subjects(context, syntax.head[head]!, steps + 1) : members(context, head)
      // "Sweden's decision to leave", "signed a pledge to leave".
      for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) if (fullRelation(context, child) === 'nmod:poss') return members(context, child)
      return syntax.head[head]! >= 0 ? subjects(context, syntax.head[head]!, steps + 1) : []
    }
    default: return []
  }
}

/** Whom a verb tells to do what follows or accuses of it: its object, or for requests what stands behind its preposition ("called on Oman to leave"). */
function toldToAct(context: Context, head: number, verb: number): number {
  const { tree, lexicon } = context
  const governor = lexicon.governors.get(lemma(context, head))
  const asks = governor === 'hypothetical' && isInfinitive(context, verb)
  const accuses = governor === 'alleged' && !isInfinitive(context, verb)
  if (!asks && !accuses && (relation(context, verb) === 'advcl' || !isInfinitive(context, verb))) return -1
  for (let child = tree.firstChild[head]!; child >= 0 && child < verb; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if (child > head && (name === 'obj' || name === 'iobj' || (asks && name === 'obl' && !isTime(context, child)))) return child
  }
  return -1
}

/** The subject that stands at a verb; in a main clause also a bare name before it, whatever it is labelled. */
function ownSubject(context: Context, verb: number): number {
  const { syntax, tree } = context
  const own = dependent(context, verb, 'nsubj')
  if (own >= 0) return afterDateline(context, own, verb)
  if (syntax.head[verb]! >= 0) return -1
  for (let child = tree.firstChild[verb]!; child >= 0 && child < verb; child = tree.nextSibling[child]!) {
    if (isNominal(context, child) && BARE.has(relation(context, child)) && preposition(context, child) === undefined && !isTime(context, child)) return child
  }
  return -1
}

const BARE: ReadonlySet<string> = new Set(['mark', 'dep', 'compound', 'advmod', 'discourse', 'vocative', 'obl', 'nmod', 'dislocated'])

/** "OSLO - Police arrested …": the place is no subject; who stands behind the dash is. */
function afterDateline(context: Context, subject: number, verb: number): number {
  const { tokens, syntax, lexicon } = context
  if (subject > tokens.firsts[tokens.sentence[verb]!]! + LONGEST_DATELINE || verb - subject > FARTHEST_VERB) return subject
  let dash = subject + 1
  while (dash < verb && !lexicon.datelineEnds.has(lower(tokens, dash))) dash++
  for (let i = verb - 1; i > dash && dash > 0; i--) {
    if (isNominal(context, i) && (syntax.head[i]! <= dash || syntax.head[i]! >= verb) && preposition(context, i) === undefined && !isTime(context, i)) return i
  }
  return subject
}

const LONGEST_DATELINE = 6
const FARTHEST_VERB = 40

/** What a relative pronoun stands for: "the rebels, who fled". */
function antecedent(context: Context, subject: number, verb: number): number {
  const head = context.syntax.head[verb]!
  return isTagged(context, subject, 'PRON') && fullRelation(context, verb) === 'acl:relcl' && head >= 0 && isRelative(context, subject) ? head : subject
}

function isRelative({ tokens, lexicon }: Context, i: number): boolean {
  return lexicon.relatives.has(lower(tokens, i))
}

/** Who does what a verb tells. */
export function doers(context: Context, verb: number): number[] {
  return isPassive(context, verb) ? byPhrase(context, verb) : subjects(context, verb)
}

/** To whom or what it is done. */
export function doneTo(context: Context, verb: number): number[] {
  if (isPassive(context, verb)) return subjects(context, verb)
  const object = objectOf(context, verb)
  if (object >= 0 && !(isRelative(context, object) && fullRelation(context, verb) === 'acl:relcl')) return members(context, object)
  const shared = sharedObject(context, verb)
  if (shared >= 0) return members(context, shared)
  // "the men whom police arrested", "the men police arrested".
  const head = context.syntax.head[verb]!
  const subject = dependent(context, verb, 'nsubj')
  return fullRelation(context, verb) === 'acl:relcl' && subject >= 0 && (object >= 0 || !isRelative(context, subject)) ? members(context, head) : []
}

/** The object of the verb that a verb without one is joined to: "attacked and looted the town". */
function sharedObject(context: Context, verb: number): number {
  const { tree } = context
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if (name === 'obl' || name === 'ccomp' || name === 'xcomp') return -1
    if (name === 'conj' && isVerb(context, child)) return dependent(context, child, 'nsubj') < 0 ? dependent(context, child, 'obj') : -1
  }
  return -1
}

/** The object; a bare name beside the verb is one, too, whatever it is labelled: "called Anna Lind". */
export function objectOf(context: Context, verb: number): number {
  let object = -1
  // Of a title and a name that both are objects, the name counts.
  for (let child = context.tree.firstChild[verb]!; child >= 0; child = context.tree.nextSibling[child]!) {
    if (relation(context, child) === 'obj' && (object < 0 || context.actors.isNamed[child])) object = child
  }
  if (object >= 0) return object
  const other = dependent(context, verb, 'xcomp')
  return other > verb && isTagged(context, other, 'PROPN') && preposition(context, other) === undefined ? other : -1
}

export function byPhrase(context: Context, head: number): number[] {
  const { tree, lexicon } = context
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if ((name === 'obl' || name === 'nmod') && lexicon.agentPrepositions.has(preposition(context, child) ?? '')) return members(context, child)
  }
  return []
}

/** Passive by its auxiliary; without one, by its form and place. "have seized" is active whatever its subject is labelled. */
export function isPassive(context: Context, verb: number, steps = 0): boolean {
  const { tree, syntax, lexicon } = context
  let hasObject = false
  let hasHelper = false
  let hasPassiveSubject = false
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if (name === 'aux' && lexicon.passives.has(lemma(context, child)) && isParticiple(context, verb)) return true
    if (name === 'obj') hasObject = true
    if (name === 'aux') hasHelper = true
    if (fullRelation(context, child) === 'nsubj:pass') hasPassiveSubject = true
    else if (name === 'nsubj') hasHelper = true
  }
  if (hasObject || hasHelper) return false
  if (hasPassiveSubject) return true
  if (!isParticiple(context, verb)) return fullRelation(context, verb) === 'acl' && syntax.xposNames[syntax.xpos[verb]!] === 'VBD'
  const name = fullRelation(context, verb)
  const head = syntax.head[verb]!
  return name === 'acl' || name === 'advcl' || (name === 'conj' && head >= 0 && steps < FARTHEST && isVerb(context, head) && isPassive(context, head, steps + 1))
}

function isParticiple({ syntax }: Context, verb: number): boolean {
  return syntax.xposNames[syntax.xpos[verb]!] === 'VBN'
}

/** Whether a noun is for words on paper or in pictures: "report", "video". */
export function isDocument({ syntax, pack }: Context, noun: number): boolean {
  return pack.lexicon.statements.speakers.get(syntax.lemma[noun]!) === 'document'
}

export function isVerb(context: Context, i: number): boolean {
  return isTagged(context, i, 'VERB') || isTagged(context, i, 'AUX')
}

/** Whether "to" or the like makes it an infinitive. */
export function isInfinitive(context: Context, verb: number): boolean {
  const { tree } = context
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) if (child < verb && isTagged(context, child, 'PART') && relation(context, child) === 'mark') return true
  return false
}
