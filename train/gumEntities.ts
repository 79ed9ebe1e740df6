import type { ConlluSentence } from './conllu.ts'

/** Words that GUM marks as a mention of an entity: places in their sentence, both ends included. */
export interface GumMention {
  /** The same for all mentions of one entity in a document. */
  readonly entity: string
  readonly type: string
  readonly first: number
  readonly last: number
  /** The words that a mention must have to be the same one: its head, or all of a name. */
  readonly core: readonly number[]
}

/** The mentions that begin in a sentence, from the `Entity` of its words: "(1-person-…" opens one, "1)" closes it, "(2-place-…)" is one of a single word. */
export function gumMentions({ words }: ConlluSentence): GumMention[] {
  const open: { entity: string; type: string; core: string; first: number }[] = []
  const found: GumMention[] = []
  const close = ({ entity, type, core, first }: (typeof open)[number], last: number) => {
    found.push({ entity, type, first, last, core: core.split(',').map(place => first + Number(place) - 1).filter(place => place >= first && place <= last) })
  }
  words.forEach(({ misc }, i) => {
    const column = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [, opened, closed, closing] of column.matchAll(/\(([^()]*)(\))?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const [entity = '', type = '', , , , core = ''] = opened.split('-')
        const mention = { entity, type, core, first: i }
        if (closed) close(mention, i)
        else open.push(mention)
      } else {
        const at = open.findLastIndex(({ entity }) => entity === closing)
        if (at >= 0) for (const mention of open.splice(at, 1)) close(mention, i)
      }
    }
  })
  return found
}
