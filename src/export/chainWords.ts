import { authorWords } from './view.ts'
import { spanAt } from './places.ts'
import type { Reading } from '../doc/reading.ts'
import type { ShownStatement } from './view.ts'

/** Through whom words come, outermost first: "Baikal Wire, crediting Tavares". */
export function chainWords(names: readonly string[]): string {
  return names.join(', crediting ')
}

/** How the last step of a way is said, which is all of it where nobody stands between. */
export const AS_TOLD = 'as told by '

/** The whole way that a statement's words have come: "Baikal Wire, crediting Tavares, as told by the authors". */
export function wayOf({ statement, speaker, via }: ShownStatement, reading: Reading): string {
  const told = `${AS_TOLD}${tellerWords(reading, statement.start)}`
  return via.length ? `${chainWords([...via, speaker].map(({ name }) => name))}, ${told}` : told
}

/** Who wrote what stands at a place: "the author". */
export function tellerWords(reading: Reading, place: number): string {
  const writer = spanAt(reading.article.blocks, place)?.writer ?? 'unknown'
  return { author: authorWords(reading), publisher: 'the publisher', unknown: 'a writer who is not known' }[writer]
}
