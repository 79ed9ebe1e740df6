import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './checkout.ts'

/** The sample case's pages and its post, a page before its later version. */
export function samplePaths(): string[] {
  const stem = (name: string) => name.replace(/\.\w+$/, '')
  return readdirSync(join(ROOT, 'samples')).filter(name => /\.(?:html|txt)$/.test(name))
    .sort((a, b) => (stem(a) < stem(b) ? -1 : 1)).map(name => join(ROOT, 'samples', name))
}
