import type { Pack } from '../doc/pack.ts'
import { fingerprint, hashString, mix } from '../text/hash.ts'
import { english } from './en/index.ts'
import { readModelFile } from './modelFile.ts'
import type { ModelFile } from './modelFile.ts'
import { readParser } from './parser.ts'
import { readSequence } from './sequence.ts'
import { readTagger } from './tagger.ts'
import { readWordClasses } from './wordClasses.ts'

export const MODEL_NAMES = ['classes', 'tagger', 'parser', 'names', 'cues', 'roles'] as const

/** The English pack, from the bytes of its models by name. Throws `RangeError` naming a model that is missing, and `TypeError` naming one that cannot be read. */
export function loadPack(files: Readonly<Record<string, Uint8Array>>): Pack {
  const [classes, tagger, parser, names, cues, roles] = MODEL_NAMES.map(name => openModel(files, name)) as [ModelFile, ModelFile, ModelFile, ModelFile, ModelFile, ModelFile]
  return {
    language: 'en',
    id: packId(files),
    lexicon: english,
    models: { classes: readWordClasses(classes), tagger: readTagger(tagger), parser: readParser(parser), names: readSequence(names), cues: readSequence(cues), roles: readSequence(roles) },
  }
}

function openModel(files: Readonly<Record<string, Uint8Array>>, name: string): ModelFile {
  const bytes = files[name]
  if (!bytes) throw new RangeError(`the model "${name}" is missing (given: ${Object.keys(files).join(', ') || 'none'})`)
  try {
    return readModelFile(bytes)
  } catch (error) {
    throw new TypeError(`the model "${name}" cannot be read: ${(error as Error).message}`)
  }
}

/** A name for lexicons and models: every byte of small files and a regular sample of large ones. */
function packId(files: Readonly<Record<string, Uint8Array>>): string {
  const words = JSON.stringify(english, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))
  const digests = MODEL_NAMES.map(name => digest(files[name]!))
  return fingerprint(words + digests.join(' '))
}

const SAMPLES = 65_536

function digest(bytes: Uint8Array): number {
  const step = Math.max(1, Math.floor(bytes.length / SAMPLES))
  let hash = hashString(String(bytes.length))
  for (let i = 0; i < bytes.length; i += step) hash = mix(hash, bytes[i]!)
  return hash
}
