import type { ArticleFields, CorrectedLayer, Correction, EntityFields, FigureFields, TimeFields } from '../doc/correction.ts'
import type { Stance } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/**
 * A thing in a reading: a number is a place in the machine's layer, and a string names what people added: a statement by the correction's id, somebody by his name.
 * Of the article there is one, 0.
 */
export type Thing = number | string

/** What is wanted of a statement; spans lie in the text at hand. */
export interface StatementWish {
  /** False: it is none. Whoever corrects one says that it is one. */
  readonly exists?: boolean
  readonly source?: Span | null
  readonly cue?: Span | null
  readonly content?: readonly Span[]
  readonly speaker?: Thing | null
  readonly within?: Thing | null
  readonly stance?: Stance
  readonly negated?: boolean
}

export interface EntityWish extends EntityFields {
  /** It is the same as that one. */
  readonly as?: Thing
}

export interface MentionWish {
  readonly entity?: Thing | null
}

export interface WishOf {
  readonly statements: StatementWish
  readonly entities: EntityWish
  readonly mentions: MentionWish
  readonly times: TimeFields
  readonly figures: FigureFields
  readonly article: ArticleFields
}

/** A correction as it is meant in the reading at hand. */
export type Wish = { readonly [Layer in CorrectedLayer]: {
  readonly correction: Correction
  readonly layer: Layer
  readonly thing: Thing
  readonly set: WishOf[Layer]
  /** Of one that confirms: all that was seen. */
  readonly seen?: WishOf[Layer]
  /** Where its words stand in this text. */
  readonly at?: Span
} }[CorrectedLayer]

/** What is wanted of one thing, after all have had their say. */
export type Settled = { readonly [Layer in CorrectedLayer]: ReadonlyMap<Thing, WishOf[Layer]> }

/** How a wish fares beside the others. */
export interface Fate {
  readonly wish: Wish
  readonly isShown: boolean
  readonly conflictsWith: readonly string[]
  readonly replacedBy: readonly string[]
}

/**
 * What shows where several want something of one thing, in the order in which they were made: in each field what was wanted last. What two people want otherwise
 * is a conflict, and stays one until one of them wants what the other does, or takes his back.
 */
export function settle(wishes: readonly Wish[]): { readonly settled: Settled; readonly fates: readonly Fate[] } {
  const settled = { statements: new Map(), entities: new Map(), mentions: new Map(), times: new Map(), figures: new Map(), article: new Map() }
  const groups = Map.groupBy(wishes, ({ layer, thing }) => `${layer} ${typeof thing} ${thing}`)
  const fates = [...groups.values()].flatMap(group => {
    const [{ layer, thing }] = group as [Wish]
    settled[layer].set(thing, Object.assign({}, ...group.map(({ set }) => set)))
    return fatesIn(group)
  })
  const order = new Map(wishes.map((wish, i) => [wish, i]))
  return { settled, fates: fates.sort((a, b) => order.get(a.wish)! - order.get(b.wish)!) }
}

function fatesIn(group: readonly Wish[]): Fate[] {
  const last = new Map<string, Wish>()
  const lastOfPerson = new Map<string, Map<string, Wish>>()
  for (const wish of group) {
    for (const field of Object.keys(wish.set)) {
      last.set(field, wish)
      const people = lastOfPerson.get(field) ?? new Map<string, Wish>()
      lastOfPerson.set(field, people.set(wish.correction.madeBy, wish))
    }
  }
  // Of what is no statement, nothing shows, whatever else is wanted of it.
  const gone = last.get('exists')
  const isGone = gone !== undefined && !valueOf(gone, 'exists')
  return group.map(wish => {
    const fields = Object.keys(wish.set)
    const wants = (field: string, other: Wish) => key(valueOf(wish, field)) === key(valueOf(other, field))
    const replacedBy = fields.filter(field => !wants(field, last.get(field)!)).map(field => last.get(field)!.correction.id)
    const conflictsWith = fields.flatMap(field => {
      const people = lastOfPerson.get(field)!
      if (people.get(wish.correction.madeBy) !== wish) return []
      return [...people.values()].filter(other => other !== wish && !wants(field, other)).map(({ correction }) => correction.id)
    })
    const isShown = isGone ? valueOf(wish, 'exists') === false : fields.length === 0 || fields.some(field => field !== 'exists' && wants(field, last.get(field)!)) || (fields.length === 1 && wants(fields[0]!, last.get(fields[0]!)!))
    return { wish, isShown, conflictsWith: [...new Set(conflictsWith)], replacedBy: [...new Set(replacedBy)] }
  })
}

function valueOf(wish: Wish, field: string): unknown {
  return (wish.set as Record<string, unknown>)[field]
}

/** Two values are the same when they are written alike; spans have no order of their fields of their own. */
export function key(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? ''
}
