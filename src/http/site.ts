import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { policyOfDesk } from './policy.ts'

/** A file of the desk's page. */
export interface SiteFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name changes with what is in it. */
  readonly isHashed: boolean
}

/** The desk's page as it was built: some hundred kilobytes, held in memory, so that no path of a request ever meets the file system. */
export interface Site {
  readonly page: SiteFile
  readonly policy: string
  readonly files: ReadonlyMap<string, SiteFile>
}

/** All files of a folder; undefined when the desk's page is not there. */
export function siteIn(folder: string): Site | undefined {
  const files = new Map(pathsIn(folder).map(path => [`/${path.split(sep).join('/')}`, fileAt(folder, path)]))
  const page = files.get('/index.html')
  files.delete('/index.html')
  return page && { page, policy: policyOfDesk(Buffer.from(page.bytes).toString('utf8')), files }
}

function pathsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && TYPES[extname(entry.name)])
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + (folder.endsWith(sep) ? 0 : 1)))
  } catch {
    return []
  }
}

function fileAt(folder: string, path: string): SiteFile {
  const bytes = new Uint8Array(readFileSync(join(folder, path)))
  return { bytes, type: TYPES[extname(path)]!, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`, isHashed: path.startsWith(`assets${sep}`) }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
}
