import type { Entity } from '../doc/reading.ts'
import { slice } from '../text/span.ts'
import type { GapRule } from './rule.ts'

/** "Hundreds", and of what is not said; "a third", which may be one of anything. "Twice as many" and "up 5 percent" compare, and need nothing. */
export const countsOfNothing: GapRule = ({ reading: { article, figures } }) => figures.flatMap(({ start, end, kind, of, change, low, high }) => {
  const isShare = kind === 'percent' || (kind === 'ratio' && Math.max(low ?? 0, high ?? 0) < 1)
  if (of || !(kind === 'count' || (isShare && !change))) return []
  const words = slice(article.text, { start, end })
  return [{ start, end, layer: 'figures', field: 'of', why: kind === 'count' ? `What “${words}” counts could not be told.` : `Of what “${words}” is a share could not be told.` }]
})

/** "Keller", where Anna Keller and Jon Keller are both known: an entity of its own, and perhaps one of them. */
export const namesOfTwo: GapRule = ({ reading: { article, entities, mentions } }) => {
  const bearers = new Map<string, Entity[]>()
  for (const entity of entities) {
    const last = entity.type === 'person' ? /\s(\S+)$/u.exec(entity.name)?.[1] : undefined
    if (last) bearers.set(last, [...(bearers.get(last) ?? []), entity])
  }
  return mentions.flatMap(mention => {
    if (mention.form !== 'name' || mention.type !== 'person') return []
    const words = slice(article.text, mention)
    const fitting = bearers.get(words) ?? []
    const isDecided = mention.entity !== undefined && entities[mention.entity]!.name !== words
    return fitting.length < 2 || isDecided ? [] : [{ start: mention.start, end: mention.end, layer: 'mentions', field: 'entity', why: `“${words}” may be ${fitting.map(({ name }) => name).join(' or ')}; the text does not tell which.` }]
  })
}
