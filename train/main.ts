import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { english } from '../src/lang/en/index.ts'
import { readModelFile, writeModelFile } from '../src/lang/modelFile.ts'
import { readParser } from '../src/lang/parser.ts'
import { readTagger } from '../src/lang/tagger.ts'
import { dataFolder } from './data.ts'
import { trainNames } from './names.ts'
import { trainParser } from './parser.ts'
import { trainTagger } from './tagger.ts'

/** The models in the order in which one may rest on those before it. */
const STEPS: Readonly<Record<string, (folder: string) => Uint8Array>> = {
  tagger: folder => writeModelFile(trainTagger(folder)),
  parser: folder => writeModelFile(trainParser(folder, readTagger(model('tagger')))),
  names: folder => trainNames(folder, { lexicon: english, models: { tagger: readTagger(model('tagger')), parser: readParser(model('parser')) } }),
}

const MODELS = fileURLToPath(new URL('../models/en/', import.meta.url))

const model = (name: string) => readModelFile(readFileSync(`${MODELS}${name}.bin`))

const folder = dataFolder()
const wanted = process.argv.slice(2).filter(word => word in STEPS)
mkdirSync(MODELS, { recursive: true })
for (const name of wanted.length ? wanted : Object.keys(STEPS)) {
  const began = process.cpuUsage()
  const bytes = STEPS[name]!(folder)
  const seconds = process.cpuUsage(began).user / 1e6
  writeFileSync(`${MODELS}${name}.bin.new`, bytes)
  renameSync(`${MODELS}${name}.bin.new`, `${MODELS}${name}.bin`)
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${(gzipSync(bytes).length / 1e6).toFixed(1)} MB packed, ${seconds.toFixed(0)} CPU-seconds`)
}
