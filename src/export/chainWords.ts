import { authorWords } from './view.ts'
import { spanAt } from './places.ts'
import type { Teller } from './chain.ts'
import type { Reading } from '../doc/reading.ts'
import type { ShownStatement } from './view.ts'

/** Through whom words come, outermost first: "Baikal Wire, crediting Tavares". */
export function chainWords(names: readonly string[]): string {
  return names.join(', crediting ')
}

/** How the last step of a way is said, which is all of it where nobody stands between. */
export const AS_TOLD = 'as told by '

/** The whole way that a statement's words have come: "Baikal Wire, crediting Tavares, as told by the authors". */
export function wayOf(item: Pick<ShownStatement, 'statement' | 'chain'>, reading: Reading): string {
  return item.chain.length > 1 ? wholeWayOf(item, reading) : `${AS_TOLD}${tellerWords(reading, item.statement.start)}`
}

/** The same with whoever says it, also where nobody stands between him and the writer. */
export function wholeWayOf({ statement, chain }: Pick<ShownStatement, 'statement' | 'chain'>, reading: Reading): string {
  return `${chainWords(namesIn(chain))}, ${AS_TOLD}${tellerWords(reading, statement.start)}`
}

/** Of whom words come through, who has part in it only possibly. How sure the last one's own statement is, is told beside it. */
export function namesIn(chain: readonly Teller[]): string[] {
  return chain.map(({ name, isSure }, i) => (isSure || i + 1 === chain.length ? name : `${name} (only possible)`))
}

/** Who wrote what stands at a place: "the author". */
export function tellerWords(reading: Reading, place: number): string {
  const writer = spanAt(reading.article.blocks, place)?.writer ?? 'unknown'
  return { author: authorWords(reading), publisher: 'the publisher', unknown: 'a writer who is not known' }[writer]
}
