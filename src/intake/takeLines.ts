import { linesOf } from '../text/lines.ts'
import { MAX_LINE_BYTES, readLine } from './jsonLine.ts'
import { megabytes } from './source.ts'
import { tooLong } from './tooLong.ts'
import type { Finding } from '../doc/gathered.ts'

/** The articles in lines of JSON, one after the other. A line that cannot be read is refused by its number and the others go on. */
export async function* takeLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Finding> {
  for await (const lines of linesOf(chunks, MAX_LINE_BYTES)) {
    for (const { number, bytes } of lines) {
      const content = bytes ? readLine(bytes) : { error: `This line is longer than ${megabytes(MAX_LINE_BYTES)}, which no article is.` }
      if ('error' in content) yield { kind: 'refusal', name: `line ${number} of ${name}`, reason: content.error }
      else if (!/\S/.test(content.article.text)) yield { kind: 'refusal', name: `line ${number} of ${name}`, reason: 'There is no text in it.' }
      else if (tooLong(content.article.text)) yield { kind: 'refusal', name: `line ${number} of ${name}`, reason: tooLong(content.article.text)! }
      else yield { kind: 'article', article: content.article, notes: [] }
    }
  }
}
