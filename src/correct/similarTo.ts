import { slice } from '../text/span.ts'
import type { Change, Correction, EntityRef } from '../doc/correction.ts'
import type { Figure, Reading, Statement } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** What an error has in common with others like it. */
export type Likeness =
  | { readonly kind: 'speaker'; readonly source: string; readonly speaker: string | undefined; readonly set: EntityRef | null }
  | { readonly kind: 'cue'; readonly cue: string; readonly change: 'not-a-statement' | { readonly stance: Statement['stance']; readonly was: Statement['stance'] } | { readonly negated: boolean } }
  | { readonly kind: 'mention'; readonly words: string; readonly entity: string | undefined; readonly set: EntityRef | null }
  | { readonly kind: 'entity'; readonly name: string; readonly set: Extract<Change, { readonly kind: 'entity' }>['set'] }
  | { readonly kind: 'same-entity'; readonly name: string; readonly as: string }
  | { readonly kind: 'unit'; readonly unit: string | undefined; readonly of: Figure['kind']; readonly words: string; readonly set: { readonly unit?: string | null; readonly kind?: Figure['kind'] } }
  | { readonly kind: 'time'; readonly words: string; readonly value: string; readonly set: { readonly value: string } }
  | { readonly kind: 'publisher'; readonly publisher: string | undefined; readonly set: string | null }

/** What would be corrected alike somewhere. */
export interface Similar {
  readonly at: Span
  readonly change: Change
}

/** What others would have in common with the error that was corrected; undefined where nothing else follows from it. `text` is that of its version. */
export function likenessOf({ change, was }: Correction, text: string): Likeness | undefined {
  switch (change.kind) {
    case 'statement': {
      const { set } = change
      // Whoever cuts a source anew has seen an error of this place alone.
      if (set.speaker !== undefined && set.source === undefined && was.source) return { kind: 'speaker', source: plain(slice(text, was.source)), speaker: was.speaker?.name, set: set.speaker }
      if (!was.cue) return undefined
      const cue = plain(slice(text, was.cue))
      if (set.stance && was.stance) return { kind: 'cue', cue, change: { stance: set.stance, was: was.stance } }
      return set.negated === undefined ? undefined : { kind: 'cue', cue, change: { negated: set.negated } }
    }
    case 'not-a-statement': return was.cue ? { kind: 'cue', cue: plain(slice(text, was.cue)), change: 'not-a-statement' } : undefined
    case 'mention': return { kind: 'mention', words: plain(slice(text, change.at)), entity: was.entity?.name, set: change.set.entity }
    case 'entity': return { kind: 'entity', name: was.name ?? change.entity.name, set: change.set }
    case 'same-entity': return { kind: 'same-entity', name: was.name ?? change.entity.name, as: change.as.name }
    case 'figure': {
      const { unit, kind } = change.set
      if ((unit === undefined && kind === undefined) || !was.kind) return undefined
      return { kind: 'unit', unit: was.unit ?? undefined, of: was.kind, words: unitWords(slice(text, change.at)), set: { ...(unit !== undefined && { unit }), ...(kind && { kind }) } }
    }
    case 'time': return change.set.value !== undefined && was.value !== undefined ? { kind: 'time', words: plain(slice(text, change.at)), value: was.value, set: { value: change.set.value } } : undefined
    case 'article': return change.set.publisher === undefined ? undefined : { kind: 'publisher', publisher: was.publisher ?? undefined, set: change.set.publisher }
    case 'missed-statement': case 'confirm': return undefined
  }
}

/** Where the same error seems to stand in a reading as it shows, with what would put it right. `isSame`: it is the article that was corrected. */
export function similarIn({ article, statements, entities, mentions, figures, times }: Reading, likeness: Likeness, { isSame }: { readonly isSame: boolean }): Similar[] {
  const words = (span: Span | undefined) => (span ? plain(slice(article.text, span)) : undefined)
  // Words of another article mean nobody here: there, a name has to do.
  const ref = (set: EntityRef | null): EntityRef | null => set && (isSame ? set : { name: set.name, ...(set.type && { type: set.type }) })
  const nameOf = (entity: number | undefined) => (entity === undefined ? undefined : entities[entity]!.name)
  switch (likeness.kind) {
    case 'speaker': return statements.flatMap(({ key, source, speaker, start, end }) => {
      const isAlike = words(source) === likeness.source && nameOf(speaker) === likeness.speaker && likeness.speaker !== likeness.set?.name
      return isAlike ? [{ at: { start, end }, change: { kind: 'statement', key, set: { speaker: ref(likeness.set) } } }] : []
    })
    case 'cue': return statements.flatMap(({ key, cue, stance, negated, start, end, by }): Similar[] => {
      const { change } = likeness
      if (words(cue) !== likeness.cue || by === 'person') return []
      const at = { start, end }
      if (change === 'not-a-statement') return [{ at, change: { kind: change, key } }]
      if ('stance' in change) return stance === change.was ? [{ at, change: { kind: 'statement', key, set: { stance: change.stance } } }] : []
      return (negated ?? false) === change.negated ? [] : [{ at, change: { kind: 'statement', key, set: { negated: change.negated } } }]
    })
    case 'mention': return mentions.flatMap(mention => {
      const isAlike = words(mention) === likeness.words && nameOf(mention.entity) === likeness.entity && likeness.entity !== likeness.set?.name
      const at = { start: mention.start, end: mention.end }
      return isAlike ? [{ at, change: { kind: 'mention', at, set: { entity: ref(likeness.set) } } }] : []
    })
    case 'entity': return entities.flatMap(({ name, type, mentions: own }) => {
      const { set } = likeness
      const isDone = (set.name ?? name) === name && (set.type ?? type) === type
      return name === likeness.name && own.length && !isDone ? [{ at: spanOf(mentions[own[0]!]!), change: { kind: 'entity', entity: { name, at: spanOf(mentions[own[0]!]!) }, set } }] : []
    })
    case 'same-entity': {
      const [one, other] = [likeness.name, likeness.as].map(name => entities.find(entity => entity.name === name && entity.mentions.length))
      const at = (entity: typeof one) => spanOf(mentions[entity!.mentions[0]!]!)
      return one && other ? [{ at: at(one), change: { kind: 'same-entity', entity: { name: one.name, at: at(one) }, as: { name: other.name, at: at(other) } } }] : []
    }
    case 'unit': return figures.flatMap(figure => {
      const isAlike = figure.unit === likeness.unit && figure.kind === likeness.of && unitWords(slice(article.text, figure)) === likeness.words && figure.by !== 'person'
      return isAlike ? [{ at: spanOf(figure), change: { kind: 'figure', at: spanOf(figure), set: likeness.set } }] : []
    })
    // What "Monday" is, another article's date decides.
    case 'time': return isSame ? times.flatMap(time => (words(time) === likeness.words && time.value === likeness.value ? [{ at: spanOf(time), change: { kind: 'time', at: spanOf(time), set: likeness.set } }] : [])) : []
    case 'publisher': return isSame || article.publisher !== likeness.publisher ? [] : [{ at: article.blocks[0] ? spanOf(article.blocks[0]) : { start: 0, end: 0 }, change: { kind: 'article', set: { publisher: likeness.set } } }]
  }
}

/** What the similar ones have in common, in a sentence. */
export function whyAlike(likeness: Likeness): string {
  switch (likeness.kind) {
    case 'speaker': return `Their source is “${likeness.source}”, too, and they are credited to ${likeness.speaker ?? 'nobody by name'}.`
    case 'cue': return `Their cue is “${likeness.cue}”, too.`
    case 'mention': return `The same words, “${likeness.words}”, are taken to mean ${likeness.entity ?? 'nobody by name'}.`
    case 'entity': return `They are found under the same name, ${likeness.name}.`
    case 'same-entity': return `${likeness.name} and ${likeness.as} are two there, too.`
    case 'unit': return `Their unit is worded alike, “${likeness.words}”, and read as ${likeness.unit ?? 'none'}.`
    case 'time': return `The same words, “${likeness.words}”, are read as ${likeness.value}.`
    case 'publisher': return `They are of the same outlet, and their publisher is ${likeness.publisher ?? 'not known'}, too.`
  }
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ')
}

/** What is left of a figure's words without its numbers: "$ million", "barrels a day". */
function unitWords(words: string): string {
  return plain(words.replace(/[\d.,\u00a0\u202f]+/g, ' ')).trim()
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
