import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { countWords, loadMaterial } from './articles.ts'
import { describeMachine } from './machine.ts'
import { show } from './markdown.ts'
import { PARTS } from './parts.ts'
import { withFolder } from './processes.ts'

/**
 * `npm run bench -- [PART...] [--data DIR] [--documents N] [--keep DIR]`: all parts unless some are named, on invented news unless there is a folder of corpora.
 * Large collections take long to fill: those in the folder to keep are used again where they have so many documents.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' }, documents: { type: 'string', default: '100000' }, keep: { type: 'string' } }, allowPositionals: true })
  const unknown = positionals.find(name => !(name in PARTS))
  if (unknown) throw new Error(`There is no part "${unknown}". The parts are ${Object.keys(PARTS).join(', ')}; none given means all.`)
  const documents = Number(values.documents)
  if (!Number.isInteger(documents) || documents < 1) throw new Error(`--documents takes a whole number, not "${values.documents}".`)
  const material = loadMaterial(values.data ?? process.env['HEARSAY_DATA'])
  const words = material.articles.reduce((sum, text) => sum + countWords(text), 0)
  console.log(`${describeMachine()}.\nText: ${material.name}, ${material.articles.length} articles, ${show(words)} words.`)
  const measure = async (folder: string) => {
    for (const name of positionals.length ? positionals : Object.keys(PARTS)) console.log(`\n${await PARTS[name]!(material, folder, { documents })}`)
  }
  await (values.keep ? measure(resolve(values.keep)) : withFolder(measure))
}

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
