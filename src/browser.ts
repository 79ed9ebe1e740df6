import { loadPack, MODEL_NAMES } from './lang/pack.ts'
import type { Pack } from './doc/pack.ts'

// Where the package keeps them, for pages that serve the package as it is.
const MODELS = new URL('../models/', import.meta.url)

/**
 * A language's pack, fetched from a folder of models that you serve: the package's own `models/`, unless you name another address.
 * Asks for nothing but the files in it. Rejects naming the file that cannot be fetched.
 */
export async function fetchPack(baseUrl: string | URL = MODELS, language = 'en'): Promise<Pack> {
  const folder = new URL(`${language}/`, asFolder(new URL(baseUrl, import.meta.url)))
  const files = await Promise.all(MODEL_NAMES.map(async name => [name, await fetchBytes(new URL(`${name}.bin`, folder))] as const))
  return loadPack(Object.fromEntries(files))
}

/** Relative addresses replace the last part of a base that has no slash at its end. */
function asFolder(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/${url.search}`, url)
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.href} cannot be fetched: ${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}
