import type { Statement } from '../src/doc/reading.ts'
import type { Range } from './data.ts'

/** One relation as three lists of [start, end]; an absent role is an empty list. */
export interface Attribution {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

export interface GoldText {
  readonly text: string
  /** Regions that the annotators left out: nothing in them counts, on either side. */
  readonly discard?: readonly Range[]
  readonly attributions: readonly Attribution[]
}

/** How many of the predicted and of the gold there are, and how many were right. */
export interface Ratio {
  readonly predicted: number
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const ROLES = ['source', 'cue', 'content'] as const

/**
 * Counts over many texts. Measures, by name:
 *
 * - `det`: relations whose cue shares a token with their partner's.
 * - `exact ROLE`: roles with the same words as their partner's, whatever the punctuation.
 * - `overlap ROLE`, `overlap all`: tokens that partners share.
 * - `fragment ROLE`: unbroken runs of tokens that both sides have, whoever they belong to.
 * - `relation`: all three roles have the same words. `rel50`: in each, half of the tokens of either are tokens of both.
 * - `rel50 FORM P` and `rel50 FORM R`, for `direct`, `mixed`, `indirect`, `plain speech verb`, `sourceless`: of the relations that look
 *   so on the predicted and on the gold side, those that are right by rel50.
 *
 * Tokens are runs of letters and digits, or any other single character. Partners are found one to one, greedily, by how much their roles share, the cue twice.
 */
export class AttributionScore {
  readonly #counts = new Map<string, { right: number; predicted: number; gold: number }>()

  /** Count one text. Tells of each predicted relation whether it is right by rel50. */
  add(gold: GoldText, predicted: readonly Attribution[]): boolean[] {
    const words = new Words(gold.text, gold.discard ?? [])
    const found = predicted.map(relation => lay(relation, words))
    const foundUsed = found.filter(isSomething)
    const goldUsed = gold.attributions.map(relation => lay(relation, words)).filter(isSomething)
    const pairs = pairUp(foundUsed, goldUsed)
    this.#countRoles(foundUsed, goldUsed, pairs)
    this.#count('det', pairs.filter(([a, b]) => shared(a.cue.tokens, b.cue.tokens) > 0).length, foundUsed.length, goldUsed.length)
    this.#count('relation', pairs.filter(isSame).length, foundUsed.length, goldUsed.length)
    const halves = pairs.filter(isHalfRight)
    this.#count('rel50', halves.length, foundUsed.length, goldUsed.length)
    const right = new Set(halves.flat())
    const quoted = quotedUnits(gold.text)
    for (const relation of foundUsed) for (const look of looksOf(relation, words, quoted)) this.#count(`rel50 ${look} P`, right.has(relation) ? 1 : 0, 1, 0)
    for (const relation of goldUsed) for (const look of looksOf(relation, words, quoted)) this.#count(`rel50 ${look} R`, right.has(relation) ? 1 : 0, 0, 1)
    return found.map(relation => right.has(relation))
  }

  /** The measure's value over all texts so far. */
  of(measure: string): Ratio {
    const { right = 0, predicted = 0, gold = 0 } = this.#counts.get(measure) ?? {}
    const precision = predicted ? right / predicted : 0
    const recall = gold ? right / gold : 0
    return { predicted, gold, precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
  }

  #countRoles(found: readonly Relation[], gold: readonly Relation[], pairs: readonly Pair[]): void {
    for (const role of ROLES) {
      const both = pairs.filter(([a, b]) => a[role].tokens.length && b[role].tokens.length)
      this.#count(`exact ${role}`, both.filter(([a, b]) => sameWords(a[role], b[role])).length, having(found, role), having(gold, role))
      const common = both.reduce((sum, [a, b]) => sum + shared(a[role].tokens, b[role].tokens), 0)
      for (const measure of [`overlap ${role}`, 'overlap all']) this.#count(measure, common, sizeOf(found, role), sizeOf(gold, role))
      const foundRuns = runsOf(found, role)
      const goldRuns = runsOf(gold, role)
      this.#count(`fragment ${role}`, [...foundRuns].filter(run => goldRuns.has(run)).length, foundRuns.size, goldRuns.size)
    }
  }

  #count(measure: string, right: number, predicted: number, gold: number): void {
    const row = this.#counts.get(measure) ?? { right: 0, predicted: 0, gold: 0 }
    row.right += right
    row.predicted += predicted
    row.gold += gold
    this.#counts.set(measure, row)
  }
}

/** A predicted and a gold relation that are taken for one another, by their places in the lists. */
export interface Partners {
  readonly predicted: number
  readonly gold: number
  /** Whether all three roles are right by rel50. */
  readonly isHalfRight: boolean
}

/** Who is whose partner. Of use where more is asked of a relation than its roles. */
export function findPartners({ text, discard = [], attributions }: GoldText, predicted: readonly Attribution[]): Partners[] {
  const words = new Words(text, discard)
  const found = predicted.map(relation => lay(relation, words))
  const gold = attributions.map(relation => lay(relation, words))
  return pairUp(found, gold).map(pair => ({ predicted: found.indexOf(pair[0]), gold: gold.indexOf(pair[1]), isHalfRight: isHalfRight(pair) }))
}

/** The reading's statements as relations to be scored: the outermost ones, which is all that PolNeAR knows. */
export function outermost(statements: readonly Statement[]): Attribution[] {
  return statements.filter(({ within }) => within === undefined).map(asAttribution)
}

export function asAttribution({ source, cue, content }: Pick<Statement, 'source' | 'cue' | 'content'>): Attribution {
  return { source: source ? [[source.start, source.end]] : [], cue: cue ? [[cue.start, cue.end]] : [], content: content.map(({ start, end }) => [start, end] as const) }
}

/** The measures as a table for a terminal, and under it how each look of a statement does. */
export function attributionTable(score: AttributionScore): string {
  const measures = ['det', ...['exact', 'overlap', 'fragment'].flatMap(measure => ROLES.map(role => `${measure} ${role}`)), 'overlap all', 'relation', 'rel50']
  const looks = ['direct', 'mixed', 'indirect', 'plain speech verb', 'sourceless']
  const { predicted, gold } = score.of('det')
  return [
    `${predicted} predicted, ${gold} gold`,
    'measure                P      R     F1',
    ...measures.map(measure => {
      const { precision, recall, f1 } = score.of(measure)
      return measure.padEnd(18) + percent(precision) + percent(recall) + percent(f1)
    }),
    '',
    'rel50 of               P      R   (of predicted, of gold)',
    ...looks.map(look => {
      const p = score.of(`rel50 ${look} P`)
      const r = score.of(`rel50 ${look} R`)
      return look.padEnd(18) + percent(p.precision) + percent(r.recall) + `   (${p.predicted}, ${r.gold})`
    }),
  ].join('\n')
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(7)

/** Tokens that a role touches, as indices in order, and those of them that are words. */
interface Laid {
  readonly tokens: readonly number[]
  readonly words: readonly number[]
}

type Role = (typeof ROLES)[number]
type Relation = Readonly<Record<Role, Laid>>
type Pair = readonly [predicted: Relation, gold: Relation]

/** A text's tokens for scoring. */
class Words {
  readonly text: string
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #dropped: ReadonlySet<number> = new Set()

  constructor(text: string, discard: readonly Range[]) {
    this.text = text
    for (const match of text.matchAll(/[\p{L}\p{N}]+|\S/gu)) {
      this.#starts.push(match.index)
      this.#ends.push(match.index + match[0].length)
    }
    this.#dropped = new Set(this.touchedBy(discard))
  }

  touchedBy(ranges: readonly Range[]): number[] {
    const touched = new Set<number>()
    for (const [start, end] of ranges) {
      for (let i = this.#firstAfter(start); i < this.#starts.length && this.#starts[i]! < end; i++) if (!this.#dropped.has(i)) touched.add(i)
    }
    return [...touched].sort((a, b) => a - b)
  }

  start(token: number): number {
    return this.#starts[token]!
  }

  form(token: number): string {
    return this.text.slice(this.#starts[token], this.#ends[token])
  }

  /** The first token that ends behind the offset. */
  #firstAfter(offset: number): number {
    let low = 0
    let high = this.#ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function lay(relation: Attribution, words: Words): Relation {
  const layRole = (ranges: readonly Range[]): Laid => {
    const tokens = words.touchedBy(ranges)
    return { tokens, words: tokens.filter(token => /[\p{L}\p{N}]/u.test(words.form(token))) }
  }
  return { source: layRole(relation.source), cue: layRole(relation.cue), content: layRole(relation.content) }
}

const isSomething = (relation: Relation) => ROLES.some(role => relation[role].tokens.length > 0)

function pairUp(predicted: readonly Relation[], gold: readonly Relation[]): Pair[] {
  const options: { likeness: number; i: number; j: number }[] = []
  predicted.forEach((a, i) => gold.forEach((b, j) => {
    const likeness = 2 * dice(a.cue, b.cue) + dice(a.content, b.content) + dice(a.source, b.source)
    if (likeness > 0) options.push({ likeness, i, j })
  }))
  options.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j)
  const takenPredicted = new Set<number>()
  const takenGold = new Set<number>()
  const pairs: Pair[] = []
  for (const { i, j } of options) {
    if (takenPredicted.has(i) || takenGold.has(j)) continue
    takenPredicted.add(i)
    takenGold.add(j)
    pairs.push([predicted[i]!, gold[j]!])
  }
  return pairs
}

const dice = (a: Laid, b: Laid) => (a.tokens.length + b.tokens.length ? (2 * shared(a.tokens, b.tokens)) / (a.tokens.length + b.tokens.length) : 0)

/** How many numbers two ascending lists have in common. */
function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { count++; i++; j++ }
    else if (a[i]! < b[j]!) i++
    else j++
  }
  return count
}

const equal = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((value, i) => value === b[i])

/** Same words, or, in roles without a word, the same marks. */
const sameWords = (a: Laid, b: Laid) => (a.words.length || b.words.length ? equal(a.words, b.words) : equal(a.tokens, b.tokens))

const isSame = ([a, b]: Pair) => ROLES.every(role => equal(a[role].words, b[role].words) && !a[role].tokens.length === !b[role].tokens.length)

/** Whether each role's intersection is at least half of its union; roles that both lack agree. */
function isHalfRight([a, b]: Pair): boolean {
  return ROLES.every(role => {
    const common = shared(a[role].tokens, b[role].tokens)
    const union = a[role].tokens.length + b[role].tokens.length - common
    return union === 0 || common / union >= 0.5
  })
}

const having = (relations: readonly Relation[], role: Role) => relations.filter(relation => relation[role].tokens.length).length

const sizeOf = (relations: readonly Relation[], role: Role) => relations.reduce((sum, relation) => sum + relation[role].tokens.length, 0)

/** Unbroken runs of tokens in one role of all relations, as "first-last". */
function runsOf(relations: readonly Relation[], role: Role): Set<string> {
  const runs = new Set<string>()
  for (const relation of relations) {
    const { tokens } = relation[role]
    let first = 0
    for (let i = 1; i <= tokens.length; i++) {
      if (tokens[i] === tokens[i - 1]! + 1) continue
      runs.add(`${tokens[first]}-${tokens[i - 1]}`)
      first = i
    }
  }
  return runs
}

/** Names of the groups that a relation is counted in. */
function looksOf(relation: Relation, words: Words, quoted: Uint8Array): string[] {
  const looks: string[] = []
  const content = relation.content.words
  if (content.length) {
    const share = content.filter(token => quoted[words.start(token)]).length / content.length
    looks.push(share >= 0.95 ? 'direct' : share > 0 ? 'mixed' : 'indirect')
  }
  if (PLAIN.test(relation.cue.words.map(token => words.form(token)).join(' '))) looks.push('plain speech verb')
  if (!relation.source.tokens.length) looks.push('sourceless')
  return looks
}

const PLAIN = /^(said|says|say|tells?|told|added|adds|wrote|writes|asked|asks)$/i

/** 1 for units between double quotation marks, marks included. A line's end closes what is open. */
function quotedUnits(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length)
  let isOpen = false
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit === '\n') isOpen = false
    else if (unit === '"') { quoted[i] = 1; isOpen = !isOpen }
    else if (unit === '“' || unit === '”') { quoted[i] = 1; isOpen = unit === '“' }
    else if (isOpen) quoted[i] = 1
  }
  return quoted
}
