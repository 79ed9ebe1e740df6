import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { english } from '../src/lang/en/index.ts'
import { readModelFile, writeModelFile } from '../src/lang/modelFile.ts'
import { readParser } from '../src/lang/parser.ts'
import { readSequence } from '../src/lang/sequence.ts'
import { readTagger } from '../src/lang/tagger.ts'
import { readWordClasses } from '../src/lang/wordClasses.ts'
import { writeCard } from './card.ts'
import { dataFolder } from './data.ts'
import { trainNames } from './names.ts'
import { trainParser } from './parser.ts'
import { trainStatements } from './statements.ts'
import { trainTagger } from './tagger.ts'
import { hasVectors, trainWordClasses, VECTORS } from './wordClasses.ts'

/** Steps in the order in which one may rest on those before it; each gives the bytes of one or more models. */
const STEPS: Readonly<Record<string, (folder: string) => Readonly<Record<string, Uint8Array>>>> = {
  classes: folder => ({ classes: writeModelFile(trainWordClasses(folder)) }),
  tagger: folder => ({ tagger: writeModelFile(trainTagger(folder, classes())) }),
  parser: folder => ({ parser: writeModelFile(trainParser(folder, classes(), readTagger(model('tagger')))) }),
  names: folder => ({ names: trainNames(folder, { lexicon: english, models: syntaxModels() }) }),
  statements: folder => trainStatements(folder, { language: 'en', id: 'training', lexicon: english, models: { ...syntaxModels(), names: readSequence(model('names')) } }, console.log),
}

const MODELS = fileURLToPath(new URL('../models/en/', import.meta.url))

const model = (name: string) => readModelFile(readFileSync(`${MODELS}${name}.bin`))

const classes = () => readWordClasses(model('classes'))

const syntaxModels = () => ({ classes: classes(), tagger: readTagger(model('tagger')), parser: readParser(model('parser')) })

const folder = dataFolder()
const asked = process.argv.slice(2).filter((word, i, words) => !word.startsWith('--') && words[i - 1] !== '--data')
const unknown = asked.find(name => !(name in STEPS))
if (unknown) {
  console.error(`There is no step "${unknown}". Steps: ${Object.keys(STEPS).join(', ')}; none given means all.`)
  process.exit(2)
}
mkdirSync(MODELS, { recursive: true })
for (const step of asked.length ? asked : stepsFor(folder)) {
  const began = process.cpuUsage()
  const models = STEPS[step]!(folder)
  const seconds = process.cpuUsage(began).user / 1e6
  console.log(`${step}: ${seconds.toFixed(0)} CPU-seconds`)
  for (const [name, bytes] of Object.entries(models)) {
    const packed = gzipSync(bytes, { level: 9 }).length
    writeFileSync(`${MODELS}${name}.bin.new`, bytes)
    renameSync(`${MODELS}${name}.bin.new`, `${MODELS}${name}.bin`)
    writeFileSync(`${MODELS}${name}.md`, writeCard(name, { step, seconds, bytes: bytes.length, packed }))
    console.log(`  ${name}.bin: ${(bytes.length / 1e6).toFixed(1)} MB, ${(packed / 1e6).toFixed(1)} MB packed`)
  }
}

/** All steps that the folder has the data for. The classes of words come from vectors that are larger than all else together, and hardly ever change. */
function stepsFor(folder: string): string[] {
  if (hasVectors(folder)) return Object.keys(STEPS)
  console.log(`classes: kept as they are, for there is no ${VECTORS} in the folder`)
  return Object.keys(STEPS).filter(step => step !== 'classes')
}
