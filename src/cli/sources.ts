import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isAddress } from './optionValues.ts'
import { ONLY_WEB } from '../intake/addressWords.ts'
import { reason } from '../intake/reason.ts'
import type { FoundLink, Refusal } from '../doc/gathered.ts'
import type { Source } from '../intake/source.ts'

/** Something to take apart, or what is known at once: an address to fetch, something that cannot be had. */
export type Named = { readonly kind: 'source'; readonly source: Source } | FoundLink | Refusal

/** What somebody named on a command line: files, all files of folders, addresses, standard input for "-". In the order of the words, and in folders of the names. */
export async function sourcesIn(words: readonly string[]): Promise<Named[]> {
  const named: Named[] = []
  for (const word of words) named.push(...await sourcesOf(word))
  return named
}

async function sourcesOf(word: string): Promise<Named[]> {
  if (isAddress(word)) return [{ kind: 'link', url: word }]
  if (word === '-') {
    const { readBytes } = await import('./readBytes.ts')
    return [{ kind: 'source', source: { bytes: await readBytes('-') } }]
  }
  try {
    if (!(await stat(word)).isDirectory()) return [fileAt(word)]
    const files = await filesIn(word)
    return files.length ? files.map(fileAt) : [{ kind: 'refusal', name: word, reason: 'There is no file in this folder that could be an article.' }]
  } catch (error) {
    return [{ kind: 'refusal', name: word, reason: addressTrouble(word) ?? reason(error as NodeJS.ErrnoException) }]
  }
}

/** Why a word that means an address and no file leads nowhere. */
function addressTrouble(word: string): string | undefined {
  if (/^https?:/i.test(word)) return 'This address is not whole. One is written as https://gazette.example/ferry'
  return /^(?:[a-z][a-z\d+.-]+:\/\/|(?:javascript|data|mailto|about|blob|view-source|feed):\S)/i.test(word) ? ONLY_WEB : undefined
}

function fileAt(path: string): Named {
  return { kind: 'source', source: { path: resolve(path) } }
}

/** Files of a folder and of the folders in it, without what is hidden and what saved pages and systems lay beside texts. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const files: string[] = []
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    const path = join(folder, entry.name)
    // Links to folders may lead in circles.
    if (entry.isDirectory()) files.push(...await filesIn(path))
    else if (!BESIDE_TEXTS.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && await leadsToFile(path)))) files.push(path)
  }
  return files
}

async function leadsToFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

const BESIDE_TEXTS = /^(?:Thumbs\.db|desktop\.ini)$|\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav)$/i

/** By their names without extensions, so that "page.html" comes before "page-v2.html"; numbers by their size. */
function compareNames(a: string, b: string): number {
  return ORDER.compare(stem(a), stem(b)) || (a < b ? -1 : 1)
}

const ORDER = new Intl.Collator('en', { numeric: true })

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '')
}
