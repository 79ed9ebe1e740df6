import { Complaint } from './complaint.ts'
import type { Pack } from '../doc/pack.ts'
import type { PackFiles } from '../node.ts'

/** The pack to read with. Throws a `Complaint` when the installation has none that is whole. */
export async function loadModels(): Promise<Pack> {
  const { readPack } = await import('../node.ts')
  return readPack('en').catch(incomplete)
}

/** The same as bytes that threads share. */
export async function loadModelFiles(): Promise<PackFiles> {
  const { readPackFiles } = await import('../node.ts')
  return readPackFiles('en').catch(incomplete)
}

function incomplete(error: Error): never {
  throw new Complaint(`The models that come with hearsay cannot be loaded: ${error.message}. Install it again.`, 1)
}
