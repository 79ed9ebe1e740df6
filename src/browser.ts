import { loadPack, MODEL_NAMES } from './lang/pack.ts'
import type { Pack } from './doc/pack.ts'

// Where the package keeps them, for pages that serve the package as it is.
const MODELS = new URL('../models/', import.meta.url)

/**
 * A language's pack, fetched from a folder of models that you serve: the package's own `models/`, unless you name another address.
 * Asks for nothing but the files in it. Rejects naming the file that cannot be fetched.
 */
export async function fetchPack(baseUrl: string | URL = MODELS, language = 'en'): Promise<Pack> {
  const folder = `${String(baseUrl).replace(/\/$/, '')}/${language}`
  const files = await Promise.all(MODEL_NAMES.map(async name => [name, await fetchBytes(`${folder}/${name}.bin`)] as const))
  return loadPack(Object.fromEntries(files))
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} cannot be fetched: ${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}
