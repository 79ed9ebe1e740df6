import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPack } from './lang/pack.ts'
import type { Pack } from './doc/pack.ts'

/** A pack's model files by the names that `loadPack` knows them by: "tagger", "parser" and so on. */
export type PackFiles = Readonly<Record<string, Uint8Array>>

// Beside src/ and dist/ alike.
const MODELS = fileURLToPath(new URL('../models/', import.meta.url))

/** A language's pack, read from the package's own `models/` folder or from one of yours. Rejects when it has no such language. */
export async function readPack(language = 'en', folder = MODELS): Promise<Pack> {
  return loadPack(await readPackFiles(language, folder))
}

/** The bytes of a pack, in memory that threads share: hand them to as many workers as you like, they exist once. */
export async function readPackFiles(language = 'en', folder = MODELS): Promise<PackFiles> {
  const from = join(folder, language)
  const names = (await filesIn(from)).filter(name => name.endsWith('.bin'))
  if (!names.length) throw new Error(`There are no models for "${language}" in ${folder}`)
  const files = await Promise.all(names.map(async name => [name.slice(0, -'.bin'.length), await readShared(join(from, name))] as const))
  return Object.fromEntries(files)
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch {
    return []
  }
}

/** Read where it is to stay: a copy would double the memory while it is made. */
async function readShared(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    for (let at = 0, read = 1; at < size && read > 0; at += read) read = (await file.read(bytes, at, size - at, at)).bytesRead
    return bytes
  } finally {
    await file.close()
  }
}
