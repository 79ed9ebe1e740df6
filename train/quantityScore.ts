import type { FigureLexicon } from '../src/doc/lexicon.ts'

/** A quantity as gold files have it. */
export interface GoldQuantity {
  /** A number, both ends of a range, or either as a string: 5, [3, 5], "5", "3-5". */
  readonly value: number | string | readonly [number, number]
  /** "dollar", "percentage", "kilometre", "barrel per day", or the noun that is counted; nothing or "-" where there is none. */
  readonly unit?: string | null
  /** "up", "down", ">", "<", "~"; nothing or "=" where there is none. */
  readonly change?: string | null
}

export const MEASURES = ['value', 'value + unit', 'value + unit by head'] as const
export type Measure = (typeof MEASURES)[number]

interface Counts {
  gold: number
  predicted: number
  right: Record<Measure, number>
  changes: number
}

/**
 * How well quantities agree with gold ones, text by text. Each quantity is matched once.
 *
 * - value: the ends are equal, up to a hundred-thousandth of them.
 * - value + unit: so are the units, compared as {@link plainUnit} writes them.
 * - value + unit by head: of units that are nouns with a description only the last word is compared.
 * - change: of the pairs with the same value, the share whose change is the same.
 */
export class QuantityScore {
  readonly #lexicon: FigureLexicon
  readonly #counts: Counts = { gold: 0, predicted: 0, right: { 'value': 0, 'value + unit': 0, 'value + unit by head': 0 }, changes: 0 }

  constructor(lexicon: FigureLexicon) {
    this.#lexicon = lexicon
  }

  /** Count one text. Throws `TypeError` on a gold value that is no number. Gives the gold quantities that were not found, and the found ones that are not gold. */
  add(gold: readonly GoldQuantity[], found: readonly GoldQuantity[]): { readonly missed: GoldQuantity[]; readonly extra: GoldQuantity[] } {
    const golds = gold.map(quantity => this.#read(quantity))
    const founds = found.map(quantity => this.#read(quantity))
    this.#counts.gold += gold.length
    this.#counts.predicted += found.length
    for (const measure of MEASURES) this.#counts.right[measure] += pair(golds, founds, [AGREE[measure]]).length
    const pairs = pair(golds, founds, [AGREE['value + unit'], AGREE['value + unit by head'], AGREE.value])
    this.#counts.changes += pairs.filter(([g, f]) => golds[g]!.change === founds[f]!.change).length
    return { missed: gold.filter((_, i) => !pairs.some(([g]) => g === i)), extra: found.filter((_, i) => !pairs.some(([, f]) => f === i)) }
  }

  of(measure: Measure): { readonly precision: number; readonly recall: number; readonly f1: number } {
    const { gold, predicted, right } = this.#counts
    const share = (whole: number) => (whole ? right[measure] / whole : 0)
    return { precision: share(predicted), recall: share(gold), f1: gold + predicted ? (2 * right[measure]) / (gold + predicted) : 0 }
  }

  /** Of the quantities whose value is right, how many have the right change. */
  get changeAccuracy(): number {
    return this.#counts.right.value ? this.#counts.changes / this.#counts.right.value : 0
  }

  get gold(): number {
    return this.#counts.gold
  }

  #read({ value, unit, change }: GoldQuantity): PlainQuantity {
    return { ends: endsOf(value), unit: plainUnit(unit ?? '', this.#lexicon), change: change && change !== '=' ? change : '' }
  }
}

interface PlainQuantity {
  readonly ends: readonly [number, number]
  readonly unit: string
  readonly change: string
}

type Agree = (a: PlainQuantity, b: PlainQuantity) => boolean

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-8

const sameValue: Agree = (a, b) => isNear(a.ends[0], b.ends[0]) && isNear(a.ends[1], b.ends[1])

const AGREE: Readonly<Record<Measure, Agree>> = {
  'value': sameValue,
  'value + unit': (a, b) => sameValue(a, b) && a.unit === b.unit,
  'value + unit by head': (a, b) => sameValue(a, b) && headOf(a.unit) === headOf(b.unit),
}

/** Pairs of equals, each in one pair only; those that agree by the first of the relations before those by a later one. */
function pair(golds: readonly PlainQuantity[], founds: readonly PlainQuantity[], relations: readonly Agree[]): [gold: number, found: number][] {
  const pairs: [number, number][] = []
  for (const agree of relations) {
    golds.forEach((gold, g) => {
      if (pairs.some(([taken]) => taken === g)) return
      const f = founds.findIndex((found, f) => agree(gold, found) && !pairs.some(([, taken]) => taken === f))
      if (f >= 0) pairs.push([g, f])
    })
  }
  return pairs
}

function endsOf(value: GoldQuantity['value']): readonly [number, number] {
  const ends = typeof value === 'string' ? readEnds(value) : typeof value === 'number' ? [value, value] : value
  if (ends.length !== 2 || !ends.every(Number.isFinite)) throw new TypeError(`the value ${JSON.stringify(value)} is neither a number nor two`)
  return ends as readonly [number, number]
}

/** "5", "-5", "1e6", "3-5", "(3, 5)". */
function readEnds(value: string): number[] {
  const numbers = value.replace(/[()[\]\s]/g, '').match(/(?:^-|(?<=[-,])-)?\d[\d.]*(?:[eE][-+]?\d+)?/g)?.map(Number) ?? []
  return numbers.length === 1 ? [numbers[0]!, numbers[0]!] : numbers
}

const headOf = (unit: string) => unit.split(' per ').map(part => part.split(' ').at(-1)!).join(' per ')

/**
 * A unit in one spelling: in the singular, money and measures by their code ("US dollars", "dollar" and "united states dollar" are USD, "metric ton" is t), what it is per
 * behind " per ", nothing for "-". Ages are years like others,
 * and a part of something ("% voter") has its noun.
 */
export function plainUnit(unit: string, lexicon: FigureLexicon): string {
  const parts = unit.toLowerCase().trim().replace(/^% (?=\S)/, '').replace(/\s*\/\s*/g, ' per ').replace(/ of age$| old$/, '').split(/ (?:per|an?) /)
  return parts.map(part => plainPart(part.trim(), lexicon)).filter(Boolean).join(' per ')
}

function plainPart(part: string, { units, symbols, signs, codes }: FigureLexicon): string {
  if (part === '-' || part === 'count' || part === 'none') return ''
  const spelled = part.replace(/-/g, ' - ')
  const word = units.get(part) ?? units.get(spelled) ?? units.get(part.replace(/-/g, ' ')) ?? ALIASES[part] ?? symbols.get(part) ?? signs.get(part) ?? codes.get(part.toUpperCase())
  if (word) return typeof word === 'string' ? word : word.kind === 'time' || word.factor ? word.name : word.code
  return part.split(/[\s-]+/).map((noun, i, all) => (i === all.length - 1 ? singular(noun) : noun)).join(' ')
}

/** Names in gold files that no lexicon needs. */
const ALIASES: Readonly<Record<string, string>> = {
  'united states dollar': 'USD', 'pound sterling': 'GBP', 'pound-mass': '[lb_av]', 'pound mass': '[lb_av]', 'celsius': 'Cel', 'fahrenheit': '[degF]', 'percent': '%', 'square metre': 'm2', 'time': '', 'times': '',
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', feet: 'foot', lives: 'life', wives: 'wife', leaves: 'leaf', knives: 'knife', thieves: 'thief', halves: 'half', mice: 'mouse', teeth: 'tooth', geese: 'goose',
  criteria: 'criterion', phenomena: 'phenomenon', analyses: 'analysis', crises: 'crisis', bases: 'base', series: 'series', species: 'species', news: 'news', buses: 'bus', viruses: 'virus', campuses: 'campus', movies: 'movie', cookies: 'cookie', ties: 'tie',
}

function singular(noun: string): string {
  if (noun in IRREGULAR) return IRREGULAR[noun]!
  const person = /^(.*)(men|people)$/.exec(noun)
  if (person && noun !== 'men') return person[1] + (person[2] === 'men' ? 'man' : 'person')
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(ss|sh|ch|x|z)es$/.test(noun)) return noun.slice(0, -2)
  return /[^s]s$/.test(noun) && noun.length > 3 ? noun.slice(0, -1) : noun
}
