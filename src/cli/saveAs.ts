import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Format } from './readOptions.ts'

const EXTENSIONS: Readonly<Record<Format, string>> = { terminal: '.txt', json: '.json', html: '.html', conllu: '.conllu', jsonl: '.jsonl' }

/** Write an answer into a file, or into a folder under the name of what was read. A file that was there stays whole until the new one is. */
export async function saveAs(text: string, output: string, source: string, format: Format, isOneOfMany: boolean): Promise<void> {
  const there = await stat(output).catch(() => undefined)
  const isFolder = isOneOfMany || output.endsWith('/') || !!there?.isDirectory()
  if (isFolder && there?.isFile()) throw new Error(`${output} is a file; ${isOneOfMany ? 'several readings go into a folder' : 'the slash at its end asks for a folder'}.`)
  return saveFile(text, isFolder ? join(output, nameFor(source, format)) : output)
}

/** Write a file, making its folder. A file that was there stays whole until the new one is. */
export async function saveFile(data: string | Uint8Array, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}.part`
  try {
    await writeFile(unfinished, data)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** "news/a.txt" as a page is "a.html"; never the name of the file that was read, should it lie in the same folder. */
function nameFor(source: string, format: Format): string {
  if (source === '-') return `reading${EXTENSIONS[format]}`
  const name = basename(source, extname(source))
  return extname(source) === EXTENSIONS[format] ? `${name}.reading${EXTENSIONS[format]}` : name + EXTENSIONS[format]
}
