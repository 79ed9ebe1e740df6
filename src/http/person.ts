import { Refused } from './problem.ts'
import type { Context } from 'hono'

/** Header in which a browser says, percent-encoded, who sits before it. Nobody checks it: whoever may come in is trusted with a name. */
export const PERSON_HEADER = 'Hearsay-Person'

/** Who asks, for what people do to a collection: as the browser says, else whoever has opened the desk. */
export function personOf(c: Context, who: string): string {
  const said = c.req.header(PERSON_HEADER)
  if (!said) return who
  const name = decoded(said).replace(/[\p{C}\s]+/gu, ' ').trim()
  if (!name || name.length > LONGEST_NAME) throw new Refused(400, `A person's name has between 1 and ${LONGEST_NAME} characters.`, `Send another name in ${PERSON_HEADER}, or none.`)
  return name
}

const LONGEST_NAME = 100

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    throw new Refused(400, `The header ${PERSON_HEADER} is to be percent-encoded.`, 'As encodeURIComponent does it: Zo%C3%AB for Zoë.')
  }
}
