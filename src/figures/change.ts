import type { Direction } from '../doc/lexicon.ts'
import type { Quantity } from './quantity.ts'
import { firstOf, formAt, hasTag, relationAt, WINDOW, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** The quantity with the way it went: "rose by 5%", "a 4% increase", "down 3 points", "cut 300 jobs". */
export function withChange(scan: Scan, quantity: Quantity): Quantity {
  if (quantity.change || quantity.kind === 'time' || isOfLives(scan, quantity)) return quantity
  const change = firstOf(CHANGES, scan, quantity)
  return change ? { ...quantity, change } : quantity
}

/** "We lost eleven people": they died, and no number fell. Who "lost 300 jobs" has fewer. */
function isOfLives(scan: Scan, { kind, first, of }: Quantity): boolean {
  const { losing, lives } = scan.lexicon.changing
  return kind === 'count' && losing.has(wordAt(scan, first - 1)) && (!of || lives.has(wordAt(scan, of.last)))
}

const CHANGES: readonly ((scan: Scan, quantity: Quantity) => Direction | undefined)[] = [
  changeOfSign, changeAfter, changeOfNoun, changeBeforeFigure, changeOverObject, changeOverOrigin, changeOfVerb,
]

function changeOfSign(scan: Scan, { numbers }: Quantity): Direction | undefined {
  return formAt(scan, numbers.first).startsWith('+') ? 'up' : undefined
}

/** "5% higher", "300 fewer". */
function changeAfter(scan: Scan, { last, numbers, kind }: Quantity): Direction | undefined {
  const { after, fewer } = scan.lexicon.changing
  return kind === 'count' ? fewer.get(wordAt(scan, numbers.last + 1)) : after.get(wordAt(scan, last + 1))
}

/** "a 4% increase", "a $300 million cut". */
function changeOfNoun(scan: Scan, { last, kind }: Quantity): Direction | undefined {
  if (kind === 'count') return undefined
  const { nouns } = scan.lexicon.changing
  for (let at = last + 1; at < last + 4 && hasTag(scan, at, 'NOUN', 'ADJ', 'PUNCT'); at++) {
    const change = hasTag(scan, at, 'NOUN') ? nouns.get(wordAt(scan, at)) : undefined
    if (change) return change
  }
  return undefined
}

function changeBeforeFigure(scan: Scan, { first }: Quantity): Direction | undefined {
  return changeBefore(scan, first)
}

/** "cut deaths by 22%", "lifted its forecast to 3%"; but "cut power to 300 homes" tells how many lost it. */
function changeOverObject(scan: Scan, { first, kind, of }: Quantity): Direction | undefined {
  if (kind === 'count' && of) return undefined
  return scan.lexicon.joints.by.has(wordAt(scan, first - 1)) ? changeFarBefore(scan, first - 1) : undefined
}

/** "rose from $3 million to $5 million": over the place where it began. */
function changeOverOrigin(scan: Scan, { first }: Quantity): Direction | undefined {
  const { from, to } = scan.lexicon.joints
  if (!to.has(wordAt(scan, first - 1))) return undefined
  for (let at = first - 2; at >= first - FAR && at >= scan.from; at--) if (from.has(wordAt(scan, at))) return changeFarBefore(scan, at)
  return undefined
}

/** The verb of change before token `i` in its clause ("raised the rate it pays from"), else the nearest noun of change ("announced a cut in fares to"). */
export function changeFarBefore(scan: Scan, i: number): Direction | undefined {
  let nearest: Direction | undefined
  for (let at = i - 1; at >= i - FAR && at >= scan.from && !hasTag(scan, at, 'PUNCT'); at--) {
    const change = directionOf(scan, at)
    if (hasTag(scan, at, 'VERB')) return change ?? nearest
    nearest ??= change
  }
  return nearest
}

/** "from an average of $3.5 million a year to". */
const FAR = 10

/** How many small words may stand between a figure and the word that moves it: "fell by more than another …". */
const NEAR = 4

/** A verb, a noun or an adverb of change just before token `i`, with nothing but small words between. */
export function changeBefore(scan: Scan, i: number): Direction | undefined {
  const { joints } = scan.lexicon
  let isDirected = false
  for (let at = i - 1; at >= i - NEAR && at >= scan.from; at--) {
    const word = wordAt(scan, at)
    const change = directionOf(scan, at)
    if (change) return isTaken(scan, at, isDirected) ? change : undefined
    if (joints.from.has(word) || !hasTag(scan, at, 'ADP', 'ADV', 'DET', 'PART', 'ADJ', 'SYM')) return undefined
    isDirected ||= joints.by.has(word) || joints.of.has(word)
  }
  return undefined
}

/** The way that a word tells by itself; "up" in "lined up one meeting" is its verb's, that in "settled up 49 cents" is not. */
function directionOf(scan: Scan, i: number): Direction | undefined {
  const { verbs, nouns, before, going, past } = scan.lexicon.changing
  const word = wordAt(scan, i)
  if (hasTag(scan, i, 'VERB')) return verbs.get(word)
  // Taggers take "slid" for an adjective and "shrank" for a noun.
  if (past.has(word) && hasTag(scan, i, 'NOUN', 'ADJ', 'PROPN', 'X')) return verbs.get(word)
  if (hasTag(scan, i, 'NOUN')) return nouns.get(word)
  const isParticle = relationAt(scan, i) === 'compound:prt' && !going.has(wordAt(scan, scan.syntax.head[i]!))
  return isParticle ? undefined : before.get(word)
}

/** Whether the word of change at `i` moves what follows: "a rise of 5%", but not "a loss with 5% …" and not "its forecast of growth to 5%". */
function isTaken(scan: Scan, i: number, isDirected: boolean): boolean {
  if (hasTag(scan, i, 'NOUN') && scan.lexicon.changing.nouns.has(wordAt(scan, i))) return isDirected && !hasTag(scan, i - 1, 'ADP')
  return isDirected || !isIndirect(scan, i)
}

/** "raised $3 million" is no rise, "raised it to $3 million" is. */
function isIndirect(scan: Scan, verb: number): boolean {
  return scan.lexicon.changing.indirect.has(wordAt(scan, verb))
}

/** The verb or noun of change that the figure hangs on in the tree, over its own noun and over "by", "to" and "of". */
function changeOfVerb(scan: Scan, quantity: Quantity): Direction | undefined {
  const { syntax, lexicon } = scan
  const isOrigin = [quantity.first - 1, quantity.first - 2].some(i => lexicon.joints.from.has(wordAt(scan, i)))
  if (isOrigin) return undefined
  if (lexicon.joints.of.has(wordAt(scan, quantity.first - 1)) && hasTag(scan, quantity.first - 2, 'NOUN')) return changeOfOwner(scan, quantity.first - 2)
  let at = quantity.head
  for (let step = 0; step < STEPS; step++) {
    const up = syntax.head[at]!
    if (up < 0 || !CARRIES.test(relationAt(scan, at)) || isOfAnother(scan, at, up)) return undefined
    if (hasTag(scan, up, 'VERB')) return isMoved(scan, up, at, quantity) ? lexicon.changing.verbs.get(wordAt(scan, up)) : undefined
    const change = hasTag(scan, up, 'NOUN') ? lexicon.changing.nouns.get(wordAt(scan, up)) : undefined
    if (change) return change
    at = up
  }
  return undefined
}

/** "grew at a rate of 2%", "a rise in fares of 5%"; but who lowers "the rate of 35 percent" moves the rate. */
function changeOfOwner(scan: Scan, noun: number): Direction | undefined {
  const { verbs, nouns } = scan.lexicon.changing
  const up = scan.syntax.head[noun]!
  if (hasTag(scan, up, 'NOUN')) return nouns.get(wordAt(scan, up))
  return relationAt(scan, noun).startsWith('obl') && hasTag(scan, up, 'VERB') ? verbs.get(wordAt(scan, up)) : undefined
}

/** "lost one of its two engines": what a part is of does not go the part's way. */
function isOfAnother(scan: Scan, at: number, up: number): boolean {
  return relationAt(scan, at) === 'nmod' && hasTag(scan, up, 'NUM')
}

/** A figure is seldom deeper under the word that moves it than "of its 5% share". */
const STEPS = 2

/** Relations by which a change reaches a figure. */
const CARRIES = /^(obj|obl|obl:unmarked|obl:npmod|nsubj:pass|nummod|compound|nmod|nmod:unmarked|nmod:npmod|dep|appos)$/

/** Whether a verb moves the figure below it, which hangs on it by the token `at`. */
function isMoved(scan: Scan, verb: number, at: number, { first, head, kind, of }: Quantity): boolean {
  const relation = relationAt(scan, at)
  const isOblique = relation.startsWith('obl')
  if (verb > head && relation !== 'nsubj:pass') return false
  // "raised $3 million"
  if (isIndirect(scan, verb) && !scan.lexicon.joints.by.has(wordAt(scan, first - 1))) return false
  // "cut power to 300 homes": what was cut is said already.
  return !(kind === 'count' && of && isOblique && hasObject(scan, verb))
}

function hasObject(scan: Scan, verb: number): boolean {
  for (let i = verb + 1; i < scan.to && i < verb + WINDOW; i++) if (scan.syntax.head[i] === verb && relationAt(scan, i) === 'obj') return true
  return false
}
