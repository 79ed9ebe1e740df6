import { PageThreads } from '../../src/intake/pageThreads.ts'
import { takeApart } from '../../src/intake/takeApart.ts'
import type { Finding, FoundArticle, Refusal } from '../../src/doc/gathered.ts'
import type { Source } from '../../src/intake/takeApart.ts'

const threads = new PageThreads({ limitMs: 20_000 })

/** All findings in a source. */
export async function takenApart(source: Source): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const found of takeApart(source, { threads })) findings.push(found)
  return findings
}

/** The one article in bytes; fails, with the reason, where there is another finding. */
export async function oneArticle(bytes: Uint8Array, name = 'file'): Promise<FoundArticle> {
  const found = await takenApart({ bytes, name })
  if (found.length !== 1 || found[0]!.kind !== 'article') throw new Error(`one article expected, not ${JSON.stringify(found, (key, value) => (key === 'bytes' ? '…' : value as unknown))}`)
  return found[0]
}

/** The one refusal of bytes. */
export async function oneRefusal(bytes: Uint8Array, name = 'file'): Promise<Refusal> {
  const found = await takenApart({ bytes, name })
  if (found.length !== 1 || found[0]!.kind !== 'refusal') throw new Error(`one refusal expected, not ${JSON.stringify(found, (key, value) => (key === 'bytes' ? '…' : value as unknown)).slice(0, 2000)}`)
  return found[0]
}

export function blocksOf({ article: { text, blocks = [] } }: FoundArticle): [string, string][] {
  return blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)])
}
