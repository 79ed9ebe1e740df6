import type { Direction } from '../doc/lexicon.ts'
import type { Quantity } from './quantity.ts'
import { formAt, hasTag, WINDOW, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** The quantity with the way it went: "rose by 5%", "a 4% increase", "down 3 points", "cut 300 jobs". */
export function withChange(scan: Scan, quantity: Quantity): Quantity {
  if (quantity.change) return quantity
  const change = CHANGES.map(read => read(scan, quantity)).find(Boolean)
  return change ? { ...quantity, change } : quantity
}

const CHANGES: readonly ((scan: Scan, quantity: Quantity) => Direction | undefined)[] = [changeOfSign, changeAfter, changeOfNoun, changeBeforeFigure, changeOverOrigin, changeOfVerb]

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

function changeBeforeFigure(scan: Scan, { first, kind, of }: Quantity): Direction | undefined {
  const before = changeBefore(scan, first)
  // "cut deaths by 22%", "lifted its forecast to 3%"
  return before ?? (!(kind === 'count' && of) && scan.lexicon.joints.by.has(wordAt(scan, first - 1)) ? changeFarBefore(scan, first - 1) : undefined)
}

/** "rose from $3 million to $5 million": over the place where it began. */
function changeOverOrigin(scan: Scan, { first }: Quantity): Direction | undefined {
  const { from, to } = scan.lexicon.joints
  if (!to.has(wordAt(scan, first - 1))) return undefined
  for (let at = first - 2; at >= first - FAR && at >= scan.from; at--) if (from.has(wordAt(scan, at))) return changeFarBefore(scan, at)
  return undefined
}

/** The verb or noun of change before token `i` in its clause: "raised the rate it pays from". */
export function changeFarBefore(scan: Scan, i: number): Direction | undefined {
  const { verbs, nouns, before } = scan.lexicon.changing
  for (let at = i - 1; at >= i - FAR && at >= scan.from && !hasTag(scan, at, 'PUNCT'); at--) {
    const change = (hasTag(scan, at, 'VERB') ? verbs : hasTag(scan, at, 'NOUN') ? nouns : before).get(wordAt(scan, at))
    if (change || hasTag(scan, at, 'VERB')) return change
  }
  return undefined
}

/** "from an average of $3.5 million a year to". */
const FAR = 10

/** How many small words may stand between a figure and the word that moves it: "fell by more than another …". */
const NEAR = 4

/** A verb, a noun or an adverb of change just before token `i`, with nothing but small words between. */
export function changeBefore(scan: Scan, i: number): Direction | undefined {
  const { lexicon, syntax } = scan
  const { verbs, nouns, before } = lexicon.changing
  let isDirected = false
  for (let at = i - 1; at >= i - NEAR && at >= scan.from; at--) {
    const word = wordAt(scan, at)
    // "lined up one meeting": the word belongs to its verb.
    const isParticle = syntax.deprelNames[syntax.deprel[at]!] === 'compound:prt' && !lexicon.changing.going.has(wordAt(scan, syntax.head[at]!))
    const change = hasTag(scan, at, 'VERB') ? verbs.get(word) : hasTag(scan, at, 'NOUN') ? (nouns.get(word) ?? verbs.get(word)) : isParticle ? undefined : before.get(word)
    // "a rise of 5%", but not "a loss with 5% …"
    if (change) return (isIndirect(scan, at) || hasTag(scan, at, 'NOUN')) && !isDirected ? undefined : change
    if (lexicon.joints.from.has(word) || !hasTag(scan, at, 'ADP', 'ADV', 'DET', 'PART', 'ADJ', 'SYM')) return undefined
    isDirected ||= lexicon.joints.by.has(word) || lexicon.joints.of.has(word)
  }
  return undefined
}

/** "raised $3 million" is no rise, "raised it to $3 million" is. */
function isIndirect(scan: Scan, verb: number): boolean {
  return scan.lexicon.changing.indirect.has(wordAt(scan, verb))
}

/** The verb or noun of change that the figure hangs on in the tree, over its own noun and over "by", "to" and "of". */
function changeOfVerb(scan: Scan, { head, first, kind, of }: Quantity): Direction | undefined {
  const { syntax, lexicon } = scan
  if (lexicon.joints.from.has(wordAt(scan, first - 1)) || lexicon.joints.from.has(wordAt(scan, first - 2))) return undefined
  let at = head
  for (let step = 0; step < STEPS; step++) {
    const relation = syntax.deprelNames[syntax.deprel[at]!]!
    const up = syntax.head[at]!
    if (up < 0 || !CARRIES.test(relation)) return undefined
    const word = wordAt(scan, up)
    const change = hasTag(scan, up, 'VERB') ? (isMoved(scan, up, head, relation) ? lexicon.changing.verbs.get(word) : undefined) : hasTag(scan, up, 'NOUN') ? lexicon.changing.nouns.get(word) : undefined
    // "cut power to 300 homes": what was cut is said already.
    if (change) return kind === 'count' && of && relation.startsWith('obl') && hasObject(scan, up) ? undefined : change
    if (hasTag(scan, up, 'VERB')) return undefined
    at = up
  }
  return undefined
}

function hasObject({ syntax, to }: Scan, verb: number): boolean {
  for (let i = verb + 1; i < to && i < verb + WINDOW; i++) if (syntax.head[i] === verb && syntax.deprelNames[syntax.deprel[i]!] === 'obj') return true
  return false
}

/** Whether a verb moves the figure that hangs on it: not its subject, and no object of "raise". */
function isMoved(scan: Scan, verb: number, figure: number, relation: string): boolean {
  return (verb < figure || relation === 'nsubj:pass') && !(isIndirect(scan, verb) && !relation.startsWith('obl'))
}

/** A figure is seldom deeper under the word that moves it than "of its 5% share". */
const STEPS = 2

/** Relations by which a change reaches a figure. */
const CARRIES = /^(obj|obl|obl:unmarked|obl:npmod|nsubj:pass|nummod|compound|nmod|nmod:unmarked|nmod:npmod|dep|appos)$/
