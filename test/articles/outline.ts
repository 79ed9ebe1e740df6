import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyze } from '../../src/analyze.ts'
import { voices } from '../../src/doc/voice.ts'
import { takeIn } from '../../src/intake/takeIn.ts'
import { readPack } from '../../src/node.ts'
import { slice } from '../../src/text/span.ts'

/** An article's voices from beginning to end, a line each: whose words, and the words. Only what is shown by default. */
export async function outlineOf(file: string): Promise<string> {
  const reading = analyze(await takeIn(readFileSync(file), basename(file)), await readPack('en'))
  const { statements, entities, article } = reading
  const lines = voices(reading).flatMap(voice => {
    const words = slice(article.text, voice).replace(/\s+/g, ' ').trim()
    if (!words) return []
    const chain = voice.chain.map(index => {
      const { speaker, source, stance } = statements[index]!
      const name = speaker !== undefined ? entities[speaker]!.name : source ? `“${slice(article.text, source)}”` : 'nobody named'
      return ` > ${name} ${stance}s`
    })
    return [`${voice.root}${chain.join('')}${voice.undecided ? ', or not: undecided' : ''}: ${words}`]
  })
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sample = fileURLToPath(new URL('../../samples/steppe-courier.html', import.meta.url))
  writeFileSync(fileURLToPath(new URL('steppe-courier.txt', import.meta.url)), await outlineOf(sample))
}
